/// A name as the text has it at one place, word by word.
struct WrittenName: Equatable {
  struct Word: Equatable {
    /// In bytes of the article.
    var range: TextRange
    var text: String
  }

  /// At least one. Without a possessive ending and the marks around a word.
  private(set) var words: [Word] = []

  /// The words as they are compared.
  var keys: [String] { words.map { $0.text.lowercased() } }

  /// From the first word to the last.
  var range: TextRange { TextRange(words.first?.range.start ?? 0, words.last?.range.end ?? 0) }

  /// Nil for a mention that is no name.
  init?(of mention: Mention, in paragraph: Paragraph, of text: SourceText) {
    guard mention.form == .name, let name = mention.name else { return nil }
    self.init(name, in: paragraph, of: text)
  }

  /// The words at `name`, in bytes of the paragraph; nil where there are none.
  init?(_ name: TextRange, in paragraph: Paragraph, of text: SourceText) {
    let prose = paragraph.facts.prose
    var start = name.start
    func isGap(_ byte: UInt8) -> Bool { ASCII.isWhitespace(byte) || byte == Prose.filler }
    while start < name.end {
      guard let first = prose[checked: start], !isGap(first) else {
        start += 1
        continue
      }
      var end = start
      while end < name.end, let byte = prose[checked: end], !isGap(byte) { end += 1 }
      let word = Self.bare(TextRange(start, end), in: prose)
      let range = paragraph.absolute(word)
      if !word.isEmpty { words.append(Word(range: range, text: text[range])) }
      start = end
    }
    guard !words.isEmpty else { return nil }
  }

  private static let endings: [[UInt8]] = ["'s", "’s", "'", "’", ",", "."].map { Array($0.utf8) }

  /// The word without *'s*, and without a comma; a full stop goes only from what is more than an initial or *Jr*.
  private static func bare(_ word: TextRange, in prose: [UInt8]) -> TextRange {
    for ending in endings where word.length > ending.count + (ending == [0x2E] ? 3 : 0) {
      let bytes = prose[word.start..<word.end]
      if bytes.suffix(ending.count).elementsEqual(ending) {
        return bare(TextRange(word.start, word.end - ending.count), in: prose)
      }
    }
    return word
  }
}
