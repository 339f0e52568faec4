/// What article rules need to know of one paragraph and would otherwise read out of all its words at every keystroke. Each
/// entry is one rule's; offsets are bytes from the start of the paragraph.
struct RuleNotes: Sendable {
  /// Where a poll is spoken of: a token's index.
  let pollWord: Int?
  /// The quotations of one to three words.
  let fragments: [TextRange]
  /// The figures that single out what they measure.
  let figures: [OneThingTwoFigures.Figure]
  /// For each outermost quotation with both marks, the hashes of its words.
  let quotedWords: [[UInt64]]

  init(_ facts: ParagraphFacts) {
    pollWord = PollDetails.pollWord(in: facts)
    fragments = PartialQuotes.fragments(in: facts)
    figures = OneThingTwoFigures.figures(in: facts)
    quotedWords = RepeatedQuote.quotedWords(in: facts)
  }
}
