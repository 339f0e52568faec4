/// A stretch of an article as one line of a list or a hover.
enum Excerpt {
  /// How much of a statement is shown where it is what the view is about, in characters.
  static let longest = 160

  /// `text` on one line, cut after a word so that it has at most `most` characters; never empty.
  static func line(_ text: String, most: Int) -> String {
    var line = ""
    var count = 0
    for word in text.split(whereSeparator: { $0.isWhitespace || $0 == "\u{1A}" }) {
      if count + word.count > most {
        return line.isEmpty ? word.prefix(most) + "…" : line + "…"
      }
      line += line.isEmpty ? word : " " + word
      count = count + word.count + 1
    }
    return line.isEmpty ? "…" : line
  }
}
