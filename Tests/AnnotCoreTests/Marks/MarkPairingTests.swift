import Testing

@testable import AnnotCore

/// The paragraph with `⟦` and `⟧` around every span, and `…` for a partner that is missing.
private func rendered(_ paragraph: String) -> String {
  let spans = MarkPairing.spans(in: Array(paragraph.utf8))
  var inserts: [(offset: Int, order: Int, text: String)] = []
  for span in spans {
    inserts.append((span.range.start, span.depth, span.opening == nil ? "⟦…" : "⟦"))
    inserts.append((span.range.end, -1000 - span.depth, span.closing == nil ? "…⟧" : "⟧"))
  }
  inserts.sort { ($0.offset, $0.order) < ($1.offset, $1.order) }
  var result: [UInt8] = []
  var done = 0
  let bytes = Array(paragraph.utf8)
  for insert in inserts {
    result += bytes[done..<insert.offset]
    result += Array(insert.text.utf8)
    done = insert.offset
  }
  return String(decoding: result + bytes[done...], as: UTF8.self)
}

/// Checks that the spans of `expected` without its brackets are those of `expected`.
private func check(_ expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let paragraph =
    expected
    .split(separator: "⟦…", omittingEmptySubsequences: false).joined()
    .split(separator: "…⟧", omittingEmptySubsequences: false).joined()
    .split(separator: "⟦", omittingEmptySubsequences: false).joined()
    .split(separator: "⟧", omittingEmptySubsequences: false).joined()
  #expect(rendered(paragraph) == expected, sourceLocation: sourceLocation)
}

@Suite("Quotation marks")
struct MarkPairingTests {
  @Test func straightMarks() {
    check(#"⟦"The road is open,"⟧ said the mayor. ⟦"Drive slowly."⟧"#)
    check(#"⟦"The road,"⟧ she said, ⟦"is open."⟧"#)
    check(#"It was ⟦"closed"⟧, ⟦"dug up"⟧ and (⟦"worse"⟧) gone."#)
    check(#"⟦"a"⟧⟦"b"⟧ and ⟦"c"⟧ ⟦"d"⟧"#)
    check(#"⟦"I was going to—"⟧ he began, but—⟦"No!"⟧"#)
    check(#"Nothing to pair here."#)
  }

  @Test func curlyMarks() {
    check("⟦“The road is open,”⟧ said the mayor.")
    check("⟦“He told me, ⟦‘Go home,’⟧ and I went,”⟧ she said.")
    check("⟦‘He told me, ⟦“Go home,”⟧ and I went,’⟧ she said.")
    check("⟦“I read ⟦“War and Peace”⟧ twice,”⟧ he said.")
    check("⟦”Wrong way round,”⟧ she said, ⟦“twice“⟧.")
  }

  @Test func doubledSingleMarks() {
    check("⟦''The road is open,''⟧ said the mayor. ⟦''Drive slowly.''⟧")
    check("⟦``The road is open,''⟧ said the mayor.")
    check("⟦''She said ⟦'go.'⟧''⟧ He left.")
    check("⟦''⟦'Go,'⟧ she told me,''⟧ he said.")
    check("⟦``It's the boys' turn,''⟧ he said.")
    check("⟦’’Open,’’⟧ he said.")
  }

  @Test func singleMarksAmongApostrophes() {
    check("⟦'We're open,'⟧ said O'Brien.")
    check("⟦'The dogs' tails wagged,'⟧ she said.")
    check("⟦‘The dogs’ tails wagged,’⟧ she said.")
    check("The boys' ⟦\"club\"⟧ shut in the '90s, or in ’98, when rock 'n' roll died.")
    check("The boys' ⟦'club'⟧ shut in the '90s.")
    check("'Tis the girls' turn, and the boys' turn.")
    check("⟦'90%'⟧ agreed")
    check("⟦\"We don't like the Joneses' dog,\"⟧ he said.")
    check("Goin' and comin' 'round the mountain.")
  }

  @Test func otherScripts() {
    check("⟦«Il fait beau»⟧, dit-il. ⟦« Oui »⟧, dit-elle.")
    check("⟦»Guten Tag«⟧, sagte sie, ⟦»und gute Nacht.«⟧")
    check("⟦„Guten Tag“⟧, sagte sie. ⟦„Dobry“⟧ i ⟦„zły”⟧.")
    check("⟦„Sie sagte ⟦‚ja‘⟧“⟧, sagte er.")
    check("他说⟦「今天⟦『很』⟧好」⟧。⟦“是的”⟧，她说。")
    check("⟦«He said ⟦‹no›⟧»⟧, she wrote.")
  }

  @Test func primesAreNoMarks() {
    check(#"He is 6'2" tall and owns a 27" screen."#)
    check(#"⟦"He is 6'2","⟧ she said."#)
    check(#"⟦"The 27" screen broke,"⟧ she said. ⟦"Again."⟧"#)
    check(#"⟦"That was in 2016"⟧, she said."#)
    check(#"A 5' 10" man said ⟦"yes"⟧."#)
    check("⟦“He’s like 6’2”,”⟧ she said.")
    check("⟦…His hands are those of someone who is 5’2”. You know what they say.”⟧")
  }

  @Test func mixedShapesPair() {
    check("⟦“The road is open,\"⟧ he said. ⟦\"So is the bridge,”⟧ she said.")
    let spans = MarkPairing.spans(in: Array("“Open,\" he said.".utf8))
    #expect(spans.first?.opening?.shape == .curlyDouble)
    #expect(spans.first?.closing?.shape == .straightDouble)
  }

  @Test func aMissingMarkIsIsolated() {
    check(#"⟦"The road is open, he said.…⟧ ⟦"So is the bridge,"⟧ she said."#)
    check("⟦“The road is open, he said.…⟧ ⟦“So is the bridge,”⟧ she said.")
    check(#"⟦…The road is open,"⟧ he said. ⟦"So is the bridge,"⟧ she said."#)
    check(#"⟦"The road is open,"⟧ he said. ⟦"So is the bridge, she said.…⟧"#)
    check(#"⟦"The road is open,"⟧ he said. ⟦"So is the bridge, she said.…⟧ ⟦"And the tunnel,"⟧ he added."#)
  }

  @Test func quotationsOverSeveralParagraphs() {
    check("⟦“The road is open. ⟦‘Go,’⟧ I said.…⟧")
    check("⟦…The bridge too. ⟦‘Go,’⟧ I said.”⟧ He left.")
    check("He said: ⟦\"The road is open.…⟧")
    check("⟦\"They called it ⟦“dead”⟧ and ⟦“buried”⟧ and ⟦“gone.”⟧ It was none of that.…⟧")
    check("⟦\"He said 'go, and I went,\"⟧ she said.")
  }

  @Test func neighbours() {
    check("😀⟦\"yes\"⟧😀 ⟦\"😀\"⟧ ⟦\"20\"⟧ [⟦\"no\"⟧]")
    check("\u{1A}\u{1A}⟦\"Bold\"⟧\u{1A}\u{1A} and \u{1A}⟦\"it\u{1A}alic\u{1A}\"⟧.")
    check("He wrote:⟦\"Yes,\"⟧ and\n⟦\"no\"⟧\nagain")
  }

  @Test func deepNesting() {
    check("⟦「⟦「⟦『⟦「a」⟧』⟧」⟧」⟧")
    check("⟦“⟦‘⟦“⟦‘a’⟧”⟧’⟧”⟧ ⟦\"⟦'⟦\"a\"⟧'⟧\"⟧")
  }

  @Test func emptyAndOdd() {
    check("")
    check("⟦\"…⟧")
    check("⟦“…⟧")
    check("'")
  }
}

@Suite("Quotation marks of random text")
struct MarkPairingPropertyTests {
  private static let pieces: [String] = [
    "\"", "'", "''", "``", "“", "”", "‘", "’", "„", "«", "»", "‹", "›", "「", "」", "『", "a", "Ab", "s", "n", " ", " ",
    "\n",
    ".", ",", "—", "(", ")", "6", "90s", "😀", "中", "\u{1A}", "\u{A0}", "é",
  ]

  @Test func spansNestAndKeepToTheirMarks() {
    var generator = SplitMix(seed: 7)
    for _ in 0..<600 {
      let length = Int.random(in: 0..<40, using: &generator)
      let text = (0..<length).compactMap { _ in Self.pieces.randomElement(using: &generator) }.joined()
      let bytes = Array(text.utf8)
      let spans = MarkPairing.spans(in: bytes)
      var enclosing: [TextRange] = []
      for span in spans {
        #expect(span.range.start >= 0 && span.range.end <= bytes.count && !span.range.isEmpty, "\(text)")
        #expect(span.opening != nil || span.closing != nil, "\(text)")
        if let opening = span.opening { #expect(opening.range.start == span.range.start, "\(text)") }
        if let closing = span.closing { #expect(closing.range.end == span.range.end, "\(text)") }
        while let last = enclosing.last, last.end <= span.range.start { enclosing.removeLast() }
        #expect(enclosing.last?.contains(span.range) ?? true, "\(text)")
        #expect(span.depth == enclosing.count, "\(text)")
        enclosing.append(span.range)
      }
    }
  }

  @Test func manyMarksAreNoBurden() {
    let nested = String(repeating: "“", count: 1_000) + "a" + String(repeating: "”", count: 1_000)
    #expect(!MarkPairing.spans(in: Array(nested.utf8)).isEmpty)
    let pairs = String(repeating: "\"a\" ", count: 1_000)
    #expect(MarkPairing.spans(in: Array(pairs.utf8)).count == 1_000)
    let masked = String(repeating: "\"\u{1A}\u{1A}\u{1A}", count: 1_000)
    #expect(!MarkPairing.spans(in: Array(masked.utf8)).isEmpty)
  }
}
