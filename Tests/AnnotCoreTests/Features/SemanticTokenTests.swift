import Testing

@testable import AnnotCore

@Suite("Tokens to colour") struct SemanticTokenTests {
  /// Compares the tokens, a line each: *kind modifiers: words*.
  private func check(
    _ article: String, markup: Markup = .plain, in part: String? = nil, _ expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let analysis = analyze(article, markup: markup)
    let range = part.flatMap { analysis.text.range(of: $0) }
    #expect((part == nil) == (range == nil), sourceLocation: sourceLocation)
    let tokens = analysis.semanticTokens(in: range)
    let lines = tokens.map { token in
      (["\(token.kind)"] + token.modifiers.names).joined(separator: " ") + ": " + analysis.text[token.range]
    }
    #expect(lines.joined(separator: "\n") == expected, sourceLocation: sourceLocation)
    for (token, next) in zip(tokens, tokens.dropFirst()) {
      #expect(token.range.end <= next.range.start, sourceLocation: sourceLocation)
    }
    for token in tokens {
      #expect(!token.range.isEmpty && !analysis.text[token.range].contains("\n"), sourceLocation: sourceLocation)
    }
  }

  @Test func aQuotationAndWhoseItIs() {
    check(
      "The quay is shut\n\n😀 “Nobody told us,” said Zoë Brânză, the harbour master.\n",
      """
      fragment attributed: “Nobody told us,”
      cue attributed: said
      speaker declaration: Zoë Brânză
      speaker: the harbour master
      """)
  }

  @Test func aParaphraseWithWordsInMarks() {
    check(
      "The quay is shut\n\nIris Okoro said the quay was “a ruin” and would stay shut.\n",
      """
      speaker declaration: Iris Okoro
      cue attributed: said
      quotation attributed indirect: the quay was
      fragment attributed: “a ruin”
      quotation attributed indirect: and would stay shut
      """)
  }

  @Test func whatNobodySays() {
    check(
      "The quay is shut\n\n“Nobody told us anything at all.”\n", "fragment unsourced: “Nobody told us anything at all.”"
    )
  }

  @Test func figuresOfClaims() {
    check(
      "The quay is shut\n\nThe flood drove 1,400 people from their homes.\n", "claim unsourced: 1,400")
  }

  @Test func tokensEndWithTheirLine() {
    check(
      """
      The quay is shut

      “Nobody told us that the quay would be shut for the whole of the winter
      and not even the signs in 漢字 were put up before the boats came in,” said
      Zoë Brânză, the harbour master, on the day after the wall had come down.

      """,
      """
      fragment attributed: “Nobody told us that the quay would be shut for the whole of the winter
      fragment attributed: and not even the signs in 漢字 were put up before the boats came in,”
      cue attributed: said
      speaker declaration: Zoë Brânză
      speaker: the harbour master
      """)
  }

  @Test func markupIsNotColoured() {
    check(
      "# The quay is shut\n\n> “Nobody told us,\n> not even by post,” said Zoë Brânză.\n", markup: .markdown,
      """
      fragment attributed: “Nobody told us,
      fragment attributed: not even by post,”
      cue attributed: said
      speaker declaration: Zoë Brânză
      """)
  }

  @Test func aRangeHoldsWhatReachesIntoIt() {
    check(
      "The quay is shut\n\n“Nobody told us,” said Zoë Brânză.\n\n“I knew,” said Iris Okoro.\n", in: "us,” sa",
      """
      fragment attributed: “Nobody told us,”
      cue attributed: said
      """)
  }

  @Test func whatStandsOutsideTheRangeStillCovers() {
    check(
      "The quay is shut\n\n“Zoë Brânză was told and did nothing,” said Iris Okoro.\n", in: "told and",
      "fragment attributed: was told and did nothing,”")
  }

  @Test func laterTokensCoverAndUncover() {
    func token(_ start: Int, _ end: Int, _ kind: SemanticToken.Kind) -> SemanticToken {
      SemanticToken(range: TextRange(start, end), kind: kind, modifiers: [])
    }
    let layers = TokenLayers(tokens: [
      token(0, 20, .quotation), token(12, 25, .speaker), token(5, 15, .cue), token(7, 8, .cue), token(30, 40, .claim),
    ])
    #expect(
      layers.flattened() == [
        token(0, 5, .quotation), token(5, 7, .cue), token(7, 8, .cue), token(8, 15, .cue), token(15, 25, .speaker),
        token(30, 40, .claim),
      ])
  }
}

extension SemanticToken.Modifiers {
  fileprivate var names: [String] {
    [
      (Self.attributed, "attributed"), (.unsourced, "unsourced"), (.indirect, "indirect"),
      (.declaration, "declaration"),
    ]
    .filter { contains($0.0) }.map(\.1)
  }
}
