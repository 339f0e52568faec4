enum UnattributedQuote: ArticleRule {
  static let description = RuleDescription(
    code: "unattributed-quote",
    severity: .warning,
    summary: "A direct quotation that is nobody's",
    explanation: """
      A direct quotation has no speaker in its own paragraph or the ones beside it, so the reader does not know on whose
      word it rests.

      *Authority:* AP ("must attribute"); Centre for Journalism, "Never use a quote without first identifying the
      speaker".

      *To mend it:* say who said it, in the same sentence as its first words.
      """)

  static func findings(in article: Article) -> [Finding] {
    article.quotations.compactMap { quotation in
      guard quotation.style == .direct, quotation.source == nil, quotation.speaker == nil,
        article.kind(at: quotation.range.start) == .body, let first = quotation.parts.first
      else { return nil }
      return Finding(
        range: first,
        message: "No one is named as saying this: add who said it, such as “…,” the mayor said.")
    }
  }
}
