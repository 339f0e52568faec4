/// The tokens of a paragraph as words to look up. An index outside the paragraph reads as the empty word.
struct ParagraphWords {
  let prose: [UInt8]
  private(set) var tokens: [Token]
  /// In lower case, with straight apostrophes; by token.
  let lower: [String]
  /// By token: what ``WordSet`` knows the word by, in any case.
  private let hashes: [UInt64]
  /// By token: whether it opens a sentence.
  private let opensSentence: [Bool]

  init(prose: [UInt8], language: LanguageFacts) {
    self.prose = prose
    tokens = language.tokens
    (lower, hashes) = prose.withUnsafeBufferPointer { prose in
      (
        language.tokens.map { token in
          let range = token.range.clamped(to: prose.count)
          return Self.lowercased(UnsafeBufferPointer(rebasing: prose[range.start..<range.end]))
        },
        language.tokens.map { WordSet.hash(prose, Int($0.start), Int($0.end)) }
      )
    }
    var opens = [Bool](repeating: false, count: language.tokens.count)
    for sentence in language.sentences where opens.indices.contains(sentence.tokens.lowerBound) {
      opens[sentence.tokens.lowerBound] = true
    }
    opensSentence = opens
  }

  private static func lowercased(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard bytes.allSatisfy({ $0 < 0x80 }) else {
      let word = String(decoding: bytes, as: UTF8.self).lowercased()
      return bytes.contains(0xE2) ? String(word.map { $0 == "’" || $0 == "‘" ? "'" : $0 }) : word
    }
    return String(unsafeUninitializedCapacity: bytes.count) { word in
      for (index, byte) in bytes.enumerated() { word.initializeElement(at: index, to: ASCII.lowercased(byte)) }
      return bytes.count
    }
  }

  /// The same words with what a later step knows of them.
  ///
  /// - Parameter tokens: as many, in the same places.
  func with(tokens: [Token]) -> ParagraphWords {
    var words = self
    words.tokens = tokens
    return words
  }

  var count: Int { tokens.count }

  subscript(index: Int) -> String { lower[checked: index] ?? "" }

  /// The byte with which the token starts, or 0.
  func firstByte(_ index: Int) -> UInt8 {
    tokens[checked: index].flatMap { prose[checked: Int($0.start)] } ?? 0
  }

  func isCapitalized(_ index: Int) -> Bool { ASCII.isUppercase(firstByte(index)) || firstByte(index) == 0xC3 }

  /// Whether the token is a word of letters, an inner mark or two allowed.
  func isWord(_ index: Int) -> Bool {
    ASCII.isLetter(firstByte(index)) || firstByte(index) >= 0xC3 && firstByte(index) < 0xE2
  }

  /// Whether the token opens a sentence or stands right after the mark that does.
  func isSentenceStart(_ index: Int) -> Bool {
    if opensSentence[checked: index] ?? true { return true }
    return (opensSentence[checked: index - 1] ?? false) && !isWord(index - 1) && !ASCII.isDigit(firstByte(index - 1))
  }

  /// The first token that starts at or after a byte offset.
  func index(atOrAfter offset: Int) -> Int {
    tokens.partitioningIndex { Int($0.start) >= offset }
  }

  /// Whether nothing stands between the token and the one before it.
  func touchesPrevious(_ index: Int) -> Bool {
    guard let token = tokens[checked: index], let previous = tokens[checked: index - 1] else { return false }
    return token.start == previous.end
  }

  func isHyphen(_ index: Int) -> Bool { ["-", "–", "‑", "‐"].contains(self[index]) }

  /// A hash of the word that is the same in any case; 0 outside the paragraph.
  func hash(_ index: Int) -> UInt64 { hashes[checked: index] ?? 0 }

  /// Whether the word is in `set`: faster than to compare it with one string after another.
  func isWord(_ index: Int, in set: WordSet) -> Bool {
    guard let hash = hashes[checked: index] else { return false }
    return set.contains(hash: hash)
  }

  /// From the first to the last of the tokens, in bytes of the paragraph.
  func range(_ indices: Range<Int>) -> TextRange {
    guard let first = tokens[checked: indices.lowerBound], let last = tokens[checked: indices.upperBound - 1] else {
      return TextRange(0, 0)
    }
    return TextRange(Int(first.start), Int(last.end))
  }

  /// The words of the tokens as the text has them.
  func text(_ indices: Range<Int>) -> String {
    let range = range(indices).clamped(to: prose.count)
    return String(decoding: prose[range.start..<range.end], as: UTF8.self)
  }
}
