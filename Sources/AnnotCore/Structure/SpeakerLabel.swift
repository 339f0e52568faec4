/// The label before a turn of an interview: `Q:`, `A:`, `JANE ROE:`.
enum SpeakerLabel {
  /// Whether the line opens with one.
  static func opens(_ range: TextRange, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var offset = range.start
    let limit = min(range.end, range.start + 40)
    var letters = 0
    while offset < limit {
      let byte = bytes[offset]
      if byte == UInt8(ascii: ":") { return letters > 0 }
      guard !ASCII.isLowercase(byte), !ASCII.isDigit(byte) else { return false }
      if ASCII.isLetter(byte) { letters += 1 }
      offset += 1
    }
    return false
  }
}

/// The words with which a sentence asks, or goes on from the one before it.
enum QuestionWords {
  /// Whether the line opens with one.
  static func open(_ range: TextRange, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    LineWord.words(of: range, in: bytes, limit: 1).first.map { words.contains($0.hash) } ?? false
  }

  private static let words = Set(
    [
      "so", "and", "but", "or", "then", "now", "yet", "what", "why", "how", "where", "when", "who", "which", "whose",
      "is",
      "are", "was", "were", "do", "does", "did", "can", "could", "will", "would", "should", "has", "have", "had",
      "come",
      "the", "it", "that", "this", "they", "he", "she", "we", "you", "i", "if", "because",
    ].map { WordHash($0) })
}
