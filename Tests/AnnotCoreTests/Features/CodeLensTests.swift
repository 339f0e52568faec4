import Testing

@testable import AnnotCore

@Suite("Lines above the article's") struct CodeLensTests {
  /// Compares the lenses, a line each: *what they stand above | title | places*.
  private func check(
    _ article: String, kinds: Set<CodeLens.Kind> = Set(CodeLens.Kind.allCases), _ expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let analysis = analyze(article)
    let lines = analysis.codeLenses(kinds: kinds).map { lens in
      ([analysis.text[lens.range], lens.title] + lens.places.map { analysis.text[$0] }).joined(separator: " | ")
    }
    #expect(lines.joined(separator: "\n") == expected, sourceLocation: sourceLocation)
  }

  private let article = """
    Storm Floods the Valley

    The storm flooded 1,400 homes. The water is still high, and the road to the coast is shut until further notice.

    🌊 “We lost all,” said Zoë Brânză, a farmer. “Nobody came.”

    Brânză said the wells were foul.

    """

  @Test func whatSpeakersSayAndSectionsClaim() {
    check(
      article,
      """
      Storm Floods the Valley | 1 claim without a source | The storm flooded 1,400 homes
      Zoë Brânză | Zoë Brânză: 2 quotations, 1 claim | “We lost all,” said Zoë Brânză, a farmer. “Nobody came.” | “We lost all,” | the wells were foul
      """)
  }

  @Test func eachKindByItself() {
    check(
      article, kinds: [.sections], "Storm Floods the Valley | 1 claim without a source | The storm flooded 1,400 homes")
    check(article, kinds: [], "")
  }
}
