/// A set of lower-case words, written as one literal with blanks between them and split at first use.
struct WordList: Sendable {
  private let words: Set<String>

  init(_ literal: StaticString) {
    words = literal.withUTF8Buffer { bytes in
      Set(bytes.split(whereSeparator: ASCII.isWhitespace).map { String(decoding: $0, as: UTF8.self) })
    }
  }

  func contains(_ word: String) -> Bool { words.contains(word) }
}
