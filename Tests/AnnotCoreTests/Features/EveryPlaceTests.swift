import Testing

@testable import AnnotCore

/// Asks every feature about every place of a text, and beyond both its ends, and holds the answers against what an editor
/// takes for granted.
private func check(_ text: String, markup: Markup, sourceLocation: SourceLocation = #_sourceLocation) {
  let analysis = analyze(text, markup: markup)
  func isSound(_ range: TextRange) -> Bool {
    [range.start, range.end].allSatisfy {
      (0...analysis.text.count).contains($0) && analysis.text.characterBoundary(atOrBefore: $0) == $0
    }
  }
  func expect(_ ranges: [TextRange], _ what: String, at offset: Int) {
    #expect(ranges.allSatisfy(isSound), "\(what) at \(offset)", sourceLocation: sourceLocation)
  }
  for offset in -2...(analysis.text.count + 2) {
    for definition in [analysis.definition(at: offset), analysis.declaration(at: offset)].compactMap({ $0 }) {
      expect([definition.origin, definition.target, definition.context], "definition", at: offset)
      #expect(definition.context.contains(definition.target), sourceLocation: sourceLocation)
    }
    let all = analysis.references(at: offset, includingIntroduction: true)
    let others = analysis.references(at: offset, includingIntroduction: false)
    expect(all, "references", at: offset)
    #expect(all == all.sorted() && Set(all).count == all.count, sourceLocation: sourceLocation)
    #expect(Set(others).isSubset(of: all), sourceLocation: sourceLocation)
    expect(analysis.highlights(at: offset).map(\.range), "highlights", at: offset)
    expect(analysis.selections(at: offset), "selections", at: offset)
    expect(analysis.linkedMarks(at: offset) ?? [], "marks", at: offset)
    for completion in analysis.completions(at: offset, style: .ap) {
      expect([completion.typed, completion.word] + completion.others.map(\.range), "completion", at: offset)
      #expect(
        completion.word.contains(completion.typed) && completion.typed.touches(offset), sourceLocation: sourceLocation)
      #expect(
        completion.others.allSatisfy { !$0.range.overlaps(completion.word) }, sourceLocation: sourceLocation)
    }
    if let target = analysis.renameTarget(at: offset) {
      expect([target.range], "rename", at: offset)
      let edits = (try? analysis.renaming(at: offset, to: "Zoë van der Berg")) ?? []
      expect(edits.map(\.range), "edits", at: offset)
      #expect(edits.contains { target.range.overlaps($0.range) }, "rename at \(offset)", sourceLocation: sourceLocation)
      #expect(
        zip(edits, edits.dropFirst()).allSatisfy { $0.range.end <= $1.range.start }, sourceLocation: sourceLocation)
    }
  }
  let tokens = analysis.semanticTokens()
  expect(tokens.map(\.range), "tokens", at: 0)
  for (token, next) in zip(tokens, tokens.dropFirst()) {
    #expect(token.range.end <= next.range.start, sourceLocation: sourceLocation)
  }
  for token in tokens {
    let (first, last) = (analysis.lines.line(at: token.range.start), analysis.lines.line(at: token.range.end - 1))
    #expect(!token.range.isEmpty && first == last, sourceLocation: sourceLocation)
    #expect(analysis.semanticTokens(in: token.range).contains(token), sourceLocation: sourceLocation)
  }
  let whole = TextRange(0, analysis.text.count)
  let hints = analysis.inlayHints(in: whole, kinds: Set(InlayHint.Kind.allCases))
  expect(hints.map { TextRange($0.offset, $0.offset) }, "hints", at: 0)
  for hint in hints {
    let here = analysis.inlayHints(in: TextRange(hint.offset, hint.offset), kinds: [hint.kind])
    #expect(here.contains(hint), sourceLocation: sourceLocation)
  }
  let lenses = analysis.codeLenses(kinds: Set(CodeLens.Kind.allCases))
  expect(lenses.flatMap { [$0.range] + $0.places }, "lenses", at: 0)
  #expect(analysis.ledger { "#\($0)" }.hasPrefix("# "), sourceLocation: sourceLocation)
  expect(analysis.folds().map(\.range), "folds", at: 0)
  expect(analysis.webLinks().map(\.range), "links", at: 0)
  expect(analysis.symbols().map(\.range), "symbols", at: 0)
}

@Suite("Every place of strange texts") struct EveryPlaceTests {
  private static let words = [
    "Ana Díaz", "Díaz", "“", "”", "\"", "'", "said", "she", ",", ".", "\n", "\n\n", "\r\n", "# ", "> ", "- ", "---\n",
    "😀",
    "東京", "e\u{301}", "the mayor", "It is old", "*", "_", "`", "[", "](", ")", "https://a.example.org/(x", "www.",
    "&quot;",
    "\u{1A}", "\u{200B}", "’s", "O’Díaz-Brandt", "told reporters that", ":", "—", "MAYOR ANA DÍAZ:",
  ]

  @Test(arguments: [Markup.plain, .markdown]) func wordsInAnyOrder(_ markup: Markup) {
    var generator = SplitMix(seed: 7)
    for _ in 0..<40 {
      let count = Int.random(in: 0...40, using: &generator)
      let text = (0..<count).map { _ in
        Self.words.randomElement(using: &generator)! + (Bool.random(using: &generator) ? " " : "")
      }.joined()
      check(text, markup: markup)
    }
  }

  @Test func anArticle() {
    check(
      """
      Díaz calls plan “a slap”

      “It is ‘a slap’ 😀,” said Mayor Ana Díaz, 東京. “We wait
      and wait.” Díaz’s car left. She said that it was late.
      """, markup: .plain)
  }
}
