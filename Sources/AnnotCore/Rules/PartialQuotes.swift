enum PartialQuotes: ArticleRule {
  static let description = RuleDescription(
    code: "partial-quotes",
    severity: .information,
    summary: "Many quotations of one to three words",
    explanation: """
      The article puts single ordinary words in quotation marks again and again. Fragments make the reader suspect irony,
      and interrupt; a whole sentence or a paraphrase serves better. More than six in 500 words are reported, once.

      *Authority:* Wick Communications; AP, "quotations in the news", on fragmentary quotes.

      *To mend it:* quote the sentence, or paraphrase without marks.
      """)

  static func readsTheSame(in change: ParagraphChange) -> Bool {
    change.old.facts.words.count == change.new.facts.words.count && change.keeps(\.fragments)
  }

  static func findings(in article: Article) -> [Finding] {
    var fragments: [TextRange] = []
    var words = 0
    for paragraph in article.paragraphs where paragraph.kind.isOwnText {
      words += paragraph.facts.words.count
      fragments += paragraph.mapped.notes.fragments.map(paragraph.absolute)
    }
    let most = max(6, 6 * words / 500)
    guard fragments.count > most, let first = fragments.first else { return [] }
    return [
      Finding(
        range: first,
        message: "\(fragments.count) quotations here are of one to three words: quote whole sentences, or paraphrase.",
        related: fragments.dropFirst().prefix(20).map { .init(range: $0, message: "Another fragment.") })
    ]
  }

  /// The quotations of a paragraph that are fragments.
  static func fragments(in facts: ParagraphFacts) -> [TextRange] {
    facts.marks.filter { $0.depth == 0 && isFragment($0, in: facts) }.map(\.range)
  }

  /// One to three words, not all of them capitalized as in a title, and no sentence.
  private static func isFragment(_ span: MarkedSpan, in facts: ParagraphFacts) -> Bool {
    guard span.opening != nil, span.closing != nil, span.inner.length < 60 else { return false }
    let inner = facts.string(span.inner)
    guard let last = inner.last(where: { $0 != "," }), ![".", "!", "?"].contains(last) else { return false }
    let words = inner.split(whereSeparator: \.isWhitespace)
    return (1...3).contains(words.count) && !words.allSatisfy { $0.first?.isUppercase ?? false }
  }
}
