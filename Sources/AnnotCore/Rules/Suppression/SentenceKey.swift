/// A sentence reduced to what stays the same when it is set in other marks, wrapped or put elsewhere: its letters and
/// digits in lower case, with one space between words.
public struct SentenceKey: Sendable, Hashable {
  public let text: String

  public init(_ sentence: String) {
    var text = ""
    var needsSpace = false
    for scalar in sentence.unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        if needsSpace, !text.isEmpty { text += " " }
        needsSpace = false
        text += scalar.properties.lowercaseMapping
      } else if !Self.joiners.contains(scalar) {
        needsSpace = true
      }
    }
    self.text = text
  }

  /// Marks inside words: *don't* and *don’t* are one word, with or without its mark.
  private static let joiners: Set<Unicode.Scalar> = ["'", "’", "\u{AD}"]
}
