enum EarlyClosingMark: ArticleRule {
  static let description = RuleDescription(
    code: "early-closing-mark",
    severity: .warning,
    summary: "A closing mark where the quotation goes on in the next paragraph",
    explanation: """
      A quotation over several paragraphs closes only in the last. This article keeps to that elsewhere, so a closing mark
      before a paragraph that goes on without naming anybody reads as a change of speakers.

      *Authority:* KU Edit, rule 2; QUT; AP, \"quotation marks\".

      *To mend it:* take the closing mark out, or say who speaks in the next paragraph.
      """)

  /// It reads marks alone, and whether a paragraph ends with one.
  static func readsTheSame(in change: ParagraphChange) -> Bool {
    endsWithMark(change.old) == endsWithMark(change.new)
  }

  private static func endsWithMark(_ paragraph: Paragraph) -> Bool {
    paragraph.facts.marks.last { $0.depth == 0 }.map { $0.range.end >= paragraph.range.length - 1 } ?? false
  }

  static func findings(in article: Article) -> [Finding] {
    guard isConvention(of: article) else { return [] }
    let paragraphs = article.paragraphs
    return article.joined.unreported.map { article.quotations[$0] }.filter(goesOn).compactMap { quotation in
      guard let first = quotation.parts.first, let index = article.paragraphIndex(at: first.start),
        let before = paragraphs[checked: index - 1], let last = before.facts.marks.last(where: { $0.depth == 0 }),
        let mark = last.closing, last.range.end >= before.range.length - 1
      else { return nil }
      let range = before.absolute(mark.range)
      return Finding(
        range: range,
        message: "The quotation goes on in the next paragraph: take this mark out, or say there who speaks.",
        related: [.init(range: first, message: "It goes on here.")],
        fixes: [Fix(title: "Take out this mark", edits: [TextEdit(range: range, replacement: "")], isPreferred: true)])
    }
  }

  /// Whether the quotation is taken to be the words of whoever spoke in the paragraph before.
  static func goesOn(_ quotation: Quotation) -> Bool {
    quotation.evidence.sieve == FollowUp.name
  }

  /// Whether the article leaves a quotation open at the end of a paragraph and opens it anew in the next.
  static func isConvention(of article: Article) -> Bool {
    article.paragraphs.indices.dropFirst().contains { index in
      article.paragraphs[index - 1].facts.openSpan != nil
        && article.paragraphs[index].facts.resumedSpan?.opening != nil
    }
  }
}
