enum UnclosedQuote: ArticleRule {
  static let description = RuleDescription(
    code: "unclosed-quote",
    severity: .error,
    summary: "A quotation mark without its partner",
    explanation: """
      A quotation mark opens a quotation that is never closed, or closes one that was never opened, so the reader cannot
      tell where the speaker's words end and the article's begin.

      A quotation that runs over several paragraphs opens anew in each of them and closes only in the last; that is not
      reported.

      *Authority:* BBC News style guide, "quotation marks"; KU Edit, rule 2.

      *To mend it:* add the missing mark, or take the other one out.
      """)

  static func findings(in article: Article) -> [Finding] {
    article.openMarks.compactMap { open in
      guard let mark = open.span.opening ?? open.span.closing else { return nil }
      let partner = MarkPartner.partner(of: open.paragraph.facts.string(mark.range))
      return Finding(
        range: open.paragraph.absolute(mark.range),
        message: open.span.closing == nil
          ? "This quotation is never closed: add \(partner) where the speaker's words end."
          : "This mark closes a quotation that was never opened: add \(partner) where it begins.")
    }
  }
}
