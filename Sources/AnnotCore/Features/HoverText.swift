/// The text of a hover, written once and read twice: as Markdown, and plain.
struct HoverText {
  private(set) var markdown = ""
  private(set) var plain = ""

  /// A line of its own, after a break.
  mutating func line() {
    if !markdown.isEmpty {
      markdown += "\n\n"
      plain += "\n"
    }
  }

  mutating func text(_ words: String) {
    markdown += Self.escaped(words)
    plain += words
  }

  mutating func strong(_ words: String) {
    markdown += "**\(Self.escaped(words))**"
    plain += words
  }

  mutating func emphasis(_ words: String) {
    markdown += "*\(Self.escaped(words))*"
    plain += words
  }

  /// The words with what means something in Markdown escaped.
  static func escaped(_ words: String) -> String {
    var escaped: [UInt8] = []
    escaped.reserveCapacity(words.utf8.count + 8)
    for byte in words.utf8 {
      if special.contains(byte) { escaped.append(UInt8(ascii: "\\")) }
      escaped.append(byte)
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  private static let special = Array("\\`*_[]<>#|".utf8)
}
