import Testing

@testable import AnnotCore

/// Applies `edits` one after the other, analysing each version with the one before it in hand, and holds every result
/// against one from scratch.
private func check(
  _ text: String, edits: [TextEdit], markup: Markup = .plain, sourceLocation: SourceLocation = #_sourceLocation
) {
  let analyzer = Analyzer()
  var analysis = analyzer.analyze(SourceText(text), markup: markup)
  for edit in edits {
    let edited = analysis.text.applying(edit)
    analysis = analyzer.analyze(edited, markup: markup, reusing: analysis)
    let scratch = analyzer.analyze(edited, markup: markup)
    #expect(analysis.annotations == scratch.annotations, "after \(edit)", sourceLocation: sourceLocation)
    #expect(analysis.lines == scratch.lines, sourceLocation: sourceLocation)
    guard analysis.annotations == scratch.annotations else { return }
  }
}

private let article = """
  Harbour Plan Splits Town

  Ellmouth's mayor, Ruth Adeyemi, said on Monday that the harbour would close for nine weeks.

  “It is the only way,” Adeyemi told reporters. “We have tried the others.”

  "I have fished here for forty years," said Tom Bly, who keeps two boats. "Nobody asked me.

  "And nobody will ask my son."

  The council did not say whether it would pay.

  Sign up for our newsletter
  """

@Suite("Incremental analysis") struct IncrementalTests {
  @Test func randomEditsGiveWhatScratchGives() {
    var generator = SplitMix(seed: 11)
    let pieces = [
      "\"", "“", "”", " said", "\n\n", "\n", ".", "Ruth ", "x", "🙂", "", "", "# ", "> ", "```\n", "he said ",
    ]
    for round in 0..<12 {
      var length = article.utf8.count
      let edits = (0..<12).map { _ in
        let start = Int.random(in: 0...length, using: &generator)
        let end = min(length, start + [0, 0, 1, 3, 40].randomElement(using: &generator)!)
        let replacement = pieces.randomElement(using: &generator)!
        length += replacement.utf8.count - (end - start)
        return TextEdit(range: TextRange(start, end), replacement: replacement)
      }
      check(article, edits: edits, markup: round.isMultiple(of: 2) ? .plain : .markdown)
    }
  }

  @Test func aKeystrokeMapsOneParagraph() {
    let paragraphs = (0..<400).map { "“Number \($0) is up,” said clerk Ann Lee\($0). Nobody moved in the hall." }
    let text = paragraphs.joined(separator: "\n\n")
    let analyzer = Analyzer()
    let before = analyzer.analyze(SourceText(text), markup: .plain)
    #expect(before.stats.paragraphsMapped == 400)
    let middle = text.utf8.count / 2
    let after = analyzer.analyze(
      before.text.applying(TextEdit(range: TextRange(middle, middle), replacement: "x")), markup: .plain,
      reusing: before)
    #expect(after.stats.paragraphsMapped == 1)
    #expect(after.stats.paragraphs == 400)
  }

  @Test func aParagraphMovedIsNotMappedAnew() {
    let paragraphs = (0..<9).map { "Paragraph number \($0) says something of its own." }
    let moved = [paragraphs[0], paragraphs[7]] + paragraphs[1..<7] + [paragraphs[8]]
    let analyzer = Analyzer()
    let before = analyzer.analyze(SourceText(paragraphs.joined(separator: "\n\n")), markup: .plain)
    let after = analyzer.analyze(SourceText(moved.joined(separator: "\n\n")), markup: .plain, reusing: before)
    #expect(after.stats.paragraphsMapped == 0)
  }
}
