import Testing

@testable import AnnotCore

/// Holds the hover at the first place of `words` against what it says without markup.
private func check(
  _ text: String, at words: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let bytes = Array(text.utf8)
  let wanted = Array(words.utf8)
  let start = bytes.indices.first { bytes[$0...].starts(with: wanted) } ?? bytes.count
  let actual = analyze(text).hover(at: start)?.plainText ?? ""
  #expect(actual == expected, "\(diff(expected: expected, actual: actual))", sourceLocation: sourceLocation)
}

@Suite("Hover on quotations and mentions") struct QuotationHoverTests {
  private let article = """
    Ferry Stays in Port

    “We asked Peter Osei for the part,” said Davina Holt, the mayor of Ellmouth. “He never wrote back.”
    """

  @Test func aQuotationTellsWhoseItIs() {
    check(
      article, at: "asked",
      """
      Davina Holt, mayor of Ellmouth
      Direct quotation, the only one in this article
      said … Davina Holt, by the subject after the cue.
      """)
  }

  @Test func aMentionAmongQuotedWordsTellsOfBoth() {
    check(
      article, at: "Peter",
      """
      Peter Osei
      Not quoted in this article.
      Davina Holt, mayor of Ellmouth
      Direct quotation, the only one in this article
      said … Davina Holt, by the subject after the cue.
      """)
  }

  @Test func aMentionOutsideTellsOfItselfAlone() {
    check(
      article, at: "Davina Holt",
      """
      Davina Holt, mayor of Ellmouth
      1 quotation in this article.
      """)
  }

  @Test func foreignWordsInMarksAreAQuotation() {
    check(
      "🌉🚢 王小梅 à Zürich: \"Ça marche,\" said Zoë Ødegård.", at: "marche",
      """
      Zoë Ødegård
      Direct quotation, the only one in this article
      said … Zoë Ødegård, by the words beside the marks.
      """)
  }
}
