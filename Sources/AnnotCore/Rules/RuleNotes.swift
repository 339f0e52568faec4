/// What article rules need to know of one paragraph and would otherwise read out of all its words at every keystroke. Each
/// entry is one rule's; offsets are bytes from the start of the paragraph.
struct RuleNotes: Sendable {
  let poll: PollDetails.Note
  /// The quotations of one to three words.
  let fragments: [TextRange]
  /// The figures that single out what they measure.
  let figures: [OneThingTwoFigures.Figure]
  /// The ages beside names.
  let ages: [OneThingTwoFigures.Age]
  /// Somebody's year of birth and age.
  let birth: AgeMismatch.Birth?
  /// *Yesterday*, *last Friday*.
  let relativeDates: [RelativeDate.Place]
  /// The words in marks that are compared with each other.
  let utterances: [RepeatedQuote.Utterance]
  /// The first sources in the plural of whom something is said.
  let pluralSources: TextRange?
  /// Whether a study is said to have found things together.
  let tellsOfLink: Bool
  /// Verbs that say a study found a cause.
  let causes: [TextRange]
  /// The claims that want a source, for each rule that asks for one.
  let unsourcedNumbers: [UnsourcedClaims.Candidate]
  let unsourcedSuperlatives: [UnsourcedClaims.Candidate]
  let unsourcedPredictions: [UnsourcedClaims.Candidate]
  let accusations: [UnsourcedClaims.Candidate]
  /// Whether it tells of a conviction or a plea of guilty.
  let tellsOfJudgement: Bool
  /// The figures that may speak of what was given before.
  let references: [ReferredFigures.Figure]
  /// What the words around its names tell of them.
  let names: NameSurroundings

  init(_ facts: ParagraphFacts) {
    poll = PollDetails.Note(facts)
    fragments = PartialQuotes.fragments(in: facts)
    figures = OneThingTwoFigures.figures(in: facts)
    ages = OneThingTwoFigures.ages(in: facts)
    birth = AgeMismatch.birth(in: facts)
    relativeDates = RelativeDate.places(in: facts)
    utterances = RepeatedQuote.utterances(in: facts)
    pluralSources = PluralSources.sources(in: facts)
    tellsOfLink = CausalClaim.tellsOfLink(facts)
    causes = CausalClaim.causes(in: facts)
    unsourcedNumbers = UnsourcedNumber.candidates(in: facts)
    unsourcedSuperlatives = UnsourcedSuperlative.candidates(in: facts)
    unsourcedPredictions = UnsourcedPrediction.candidates(in: facts)
    accusations = UnsourcedAccusation.candidates(in: facts)
    tellsOfJudgement = UnsourcedAccusation.tellsOfJudgement(facts)
    references = ReferredFigures.figures(in: facts)
    names = NameSurroundings(facts)
  }
}
