enum HeadlineQuote: ArticleRule {
  static let description = RuleDescription(
    code: "headline-quote",
    severity: .warning,
    summary: "A quotation in the headline that the text does not give",
    explanation: """
      The headline puts words in quotation marks that nobody says in the text. Capitals, punctuation, an ellipsis and a
      changed pronoun do not count, and neither do one or two words in marks.

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
      let count = pieces.reduce(0) { $0 + $1.count }
      guard count >= fewest, count > 3 || !isTitle(span, in: headline.facts), !pieces.allSatisfy(body.contains) else {
        return nil
      }
      return Finding(
        range: span.range.shifted(by: headline.range.start),
        message: "The text does not quote these words: quote as it does, or take the marks out.",
        fixes: marksFix(span, at: headline.range.start))
    }
  }

  /// Three words that are all capitalized name something.
  private static func isTitle(_ span: MarkedSpan, in facts: ParagraphFacts) -> Bool {
    facts.string(span.inner).split(whereSeparator: \.isWhitespace).allSatisfy { $0.first?.isLowercase != true }
  }

  /// The fewest words that are looked for.
  private static let fewest = 3

  private static func marksFix(_ span: MarkedSpan, at start: Int) -> [Fix] {
    guard let opening = span.opening, let closing = span.closing else { return [] }
    return [
      Fix(
        title: "Take the marks out",
        edits: [opening, closing].map { TextEdit(range: $0.range.shifted(by: start), replacement: "") })
    ]
  }
}
