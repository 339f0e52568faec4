/// Looks for the settings file of an article: the nearest one in its folder or a folder above, but none above the folder
/// that the editor has open.
enum SettingsSearch {
  /// How many folders are looked at. Deeper paths than this are nobody's.
  private static let highest = 64

  /// The path of the settings file for what is at `path`, which is absolute.
  ///
  /// - Parameter workspace: the folder in which to stay, absolute and without a slash at its end.
  static func settingsFile(for path: String, within workspace: String? = nil) -> String? {
    var folder = path[...]
    for _ in 0..<highest {
      guard let slash = folder.lastIndex(of: "/") else { return nil }
      folder = folder[..<slash]
      if let workspace, folder.utf8.count < workspace.utf8.count { return nil }
      let candidate = folder + "/" + SettingsFile.name
      if FileStamp(ofFileAt: candidate) != nil { return candidate }
    }
    return nil
  }
}

extension SettingsSearch {
  /// The outermost of `folders` that holds what is at `path`, without a slash at its end.
  static func workspace(of path: String, in folders: [String]) -> String? {
    folders.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }.filter { path.hasPrefix($0 + "/") }
      .min { $0.utf8.count < $1.utf8.count }
  }
}

extension DocumentURI {
  /// The address of a file, from its absolute path.
  init(filePath: String) {
    let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
    string = filePath.utf8.reduce(into: "file://") { text, byte in
      if plain.contains(byte) {
        text.append(Character(Unicode.Scalar(byte)))
      } else {
        text += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
  }

  /// The absolute path of a local file; nil for every other address.
  var filePath: String? {
    let scheme = "file://"
    guard string.prefix(scheme.count).lowercased() == scheme else { return nil }
    let rest = string.dropFirst(scheme.count)
    guard let slash = rest.firstIndex(of: "/"), ["", "localhost"].contains(rest[..<slash]) else { return nil }
    return Self.decoded(rest[slash...])
  }

  /// The text without percent signs; nil where it is not UTF-8 then.
  static func decoded(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      guard digits.utf8.count == 2, digits.allSatisfy(\.isHexDigit), let value = UInt8(digits, radix: 16) else {
        return nil
      }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    guard !bytes.contains(0) else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }
}
