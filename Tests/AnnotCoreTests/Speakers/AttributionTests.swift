import Testing

@testable import AnnotCore

/// Holds the quotations of an article against lines of *speaker | first words | sieve*.
private func check(_ text: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let annotations = analyze(text).annotations
  let actual = annotations.quotations.map { quotation in
    let speaker = annotations.speaker(quotation.speaker)?.name ?? "nobody"
    let words = Excerpt.line(SourceText(text)[quotation.parts[0]], most: 24)
    return "\(speaker) | \(words) | \(quotation.evidence.sieve)"
  }.joined(separator: "\n")
  #expect(actual == expected, "\(diff(expected: expected, actual: actual))", sourceLocation: sourceLocation)
}

@Suite("Whose words they are") struct AttributionTests {
  @Test func transcripts() {
    check(
      """
      DAVINA HOLT: Why did the ferry stop?

      PETER OSEI: The engine failed, and nobody had the part.

      HOLT: Whose fault was that?

      OSEI: Mine, I think.
      """,
      """
      DAVINA HOLT | Why did the ferry stop? | transcript
      PETER OSEI | The engine failed, and… | transcript
      DAVINA HOLT | Whose fault was that? | transcript
      PETER OSEI | Mine, I think. | transcript
      """)
  }

  @Test func aColonAloneIsNoTranscript() {
    check("Verdict: The play is far too long for its plot.\n\nTickets: They cost nine pounds each.", "")
  }

  @Test func whoMeansTheWordsBeforeIt() {
    check(
      "The plan was blocked by ranchers who said they would lose water for 30,000 cattle.",
      "ranchers | they would lose water… | subject-before-cue")
  }

  @Test func whoHoldsTheOfficeIsNamedBehindIt() {
    check(
      "A spokesman for the port, Owen Blake, said the port would wait.",
      "Owen Blake | the port would wait | subject-before-cue")
    check(
      "Sen. Tom Hale left early.\n\n“It makes no sense,” the senator said.",
      "Tom Hale | “It makes no sense,” | subject-before-cue")
  }

  @Test func aDescriptionBetweenCommasIsNotTheSpeaker() {
    check(
      "Tom Rigby runs the city. Rigby, a Democrat elected in 2022, said the city lost money on night buses.",
      "Tom Rigby | the city lost money on… | source-before-cue")
  }

  @Test func whoHoldsAnOfficeIsNamedRightBehindIt() {
    check(
      "“We are grateful to Amir for all he has done,” the hospital's chair, Baroness Pru Lindqvist, said.",
      "Pru Lindqvist | “We are grateful to Amir… | subject-before-cue")
    // Another sentence is about somebody else.
    check(
      "“The bridge is safe,” said the mayor. Ines Halvorsen, a baker, crossed it twice.",
      "the mayor | “The bridge is safe,” | subject-after-cue")
  }

  @Test func aHeadlineNamesSomebodyByTheirOfficeAlone() {
    check(
      """
      Mayor defends cuts, says city 'cannot run empty buses'

      The night network will shrink by a third in January, Mayor Tom Rigby told the council on Tuesday evening.
      """,
      """
      Tom Rigby | city 'cannot run empty… | source-before-cue
      Tom Rigby | The night network will… | subject-before-cue
      """)
  }
}
