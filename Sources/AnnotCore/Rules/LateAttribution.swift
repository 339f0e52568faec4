enum LateAttribution: ParagraphRule {
  static let description = RuleDescription(
    code: "late-attribution",
    severity: .information,
    summary: "A long quotation that names its speaker only at the end",
    explanation: """
      A quotation of several sentences begins the paragraph, and the reader learns only after the last of them who speaks.

      *Authority:* The Guardian and Observer style guide, "quotes": introduce the speaker from the beginning, or after the
      first sentence; Mongabay.

      *To mend it:* put the attribution after the first sentence.
      """)

  /// The fewest words that make a quotation long.
  private static let fewest = 30

  static func findings(in facts: ParagraphFacts) -> [Finding] {
    guard let tag = QuoteTag.all(in: facts, verbs: AttributionVerbs.neutral).first, tag.side == .after, tag.span == 0,
      let span = QuoteTag.spans(in: facts).first, let opening = span.opening,
      facts.words.tokens.first?.start == Int32(opening.range.start)
    else { return [] }
    let words = facts.words
    // A pronoun speaks of somebody whom the reader knows already.
    if let subject = tag.subject.first, QuoteTag.pronouns.contains(words[subject]) { return [] }
    let closing = tag.tokens.lowerBound - 1
    let ends = facts.language.sentences.map(\.tokens).filter { $0.upperBound < closing }
    guard closing >= fewest, let first = ends.first, ends.count >= 1 else { return [] }
    return [
      Finding(
        range: words.range(tag.tokens),
        message: "The reader learns too late who speaks: put this after the first sentence.",
        related: [.init(range: words.range(first), message: "The first sentence.")],
        fixes: fix(tag, firstSentence: first, span: span, in: facts).map { [$0] } ?? [])
    ]
  }

  private static func fix(_ tag: QuoteTag, firstSentence: Range<Int>, span: MarkedSpan, in facts: ParagraphFacts)
    -> Fix?
  {
    let words = facts.words
    let stop = firstSentence.upperBound - 1
    let closing = tag.tokens.lowerBound - 1
    guard words[stop] == ".", words[closing - 1] == ",", words[tag.tokens.upperBound] == ".",
      let opening = span.opening,
      let mark = span.closing
    else { return nil }
    let end = words.range(tag.tokens.upperBound..<tag.tokens.upperBound + 1).end
    let attribution = ",\(facts.string(mark.range)) \(words.text(tag.tokens)). \(facts.string(opening.range))"
    let next = words.range(stop + 1..<stop + 2).start
    return Fix(
      title: "Put the attribution after the first sentence",
      edits: [
        TextEdit(range: TextRange(words.range(stop..<stop + 1).start, next), replacement: attribution),
        TextEdit(range: words.range(closing - 1..<closing), replacement: "."),
        TextEdit(range: TextRange(mark.range.end, end), replacement: ""),
      ], isPreferred: true)
  }
}
