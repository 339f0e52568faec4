import Testing

@testable import AnnotCore

/// Finds the stretches in ⟦ ⟧ from the caret; where one introduces the speaker, it is in ⟪ ⟫.
private func check(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let article = MarkedText(marked)
  let analysis = analyze(article.text)
  let all = analysis.references(at: article.caret, includingIntroduction: true)
  let others = analysis.references(at: article.caret, includingIntroduction: false)
  let actual = article.marking(all.map { (others.contains($0) ? .square : .double, $0) })
  #expect(actual == marked, "\(diff(expected: marked, actual: actual))", sourceLocation: sourceLocation)
}

/// Highlights from the caret: content in ⟨ ⟩, references in ⟦ ⟧, origins in ⟪ ⟫.
private func checkHighlights(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let article = MarkedText(marked)
  let highlights = analyze(article.text).highlights(at: article.caret)
  let actual = article.marking(
    highlights.map { highlight in
      switch highlight.kind {
      case .content: (.angle, highlight.range)
      case .reference: (.square, highlight.range)
      case .origin: (.double, highlight.range)
      }
    })
  #expect(actual == marked, "\(diff(expected: marked, actual: actual))", sourceLocation: sourceLocation)
}

@Suite("What belongs to the caret’s subject") struct ReferencesTests {
  @Test func allMentionsOfTheSpeaker() {
    let article = """
      東京: ⟦Oliveira⟧ closes harbour

      “😀 It is old,” ⟪Marta Oliveira⟫, ⟦the mayor⟧, said. The café was full when ⟦she⟧ left.

      “We wait,” ⟦Oliveira⟧ said. Ida Brandt, a baker, did not wait for ⟦her⟧.
      """
    for (words, place) in [
      ("she⟧", "s‸he⟧"), ("Oliveira⟧ said", "O‸liveira⟧ said"), ("her⟧", "he‸r⟧"), ("Marta", "Ma‸rta"),
      ("Oliveira⟧ closes", "Oliveir‸a⟧ closes"), ("mayor⟧", "m‸ayor⟧"),
    ] { check(article.replacing(words, with: place)) }
  }

  @Test func allQuotationsOfTheSpeaker() {
    check(
      """
      Harbour closes

      ⟦“It is ‸old”⟧, ⟪Marta Oliveira⟫, the mayor, said. “I am not so sure,” said Ida Brandt, a baker.

      Oliveira said ⟦“We wait.”⟧
      """.replacing("⟦“It is ‸old”⟧, ⟪", with: "⟦“It is ‸old,”⟧ ⟪"))
  }

  @Test func nothingWhereNobodyIs() { check("The harbour ‸is closed.") }

  @Test func theMentionsAreHighlighted() {
    checkHighlights(
      """
      Harbour closes

      “It is old,” said ⟪Marta Oliveira⟫, ⟦the mayor⟧ of 東京. ⟦She⟧ left. “We wait,” ⟦Olivei‸ra⟧ said.
      """)
  }

  @Test func theQuotationIsHighlightedWithCueAndSource() {
    checkHighlights(
      """
      Harbour closes

      東京 was calm. ⟨“😀 It is ‸old,”⟩ ⟪Marta Oliveira⟫, the mayor, ⟦said⟧. ⟨“We wait.”⟩
      """)
  }
}
