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

  /// The first sources in the plural of whom something is said.
  let pluralSources: TextRange?
  /// Whether a study is said to have found things together.
  let tellsOfLink: Bool
  /// Verbs that say a study found a cause.
  let causes: [TextRange]
  /// The figures that may speak of what was given before.
  let references: [ReferredFigures.Figure]
  /// What the words around its names tell of them.
  let names: NameSurroundings

  init(_ facts: ParagraphFacts) {
    pollWord = PollDetails.pollWord(in: facts)
    fragments = PartialQuotes.fragments(in: facts)
    figures = OneThingTwoFigures.figures(in: facts)
    quotedWords = RepeatedQuote.quotedWords(in: facts)
    pluralSources = PluralSources.sources(in: facts)
    tellsOfLink = CausalClaim.tellsOfLink(facts)
    causes = CausalClaim.causes(in: facts)
    references = ReferredFigures.figures(in: facts)
    names = NameSurroundings(facts)
  }
}
