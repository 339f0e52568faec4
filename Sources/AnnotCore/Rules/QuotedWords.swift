/// The words of some paragraphs in a row, to look for other words in.
struct QuotedWords {
  private var words: [String] = []
  private var places: [String: [Int]] = [:]

  init(_ paragraphs: [Paragraph]) {
    for paragraph in paragraphs {
      for index in 0..<paragraph.facts.words.count
      where Self.counts(index, in: paragraph.facts) {
        let word = Self.normal(paragraph.facts.words[index])
        places[word, default: []].append(words.count)
        words.append(word)
      }
      // Nothing runs from one paragraph into the next.
      words.append("")
    }
  }

  /// The stretches of `range` between ellipses and brackets, each as its words.
  static func pieces(of range: TextRange, in facts: ParagraphFacts) -> [[String]] {
    var pieces: [[String]] = [[]]
    for (index, token) in facts.language.tokens.enumerated() where range.contains(token.range) {
      let word = facts.words[index]
      if ["...", "…", "[", "]", "—", "–"].contains(word) {
        pieces.append([])
      } else if counts(index, in: facts) {
        pieces[pieces.count - 1].append(normal(word))
      }
    }
    return pieces.filter { !$0.isEmpty }
  }

  /// Whether `piece` stands here in a row.
  func contains(_ piece: [String]) -> Bool {
    // The rarest of the words that are no pronouns leads to the fewest places.
    let anchor = piece.indices.filter { piece[$0] != Self.pronoun }.min {
      places[piece[$0], default: []].count < places[piece[$1], default: []].count
    }
    guard let anchor else { return true }
    return places[piece[anchor], default: []].prefix(Self.most).contains { place in
      piece.indices.allSatisfy { words[checked: place - anchor + $0] == piece[$0] }
    }
  }

  /// The most places of one word that are compared.
  private static let most = 200
  /// What every pronoun reads as.
  static let pronoun = "*"

  /// Whether a token is a word or a figure, and no mark.
  static func counts(_ index: Int, in facts: ParagraphFacts) -> Bool {
    facts.words.isWord(index) || ASCII.isDigit(facts.words.firstByte(index))
  }

  /// Pronouns and forms of *be* change when words are quoted in part; all of them read as one.
  static func normal(_ word: String) -> String {
    if pronouns.contains(word) { return pronoun }
    return word.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
      ? word.filter { $0 != "." && $0 != "," } : word
  }

  private static let pronouns: WordSet = [
    "i", "you", "he", "she", "it", "we", "they", "me", "him", "her", "us", "them", "my", "your", "his", "its", "our",
    "their", "am", "is", "are", "was", "were", "'s", "'m", "'re", "a", "an", "the", "this", "that",
  ]
}
