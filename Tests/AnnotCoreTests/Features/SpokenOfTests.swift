import Testing

@testable import AnnotCore

/// From the caret's speaker: those who speak of them in ⟦ ⟧, those whom they speak of in ⟨ ⟩, at the mentions.
private func check(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let article = MarkedText(marked)
  let analysis = analyze(article.text)
  let speaker = analysis.speaker(at: article.caret)
  let speaking = speaker.map(analysis.speakersSpeaking) ?? []
  let spokenOf = speaker.map(analysis.speakersSpokenOf) ?? []
  let actual = article.marking(
    speaking.flatMap(\.mentions).map { (.square, $0) } + spokenOf.flatMap(\.mentions).map { (.angle, $0) })
  #expect(actual == marked, "\(diff(expected: marked, actual: actual))", sourceLocation: sourceLocation)
}

@Suite("Who speaks of whom") struct SpokenOfTests {
  @Test func bothWays() {
    check(
      """
      Harbour 🚢 closes

      “I trust ⟨Ida Brandt⟩,” said Lena Oka‸for, a sailor. “⟨Brandt⟩ knows the harbour.”

      Ida Brandt, a baker, was not so sure. “東京 is calmer than ⟦Okafor⟧,” Brandt said. Okafor left.
      """)
  }

  @Test func aQuotationIsItsSpeakers() {
    check("Harbour closes\n\n“I tr‸ust ⟨Ida Brandt⟩,” said Lena Okafor, a sailor. “We wait.”")
  }

  @Test func nobody() {
    check("The harbour ‸is closed.")
    check("Harbour closes\n\n“We wait,” said Lena Oka‸for, a sailor.")
  }
}
