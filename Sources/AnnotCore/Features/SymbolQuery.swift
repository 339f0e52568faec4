/// What somebody types to find a symbol, whatever its case, accents and marks.
public struct SymbolQuery: Sendable {
  private let letters: [Unicode.Scalar]

  public init(_ words: String) { letters = LetterFolding.folded(words).filter(Self.isOfWord) }

  /// Whether a speaker's name has the letters in this order; or a quotation or its speaker's name, where each stretch of
  /// letters must open a word: in this order alone, nearly every sentence has the letters of every name. Nothing typed
  /// finds everything.
  public func matches(_ symbol: ArticleSymbol) -> Bool {
    switch symbol.kind {
    case .speaker: standInOrder(in: LetterFolding.folded(symbol.name))
    case .quotation:
      [symbol.name, symbol.container].contains { $0.map { openWords(of: LetterFolding.folded($0)) } ?? false }
    }
  }

  private func standInOrder(in name: [Unicode.Scalar]) -> Bool {
    var rest = letters[...]
    for letter in name where letter == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }

  /// Whether the letters are the first ones of some words, in this order.
  private func openWords(of words: [Unicode.Scalar]) -> Bool {
    // By count: whether so many of the letters can stand in the words so far.
    var reached = [true] + Array(repeating: false, count: letters.count)
    for word in words.split(whereSeparator: { !Self.isOfWord($0) }) {
      // From the end, so that no word is used twice.
      for start in reached.indices.reversed() where reached[start] {
        for (letter, wanted) in zip(word, letters[start...].indices) {
          guard letter == letters[wanted] else { break }
          reached[wanted + 1] = true
        }
      }
    }
    return reached[letters.count]
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
