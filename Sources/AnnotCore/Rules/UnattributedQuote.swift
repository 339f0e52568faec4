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
        message: "No one is named as saying this: add who said it, such as “…,” the mayor said.",
        fixes: fix(first, in: article.text).map { [$0] } ?? [])
    }
  }

  /// Puts *[who] said* behind the quotation, whose full stop becomes a comma.
  private static func fix(_ content: TextRange, in text: SourceText) -> Fix? {
    let words = Array(text[content])
    guard let mark = words.last, words.count > 3, Self.marks.contains(mark) else { return nil }
    let last = words[words.count - 2]
    guard ".!?".contains(last) else { return nil }
    let end = last == "." ? ",\(mark)" : "\(last)\(mark)"
    let start = content.end - mark.utf8.count - last.utf8.count
    return Fix(
      title: "Say who said it",
      edits: [TextEdit(range: TextRange(start, content.end), replacement: "\(end) [who] said.")],
      snippet: "\(end) ${1:who} said.")
  }

  private static let marks: Set<Character> = ["”", "\"", "’", "'", "»"]
}
