/// A text and its editor positions, counted by Swift's own string views and not by the code under test.
struct PlacedText {
  let lines: [String]
  let encoding: String

  init(_ text: String, encoding: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    self.encoding = encoding
  }

  /// The position `distance` characters into the first place where `words` stand.
  func position(of words: String, _ distance: Int = 1) throws -> JSON {
    for (number, line) in lines.enumerated() {
      guard let found = line.firstRange(of: words) else { continue }
      let place = line.index(found.lowerBound, offsetBy: distance)
      return ["line": .number(Double(number)), "character": .number(Double(units(line[..<place])))]
    }
    throw TestClient.Timeout(description: "nowhere: \(words)")
  }

  /// The text of a range; line ends are written as `⏎`.
  func text(of range: JSON) -> String {
    guard let start = range["start"]["line"].int, let end = range["end"]["line"].int,
      let first = range["start"]["character"].int, let last = range["end"]["character"].int,
      lines.indices.contains(start), lines.indices.contains(end), start <= end
    else { return "? \(range.text)" }
    if start == end { return slice(lines[start], first..<max(first, last)) }
    return
      ([slice(lines[start], first..<units(lines[start][...]))] + lines[(start + 1)..<end]
      + [slice(lines[end], 0..<last)]).joined(separator: "⏎")
  }

  private func units(_ words: Substring) -> Int {
    switch encoding {
    case "utf-8": words.utf8.count
    case "utf-32": words.unicodeScalars.count
    default: words.utf16.count
    }
  }

  private func slice(_ line: String, _ range: Range<Int>) -> String {
    switch encoding {
    case "utf-8": String(decoding: Array(line.utf8).slice(range), as: UTF8.self)
    case "utf-32": String(String.UnicodeScalarView(Array(line.unicodeScalars).slice(range)))
    default: String(decoding: Array(line.utf16).slice(range), as: UTF16.self)
    }
  }
}

extension Array {
  fileprivate func slice(_ range: Range<Int>) -> ArraySlice<Element> { self[range.clamped(to: 0..<count)] }
}

extension JSON {
  /// The values of every field of this name, outer before inner, in the order of arrays.
  func all(_ name: String) -> [JSON] {
    switch self {
    case .array(let elements): elements.flatMap { $0.all(name) }
    case .object(let fields):
      (fields[name].map { [$0] } ?? []) + fields.sorted { $0.key < $1.key }.flatMap { $0.value.all(name) }
    default: []
    }
  }
}
