enum UnopenedParagraph: ArticleRule {
  static let description = RuleDescription(
    code: "unopened-paragraph",
    severity: .warning,
    summary: "A quotation that goes on in the next paragraph without an opening mark",
    explanation: """
      A quotation over several paragraphs leaves out the closing mark at the end of each paragraph but the last, and opens
      each of them anew. Without the opening mark the reader takes the paragraph for the article's own words until the
      closing mark comes.

      *Authority:* KU Edit, rule 2; QUT; AP, "quotation marks".

      *To mend it:* begin the paragraph with an opening mark.
      """)

  /// It reads marks alone.
  static func readsTheSame(in change: ParagraphChange) -> Bool { true }

  static func findings(in article: Article) -> [Finding] {
    article.paragraphs.indices.dropFirst().compactMap { index in
      let paragraph = article.paragraphs[index]
      guard let opened = article.paragraphs[index - 1].facts.openSpan, let span = paragraph.facts.resumedSpan,
        span.opening == nil, let closing = span.closing, let opening = opened.opening
      else { return nil }
      let mark = article.paragraphs[index - 1].facts.string(opening.range)
      let start = paragraph.absolute(span.range).start
      return Finding(
        range: paragraph.absolute(closing.range),
        message: "The quotation goes on in this paragraph: open it anew with \(mark).",
        related: [
          .init(range: article.paragraphs[index - 1].absolute(opening.range), message: "The quotation opens here.")
        ],
        fixes: [
          Fix(
            title: "Open the paragraph with \(mark)",
            edits: [TextEdit(range: TextRange(start, start), replacement: mark)], isPreferred: true)
        ])
    }
  }
}
