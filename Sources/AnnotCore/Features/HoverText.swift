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
    var escaped = ""
    for character in words {
      if "\\`*_[]<>#|".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }
}
