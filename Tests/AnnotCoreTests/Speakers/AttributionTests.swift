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
}
