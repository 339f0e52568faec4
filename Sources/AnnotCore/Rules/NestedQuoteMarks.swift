enum NestedQuoteMarks: ParagraphRule {
  static let description = RuleDescription(
    code: "nested-quote-marks",
    severity: .information,
    summary: "A quotation inside a quotation in the same kind of marks",
    explanation: """
      Words that a speaker quotes stand in the same marks as the speaker's own, so the reader takes the inner quotation
      for the end of the outer one.

      *Authority:* BBC News style guide, "quotation marks": double marks outside, single marks inside; AP, "quotation
      marks".

      *To mend it:* use single marks inside double ones, and double marks inside single ones.
      """)

  static func findings(in facts: ParagraphFacts) -> [Finding] {
    var open: [MarkedSpan] = []
    return facts.marks.compactMap { span in
      while let outer = open.last, outer.range.end <= span.range.start { open.removeLast() }
      let outer = open.last
      open.append(span)
      guard let outer, let opening = span.opening, let closing = span.closing, let around = outer.opening,
        isDouble(opening.shape), opening.shape == around.shape
      else { return nil }
      let isCurly = opening.shape == .curlyDouble
      return Finding(
        range: span.range,
        message: "A quotation inside another takes single marks: ‘…’ inside “…”.",
        related: [.init(range: around.range, message: "The outer quotation opens here.")],
        fixes: [
          Fix(
            title: "Use single marks inside",
            edits: [
              TextEdit(range: opening.range, replacement: isCurly ? "‘" : "'"),
              TextEdit(range: closing.range, replacement: isCurly ? "’" : "'"),
            ], isPreferred: true)
        ])
    }
  }

  private static func isDouble(_ shape: QuotationMark.Shape) -> Bool {
    shape == .curlyDouble || shape == .straightDouble
  }
}
