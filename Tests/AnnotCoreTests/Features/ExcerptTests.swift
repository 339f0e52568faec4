import Testing

@testable import AnnotCore

private func check(
  _ text: String, most: Int = 12, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(Excerpt.line(text, most: most) == expected, sourceLocation: sourceLocation)
  let article = SourceText("😀\(text)😀")
  let range = TextRange(4, 4 + text.utf8.count)
  #expect(Excerpt.line(range, of: article, most: most) == expected, sourceLocation: sourceLocation)
}

@Suite("Excerpts") struct ExcerptTests {
  @Test func standOnOneLine() { check(" The\r\n ferry\u{A0}is\tlate ", most: 20, "The ferry is late") }

  @Test func endWithAWord() {
    check("The ferry is late", "The ferry is…")
    check("“Die Fähre ist spät”", most: 11, "“Die Fähre…")
  }

  @Test func areNeverEmpty() {
    check("", "…")
    check(" \u{1A} \n", "…")
    check("Unputdownableness", "Unputdownabl…")
  }

  @Test func leaveMarkupOut() { check("\u{1A}\u{1A}late\u{1A}\u{1A} again", "late again") }
}
