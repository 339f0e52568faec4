import Testing

@testable import AnnotLSP

/// Folding in the form that each client takes.
struct FoldingTests {
  private static let uri = "untitled:folding"
  private static let article = """
    ---
    author: Ana
    ---

    # Harbour 🚢

    ## The café

    “We wait
    and wait
    and 東京 waits,” Marta Söderberg said.

    ## Later
    """

  /// Holds the folds against lines of *first–last.column kind: words*, as far as each is given.
  private func check(
    _ foldingRange: JSON, encoding: String = "utf-16", _ expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let client = try TestClient.initialized(capabilities: [
      "general": ["positionEncodings": .array([.string(encoding)])], "textDocument": ["foldingRange": foldingRange],
    ])
    client.open(Self.uri, Self.article, language: "markdown")
    let folds = try client.request("textDocument/foldingRange", TestClient.document(Self.uri))["result"].array ?? []
    let actual = folds.map { fold -> String in
      "\(fold["startLine"].int ?? -1)–\(fold["endLine"].int ?? -1)"
        + (fold["endCharacter"].int.map { ".\($0)" } ?? "") + (fold["kind"].string.map { " \($0)" } ?? "")
        + (fold["collapsedText"].string.map { ": \($0)" } ?? "")
    }.joined(separator: "\n")
    #expect(actual == expected, sourceLocation: sourceLocation)
    #expect(try client.shutDown() == 0)
  }

  @Test func sectionsFrontMatterAndQuotations() throws {
    for (encoding, column) in [("utf-8", 20), ("utf-16", 14), ("utf-32", 14)] {
      try check(
        [:], encoding: encoding,
        """
        0–2 region
        4–12 region
        6–10 region
        8–10.\(column)
        """)
    }
  }

  @Test func wholeLinesWhereTheClientFoldsThem() throws {
    try check(["lineFoldingOnly": true], "0–2 region\n4–12 region\n6–10 region\n8–9")
  }

  @Test func noMoreThanTheClientTakes() throws { try check(["rangeLimit": 2], "0–2 region\n4–12 region") }

  @Test func wordsForWhatIsFoldedAway() throws {
    try check(
      ["foldingRange": ["collapsedText": true], "rangeLimit": 2],
      "0–2 region: front matter\n4–12 region: Harbour 🚢 (1 quotation)")
  }
}
