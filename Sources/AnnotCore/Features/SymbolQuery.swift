/// What somebody types to find a symbol: letters that it has in this order, whatever their case and accents.
public struct SymbolQuery: Sendable {
  private let letters: [Unicode.Scalar]

  public init(_ words: String) { letters = Self.letters(of: words) }

  /// Whether the letters stand in the symbol's name, or in its container's and its name. Nothing typed finds everything.
  public func matches(_ symbol: ArticleSymbol) -> Bool {
    let name = Self.letters(of: symbol.name)
    if taken(by: name[...]) == letters.count { return true }
    return symbol.container.map { taken(by: (Self.letters(of: $0) + name)[...]) == letters.count } ?? false
  }

  /// Whether an article may have a symbol that matches: false where its text alone shows that it has none, so that it
  /// need not be analysed. A name and its container stand in the text as they are, so the letters' first ones must stand
  /// close together in one place, and the others in one.
  public func mayMatch(in text: SourceText) -> Bool {
    guard !letters.isEmpty else { return true }
    let words = Self.letters(of: String(decoding: text.bytes, as: UTF8.self))
    let first = Self.longest(letters, in: words)
    return first == letters.count || first + Self.longest(letters.reversed(), in: words.reversed()) >= letters.count
  }

  /// The most letters between the first and the last letter of a name that is listed, by far.
  private static let window = 400

  /// How many of the first of `letters` stand in order within a window of `words`, at most.
  private static func longest(_ letters: [Unicode.Scalar], in words: [Unicode.Scalar]) -> Int {
    var longest = 0
    for start in words.indices where words[start] == letters[0] {
      var count = 0
      for letter in words[start..<min(start + window, words.count)] where letter == letters[count] {
        count += 1
        if count == letters.count { return count }
      }
      longest = max(longest, count)
    }
    return longest
  }

  /// How many of the letters, from the first, stand in `words` in this order.
  private func taken(by words: ArraySlice<Unicode.Scalar>) -> Int {
    var count = 0
    for letter in words where count < letters.count && letter == letters[count] { count += 1 }
    return count
  }

  private static func letters(of words: String) -> [Unicode.Scalar] {
    LetterFolding.folded(words).filter { !$0.properties.isWhitespace }
  }
}
