import Testing

@testable import AnnotCore

/// Holds what a growing selection takes in against one stretch a line.
private func check(
  _ marked: String, _ expected: [String], markup: Markup = .plain, sourceLocation: SourceLocation = #_sourceLocation
) {
  let article = MarkedText(marked)
  let analysis = analyze(article.text, markup: markup)
  let ranges = analysis.selections(at: article.caret)
  let actual = ranges.map { analysis.text[$0] }
  #expect(actual == expected, sourceLocation: sourceLocation)
  #expect(ranges.allSatisfy { $0.touches(article.caret) }, sourceLocation: sourceLocation)
  for (inner, outer) in zip(ranges, ranges.dropFirst()) {
    #expect(outer.contains(inner) && outer.length > inner.length, sourceLocation: sourceLocation)
  }
}

@Suite("A growing selection") struct SelectionTests {
  @Test func fromTheWordToTheText() {
    let section = """
      ## The café

      Nobody came 😀. “It is ol‸d,” Marta Oliveira said.
      """
    let plain = section.replacing("‸", with: "")
    check(
      "# Harbour\n\nIt is shut.\n\n\(section)\n\n## Later\n\nThe end.\n",
      [
        "old", "It is old,", "“It is old,”", "“It is old,” Marta Oliveira said.",
        "Nobody came 😀. “It is old,” Marta Oliveira said.", plain,
        "# Harbour\n\nIt is shut.\n\n\(plain)\n\n## Later\n\nThe end.",
        "# Harbour\n\nIt is shut.\n\n\(plain)\n\n## Later\n\nThe end.\n",
      ], markup: .markdown)
  }

  @Test func aMentionIsOneStep() {
    check(
      "“It is old,” said Marta Oli‸veira of 東京.",
      ["Oliveira", "Marta Oliveira", "“It is old,” said Marta Oliveira of 東京."])
  }

  @Test func aQuotationInTwoParts() {
    check(
      "“It is old,” said Marta Oliveira. “We ‸wait.”",
      [
        "wait", "We wait.", "“We wait.”", "“It is old,” said Marta Oliveira. “We wait.”",
      ])
  }

  @Test func whereThereIsNothing() {
    check("‸", [""])
    check("One.\n‸\nTwo.\n", ["One.\n\nTwo.\n"])
    check("One.\n\nTwo.\n‸", ["One.\n\nTwo.\n"])
  }

  @Test func everyPlaceHasAChain() {
    let text = "Head\n\n“A ‘b’ c,” 😀 Ana Diaz said. “D\n\n“E,” she said—“f”.\n"
    let analysis = analyze(text)
    for offset in -1...(text.utf8.count + 1) {
      let ranges = analysis.selections(at: offset)
      #expect(ranges.last == TextRange(0, text.utf8.count))
      #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $1.contains($0) && $1.length > $0.length })
    }
  }
}
