enum HeadlineQuote: ArticleRule {
  static let description = RuleDescription(
    code: "headline-quote",
    severity: .warning,
    summary: "A quotation in the headline that the text does not give",
    explanation: """
      The headline puts words in quotation marks that nobody says in the text. Capitals, punctuation, an ellipsis and a
      changed pronoun do not count, and neither does a single word in marks.

      *Authority:* IPSO, Editors' Code of Practice, clause 1 (i), "headlines not supported by the text".

      *To mend it:* quote as the text does, or take the marks out.
      """)

  static func findings(in article: Article) -> [Finding] {
    let quoted = article.headlines.flatMap { headline in
      headline.facts.marks.prefix(8).compactMap { span in
        span.depth == 0 && span.opening != nil && span.closing != nil ? (headline, span) : nil
      }
    }
    guard !quoted.isEmpty else { return [] }
    let body = QuotedWords(article.body)
    return quoted.compactMap { headline, span in
      let pieces = QuotedWords.pieces(of: span.inner, in: headline.facts)
      guard pieces.reduce(0, { $0 + $1.count }) >= fewest, !pieces.allSatisfy(body.contains) else { return nil }
      return Finding(
        range: span.range.shifted(by: headline.range.start),
        message: "The text does not quote these words: quote as it does, or take the marks out.",
        fixes: marksFix(span, at: headline.range.start))
    }
  }

  /// The fewest words that are looked for.
  private static let fewest = 4

  private static func marksFix(_ span: MarkedSpan, at start: Int) -> [Fix] {
    guard let opening = span.opening, let closing = span.closing else { return [] }
    return [
      Fix(
        title: "Take the marks out",
        edits: [opening, closing].map { TextEdit(range: $0.range.shifted(by: start), replacement: "") })
    ]
  }
}

/// The words of some paragraphs in a row, to look for other words in.
private struct QuotedWords {
  private var words: [String] = []
  private var places: [String: [Int]] = [:]

  init(_ paragraphs: [Paragraph]) {
    for paragraph in paragraphs {
      for index in 0..<paragraph.facts.words.count
      where paragraph.facts.words.isWord(index) || Self.isFigure(index, paragraph.facts) {
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
      } else if facts.words.isWord(index) || isFigure(index, facts) {
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
  private static let pronoun = "*"

  private static func isFigure(_ index: Int, _ facts: ParagraphFacts) -> Bool {
    ASCII.isDigit(facts.words.firstByte(index))
  }

  /// Pronouns and forms of *be* change when words are quoted in part; all of them read as one.
  private static func normal(_ word: String) -> String {
    pronouns.contains(word) ? pronoun : word.filter { $0 != "." && $0 != "," }
  }

  private static let pronouns: Set<String> = [
    "i", "you", "he", "she", "it", "we", "they", "me", "him", "her", "us", "them", "my", "your", "his", "its", "our",
    "their", "am", "is", "are", "was", "were", "'s", "'m", "'re", "a", "an", "the", "this", "that",
  ]
}
