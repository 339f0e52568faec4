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
    let unclosed = Set(article.openMarks.filter { $0.span.closing == nil }.map(\.paragraph))
    var closing: (paragraph: Int, place: ClosingPlace)?
    return article.openMarks.compactMap { open in
      guard let mark = open.span.opening ?? open.span.closing,
        let paragraph = article.paragraphs[checked: open.paragraph]
      else { return nil }
      // “… closed by ’ is one slip, not two.
      if open.span.closing != nil, unclosed.contains(open.paragraph) { return nil }
      let isUnclosed = open.span.closing == nil
      let partner = MarkPartner.partner(of: paragraph.facts.string(mark.range))
      let range = paragraph.absolute(mark.range)
      if closing?.paragraph != open.paragraph { closing = (open.paragraph, ClosingPlace(paragraph.facts)) }
      let offset = (isUnclosed ? closing?.place.offset(in: open.span.range) : nil) ?? open.span.range.start
      let place = paragraph.absolute(TextRange(offset, offset))
      return Finding(
        range: range,
        message: isUnclosed
          ? "This quotation is never closed: add \(partner) where the speaker's words end."
          : "This mark closes a quotation that was never opened: add \(partner) where it begins.",
        fixes: [
          Fix(
            title: isUnclosed ? "Close the quotation" : "Open the quotation",
            edits: [TextEdit(range: place, replacement: partner)], isPreferred: true),
          Fix(title: "Take out this mark", edits: [TextEdit(range: range, replacement: "")]),
        ])
    }
  }
}
