import Testing

@testable import AnnotCore

/// The marks that change together from the caret are in ⟦ ⟧.
private func check(_ marked: String, markup: Markup = .plain, sourceLocation: SourceLocation = #_sourceLocation) {
  let article = MarkedText(marked)
  let marks = analyze(article.text, markup: markup).linkedMarks(at: article.caret)
  let actual = article.marking((marks ?? []).map { (.square, $0) })
  #expect(actual == marked, "\(diff(expected: marked, actual: actual))", sourceLocation: sourceLocation)
}

@Suite("Quotation marks that change together") struct LinkedMarksTests {
  @Test func bothMarksOfAPair() {
    check("😀 She said ⟦\"‸⟧It is old⟦\"⟧ to all.".replacing("\"‸⟧", with: "\"⟧‸"))
    check("東京. She said ‸⟦\"⟧It is old⟦\"⟧ to all.")
    check("She said ⟦\"⟧It is old‸⟦\"⟧ to all. \"No,\" he said.")
  }

  @Test func theInnerPair() {
    check("“He said ⟦'⟧it is old⟦'⟧‸ to all,” she said.")
  }

  @Test func marksOfTwoShapesAreNoCopies() {
    check("She said “‸It is old” to all.")
    check("She said «‸It is old» to all.")
  }

  @Test func onlyAtAMarkWithAPartner() {
    check("She said \"It ‸is old\" to all.")
    check("She said \"‸It is old to all.")
    check("‸")
  }

  @Test func anEntityIsNoMark() { check("She said ‸&quot;It is old&quot; to all.", markup: .markdown) }
}
