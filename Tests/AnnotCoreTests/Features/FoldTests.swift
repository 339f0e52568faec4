import Testing

@testable import AnnotCore

/// Holds the folds of an article against lines of *first–last kind: summary*, lines from 0.
private func check(
  _ text: String, limit: Int? = nil, markup: Markup = .markdown, _ expected: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let analysis = analyze(text, markup: markup)
  let actual = analysis.folds(limit: limit).map { fold in
    let lines = [fold.range.start, fold.range.end].map(analysis.lines.line)
    return "\(lines[0])–\(lines[1]) \(fold.kind): \(fold.summary)"
  }.joined(separator: "\n")
  #expect(actual == expected, "\(diff(expected: expected, actual: actual))", sourceLocation: sourceLocation)
}

@Suite("What can be folded away") struct FoldTests {
  private let article = """
    ---
    author: Ana
    tags: harbour
    ---

    # Harbour 🚢

    It is shut.

    ## The café

    “It is old,” said Marta Oliveira.

    ### Inside

    Nobody came.

    ## Later

    “We wait
    and wait
    and wait,” Oliveira said.

    ## The end
    """

  @Test func sectionsFrontMatterAndLongQuotations() {
    check(
      article,
      """
      0–3 frontMatter: front matter
      5–23 section: Harbour 🚢 (2 quotations)
      9–15 section: The café (1 quotation)
      13–15 section: Inside
      17–21 section: Later (1 quotation)
      19–21 quotation: Marta Oliveira: “We wait and wait and wait,”
      """)
  }

  @Test func aLimitKeepsTheOutermost() {
    check(
      article, limit: 3,
      """
      0–3 frontMatter: front matter
      5–23 section: Harbour 🚢 (2 quotations)
      9–15 section: The café (1 quotation)
      """)
    check(article, limit: 0, "")
  }

  @Test func nothingToFold() {
    check("", "")
    check("One line.", markup: .plain, "")
  }
}
