enum MixedQuoteMarks: ArticleRule {
  static let description = RuleDescription(
    code: "mixed-quote-marks",
    severity: .information,
    summary: "Some quotations in curly marks and some in straight ones",
    explanation: """
      Most quotations of the article stand in one kind of marks, and some in another: text from two sources was put
      together, or a phrase was pasted.

      *Authority:* BBC News style guide, "quotation marks".

      *To mend it:* use one kind throughout.
      """)

  /// It reads marks alone.
  static func readsTheSame(in change: ParagraphChange) -> Bool { true }

  static func findings(in article: Article) -> [Finding] {
    var spans: [(paragraph: Paragraph, span: MarkedSpan)] = []
    var curly = 0
    for paragraph in article.paragraphs where paragraph.kind.isOwnText {
      for span in paragraph.facts.marks {
        guard let opening = span.opening, opening.shape == span.closing?.shape,
          opening.shape == .curlyDouble || opening.shape == .straightDouble
        else { continue }
        spans.append((paragraph, span))
        if opening.shape == .curlyDouble { curly += 1 }
      }
    }
    guard curly > 0, curly < spans.count else { return [] }
    let usual: QuotationMark.Shape = curly * 2 >= spans.count ? .curlyDouble : .straightDouble
    let odd = spans.filter { $0.span.opening?.shape != usual }
    let edits = odd.flatMap { replacements(in: $0.paragraph, of: $0.span, usual: usual) }
    let (kind, other) = usual == .curlyDouble ? ("straight", "curly") : ("curly", "straight")
    // One finding tells it; the fix mends all of them.
    guard let first = odd.first else { return [] }
    return [
      Finding(
        range: first.paragraph.absolute(first.span.range),
        message: odd.count == 1
          ? "This quotation has \(kind) marks and the others have \(other) ones: use \(other) marks throughout."
          : "This quotation and \(odd.count - 1) more have \(kind) marks, the others \(other) ones: use \(other) marks throughout.",
        related: odd.dropFirst().prefix(most).map {
          .init(range: $0.paragraph.absolute($0.span.range), message: "These marks are \(kind) too.")
        },
        fixes: [Fix(title: "Use \(other) marks throughout", edits: edits, isPreferred: true)])
    ]
  }

  /// The most places that are listed.
  private static let most = 20

  private static func replacements(in paragraph: Paragraph, of span: MarkedSpan, usual: QuotationMark.Shape)
    -> [TextEdit]
  {
    let (left, right) = usual == .curlyDouble ? ("“", "”") : ("\"", "\"")
    guard let opening = span.opening, let closing = span.closing else { return [] }
    return [
      TextEdit(range: paragraph.absolute(opening.range), replacement: left),
      TextEdit(range: paragraph.absolute(closing.range), replacement: right),
    ]
  }
}
