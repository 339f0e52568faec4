import Testing

@testable import AnnotCore

/// Goes from the caret to the stretch in ⟦ ⟧.
private func check(
  _ marked: String, _ question: (Analysis, Int) -> Definition? = { $0.definition(at: $1) }, markup: Markup = .plain,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let article = MarkedText(marked)
  let definition = question(analyze(article.text, markup: markup), article.caret)
  let actual = article.marking(definition.map { [(.square, $0.target)] } ?? [])
  #expect(actual == marked, "\(diff(expected: marked, actual: actual))", sourceLocation: sourceLocation)
  if let definition {
    #expect(definition.context.contains(definition.target), sourceLocation: sourceLocation)
    #expect(definition.origin.touches(article.caret), sourceLocation: sourceLocation)
  }
}

private func checkDeclaration(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
  check(marked, { $0.declaration(at: $1) }, sourceLocation: sourceLocation)
}

@Suite("Where something is introduced") struct DefinitionTests {
  @Test func aMentionLeadsToItsIntroduction() {
    check(
      """
      🚢 Council closes the harbour

      The harbour of Varnmouth is closed, ⟦Marta Oliveira⟧, the town’s mayor, said on Tuesday.

      “😀 Nothing is safe,” Olivei‸ra told reporters in the café.
      """)
    check(
      """
      Harbour closes

      ⟦Mayor Marta Oliveira⟧ came late. 東京 was far away. “The piers are old,” ‸she said.
      """)
  }

  @Test func theEndOfAWordIsTheWord() {
    check(
      """
      Harbour closes

      ⟦Marta Oliveira⟧, the mayor, said the harbour was closed. “It is old,” said Oliveira‸.
      """)
  }

  @Test func aHeadlineIntroducesNobody() {
    check(
      """
      Oliveira ‸closes harbour

      The harbour is closed. “It is old,” ⟦Marta Oliveira⟧, the mayor, said. Oliveira left at noon.
      """.replacing("Oliveira ‸closes", with: "Olive‸ira closes"))
  }

  @Test func aQuotationOrItsCueLeadsToTheSpeaker() {
    let article = """
      Harbour closes

      ⟦Marta Oliveira⟧, the mayor, came late. “The piers are old,” Oliveira said. “We wait.”
      """
    check(article.replacing("piers", with: "pi‸ers"))
    check(article.replacing("said", with: "s‸aid"))
    check(article.replacing("wait", with: "wa‸it"))
  }

  @Test func wordsOfTheHeadlineLeadToTheQuotation() {
    let article = """
      Café owners call plan “‸a slap in the face”

      The plan was read out at noon. “It is, I think, ⟦a slap in the face⟧ for all of us,” Ida Brandt, who runs a café, said.

      “It is late,” she said.
      """
    check(article)
    checkDeclaration(
      article.replacing("⟦", with: "").replacing("⟧", with: "").replacing("Ida Brandt", with: "⟦Ida Brandt⟧")
        .replacing("“‸a slap in the face”\n", with: "“a slap in the face”\n").replacing("She", with: "She")
        .replacing("It is, I", with: "It ‸is, I"))
  }

  @Test func pronounsMayDifferInTheHeadline() {
    check(
      """
      Brandt says harbour “i‸s her whole life”

      “The harbour ⟦is my whole life⟧,” said Ida Brandt, a fisherwoman.
      """)
  }

  @Test func aPullQuoteLeadsToTheTextInMarkdown() {
    check(
      """
      # The harbour

      > “Nob‸ody asked the people of the harbour.”

      The plan came late. “⟦Nobody asked the people of the harbour⟧, nobody at all,” said Ida Brandt, a fisherwoman.
      """, markup: .markdown)
  }

  @Test func nowhereToGo() {
    check("The harbour ‸is closed.")
    check("‸")
    check("A word in “mar‸ks” and nobody who says it.")
    check("The council met.‸")
  }
}
