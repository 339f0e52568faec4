import Testing

@testable import AnnotCore

/// Renames the name at the caret; holds the article that comes out against `expected`, or the refusal.
private func check(
  _ marked: String, to name: String, _ expected: String, markup: Markup = .plain,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let article = MarkedText(marked)
  let actual: String
  do throws(RenameRefusal) {
    let analysis = analyze(article.text, markup: markup)
    let edits = try analysis.renaming(at: article.caret, to: name)
    actual = String(
      decoding: edits.reversed().reduce(analysis.text) { $0.applying($1) }.bytes, as: UTF8.self)
  } catch {
    actual = "\(error)"
  }
  #expect(actual == expected, "\(diff(expected: expected, actual: actual))", sourceLocation: sourceLocation)
}

/// The name that can be changed at the caret is in ⟦ ⟧.
private func checkTarget(_ marked: String, _ name: String?, sourceLocation: SourceLocation = #_sourceLocation) {
  let article = MarkedText(marked)
  let target = analyze(article.text).renameTarget(at: article.caret)
  let actual = article.marking(target.map { [(.square, $0.range)] } ?? [])
  #expect(actual == marked, "\(diff(expected: marked, actual: actual))", sourceLocation: sourceLocation)
  #expect(target?.name == name, sourceLocation: sourceLocation)
}

@Suite("Spelling a name otherwise") struct RenamingTests {
  private let article = """
    🚢 Oliveira closes harbour

    “😀 It is old,” Mayor Marta Oliveira said at the Café Oliveirana. Oliveira’s car was waiting.

    “We wait,” Ms. Oliveira said. She left.
    """

  /// The article with other words in it, and the caret.
  private func article(_ full: String, _ short: String, caret: String? = nil) -> String {
    var text = article.replacing("Oliveirana", with: "\u{1}").replacing("Marta Oliveira", with: "\u{2}")
      .replacing("Oliveira", with: short).replacing("\u{2}", with: full).replacing("\u{1}", with: "Oliveirana")
    if let caret { text = text.replacing(caret, with: "‸" + caret) }
    return text
  }

  @Test func theSurnameInEveryName() {
    for caret in ["Oliveira closes", "Oliveira’s", "Oliveira said. She"] {
      check(
        article.replacing(caret, with: "‸" + caret), to: "Olivera", article("Marta Olivera", "Olivera"))
    }
  }

  @Test func theWholeNameAndItsSurname() {
    let place = article.replacing("Marta", with: "Mar‸ta")
    check(place, to: "Márta Olivera", article("Márta Olivera", "Olivera"))
    check(place, to: "Marta Oliveira", article)
    check(place, to: "Marta Ines van der Berg", article("Marta Ines van der Berg", "van der Berg"))
    check(place, to: "Oliveira", article("Oliveira", "Oliveira"))
  }

  @Test func namesakesKeepTheirNames() {
    check(
      """
      Siblings quarrel

      “No,” said Lena Okafor, a baker. “Yes,” said Hugh Oka‸for, a sailor. Hugh left. Lena Okafor stayed.
      """, to: "Hugh Okoro",
      """
      Siblings quarrel

      “No,” said Lena Okafor, a baker. “Yes,” said Hugh Okoro, a sailor. Hugh left. Lena Okafor stayed.
      """)
  }

  @Test func namesThatNoMentionHas() {
    check(
      """
      Court loses Okafor papers

      “No,” said Lena Oka‸for, a baker. The Okafor campaign was over, said a pro-Okafor sailor at the Okafor Hotel.
      """, to: "Lena Okoro",
      """
      Court loses Okoro papers

      “No,” said Lena Okoro, a baker. The Okoro campaign was over, said a pro-Okafor sailor at the Okafor Hotel.
      """)
  }

  @Test func lineEndsAndCapitalsStay() {
    check(
      """
      HARBOUR HEARING

      LENA OKA‸FOR: Who is there?

      HUGH BRANDT: Nobody.

      OKAFOR: Who said that?
      """, to: "LENA OKORO",
      """
      HARBOUR HEARING

      LENA OKORO: Who is there?

      HUGH BRANDT: Nobody.

      OKORO: Who said that?
      """)
    check(
      """
      # Harbour

      “No,” said Lena
      Okafor, a baker in Varnmouth. “Never,” said **Oka‸for**.
      """, to: "Okoro",
      """
      # Harbour

      “No,” said Lena
      Okoro, a baker in Varnmouth. “Never,” said **Okoro**.
      """, markup: .markdown)
  }

  @Test func whatCannotBeAName() {
    let place = article.replacing("Marta", with: "Mar‸ta")
    check(place, to: "", "emptyName")
    check(place, to: " \u{A0} ", "emptyName")
    check(place, to: "Marta\nOliveira", "notOneLine")
    check(article.replacing("She", with: "Sh‸e"), to: "He", "noName")
    check(article.replacing("wait,", with: "wa‸it,"), to: "go", "noName")
    check("‸", to: "x", "noName")
  }

  @Test func theTargetIsTheNameAlone() {
    checkTarget(
      "Harbour\n\n“It is old,” 🚢 Mayor ⟦Marta ‸Oliveira⟧ said. Oliveira’s car was waiting.", "Marta Oliveira")
    checkTarget("Harbour\n\n“It is old,” said Marta Oliveira. ⟦Olivei‸ra⟧’s car was waiting.", "Oliveira")
    checkTarget("Harbour\n\n“It is old,” said M‸ayor Marta Oliveira. She left.", nil)
    checkTarget("Harbour\n\n“It is old,” said Mayor Marta Oliveira. ‸She left.", nil)
  }
}
