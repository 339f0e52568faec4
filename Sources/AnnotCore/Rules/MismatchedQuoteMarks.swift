enum MismatchedQuoteMarks: ParagraphRule {
  static let description = RuleDescription(
    code: "mismatched-quote-marks",
    severity: .information,
    summary: "A quotation that opens with one kind of mark and closes with another",
    explanation: """
      The two marks of a quotation are of different kinds, such as a curly one and a straight one. Readers stumble, and
      search and layout treat the two differently.

      *Authority:* BBC News style guide, "quotation marks"; KU Edit.

      *To mend it:* use the same kind for both, the one that the rest of the article has.
      """)

  static func findings(in facts: ParagraphFacts) -> [Finding] {
    facts.marks.compactMap { span in
      guard let opening = span.opening, let closing = span.closing, opening.shape != closing.shape else { return nil }
      let first = facts.string(opening.range)
      let last = facts.string(closing.range)
      let forward = fix(closing.range, MarkPartner.partner(of: first))
      let backward = fix(opening.range, MarkPartner.partner(of: last))
      let isCurlyFirst = opening.shape == .curlyDouble || opening.shape == .curlySingle
      return Finding(
        range: closing.range,
        message: "This quotation opens with \(first) and closes with \(last): use the same kind of mark for both.",
        related: [.init(range: opening.range, message: "The quotation opens here.")],
        fixes: isCurlyFirst ? [forward, backward] : [backward, forward])
    }
  }

  private static func fix(_ range: TextRange, _ mark: String) -> Fix {
    Fix(title: "Replace the mark by \(mark)", edits: [TextEdit(range: range, replacement: mark)])
  }
}
