import Testing

@testable import AnnotLSP

/// Going from place to place and changing what is the same in many, over a real process and in each position encoding.
struct NavigationTests {
  private static let uri = "untitled:navigation"
  private static let article = """
    Café owners call plan “a slap in the face”

    東京 is far away. 😀 The plan is “a slap in the face”, Márta Söderberg, the mayor, said on Tuesday.

    “We wait 🚢 and we wait,” she said. Söderberg’s car was gone; see https://example.org/café for "more" of it.
    """

  private func client(_ encoding: String, _ textDocument: JSON) throws -> TestClient {
    let client = try TestClient.initialized(capabilities: [
      "general": ["positionEncodings": .array([.string(encoding)])], "textDocument": textDocument,
    ])
    client.open(Self.uri, Self.article)
    return client
  }

  /// Asks about the place one character into `words` and holds the text of every `field` of the answer against
  /// `expected`.
  private func check(
    _ method: String, at words: String, with more: [String: JSON] = [:], capabilities: JSON = [:],
    field: String = "range",
    _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for encoding in ["utf-8", "utf-16", "utf-32"] {
      let client = try client(encoding, capabilities)
      let text = PlacedText(Self.article, encoding: encoding)
      var params = TestClient.document(Self.uri).object ?? [:]
      if !words.isEmpty { params["position"] = try text.position(of: words) }
      let answer = try client.request(method, .object(params.merging(more) { $1 }))
      #expect(answer["error"] == nil, sourceLocation: sourceLocation)
      let ranges = field == "ranges" ? answer["result"]["ranges"].array ?? [] : answer["result"].all(field)
      #expect(ranges.map(text.text) == expected, "\(encoding)", sourceLocation: sourceLocation)
      #expect(try client.shutDown() == 0)
    }
  }

  @Test func definitionAsALocation() throws {
    try check("textDocument/definition", at: "she said", ["Márta Söderberg"])
    try check("textDocument/definition", at: "slap", ["a slap in the face"])
    try check("textDocument/definition", at: "far away", [])
  }

  @Test func definitionAsALink() throws {
    let links: JSON = ["definition": ["linkSupport": true], "declaration": ["linkSupport": true]]
    let sentence = "😀 The plan is “a slap in the face”, Márta Söderberg, the mayor, said on Tuesday."
    try check(
      "textDocument/definition", at: "Söderberg’s", capabilities: links, field: "targetSelectionRange",
      ["Márta Söderberg"])
    try check(
      "textDocument/definition", at: "Söderberg’s", capabilities: links, field: "originSelectionRange", ["Söderberg"])
    try check("textDocument/declaration", at: "Söderberg’s", capabilities: links, field: "targetRange", [sentence])
  }

  @Test func declarationAsALocation() throws {
    try check("textDocument/declaration", at: "Söderberg’s", ["Márta Söderberg"])
  }

  @Test func references() throws {
    try check(
      "textDocument/references", at: "Söderberg’s", with: ["context": ["includeDeclaration": true]],
      ["Márta Söderberg", "the mayor", "she", "Söderberg"])
    try check(
      "textDocument/references", at: "Söderberg’s", with: ["context": ["includeDeclaration": false]],
      ["the mayor", "she", "Söderberg"])
  }

  @Test func highlights() throws {
    try check(
      "textDocument/documentHighlight", at: "Söderberg’s", ["Márta Söderberg", "the mayor", "she", "Söderberg"])
    try check("textDocument/documentHighlight", at: "We wait", ["“We wait 🚢 and we wait,”", "she", "said"])
    try check("textDocument/documentHighlight", at: "far away", [])
  }

  @Test func highlightsSayOfWhichKindTheyAre() throws {
    let client = try client("utf-16", [:])
    let text = PlacedText(Self.article, encoding: "utf-16")
    var params = TestClient.document(Self.uri).object ?? [:]
    params["position"] = try text.position(of: "We wait")
    let highlights = try client.request("textDocument/documentHighlight", .object(params))["result"]
    #expect(highlights.all("kind") == [1, 3, 2])
    #expect(try client.shutDown() == 0)
  }

  @Test func selections() throws {
    for encoding in ["utf-8", "utf-16", "utf-32"] {
      let client = try client(encoding, [:])
      let text = PlacedText(Self.article, encoding: encoding)
      var params = TestClient.document(Self.uri).object ?? [:]
      params["positions"] = .array([try text.position(of: "wait 🚢"), try text.position(of: "owners")])
      let answer = try client.request("textDocument/selectionRange", .object(params))["result"]
      let chains = (answer.array ?? []).map { chain -> [String] in
        var texts: [String] = []
        var next = chain
        while next != .null {
          texts.append(text.text(of: next["range"]))
          next = next["parent"]
        }
        return texts
      }
      #expect(chains.count == 2)
      #expect(
        chains.first?.prefix(4) == [
          "wait", "We wait 🚢 and we wait,", "“We wait 🚢 and we wait,”", "“We wait 🚢 and we wait,” she said.",
        ])
      #expect(chains.last?.first == "owners")
      #expect(chains.allSatisfy { $0.last == Self.article.replacing("\n", with: "⏎") })
      #expect(try client.shutDown() == 0)
    }
  }

  @Test func linkedMarks() throws {
    try check("textDocument/linkedEditingRange", at: " \"more\"", field: "ranges", ["\"", "\""])
    try check("textDocument/linkedEditingRange", at: "“We wait", field: "ranges", [])
  }

  @Test func links() throws { try check("textDocument/documentLink", at: "", ["https://example.org/café"]) }

  @Test func linkTooltipsWhereTheClientShowsThem() throws {
    let cases: [(JSON, tooltips: [JSON])] = [([:], []), (["tooltipSupport": true], ["Open example.org"])]
    for (capabilities, tooltips) in cases {
      let client = try client("utf-16", ["documentLink": capabilities])
      let links = try client.request("textDocument/documentLink", TestClient.document(Self.uri))["result"]
      #expect(links.all("target") == ["https://example.org/caf%C3%A9"])
      #expect(links.all("tooltip") == tooltips)
      #expect(try client.shutDown() == 0)
    }
  }

  @Test func everythingIsEmptyWhereThereIsNoArticle() throws {
    let client = try TestClient.initialized()
    client.open("untitled:empty", "")
    let place = TestClient.place("untitled:empty", 7, 70)
    for method in ["definition", "declaration", "prepareRename", "linkedEditingRange"] {
      #expect(try client.request("textDocument/\(method)", place)["result"] == .null, "\(method)")
    }
    for method in ["documentHighlight", "documentLink", "foldingRange"] {
      #expect(try client.request("textDocument/\(method)", place)["result"] == [], "\(method)")
    }
    var params = place.object ?? [:]
    params["context"] = ["includeDeclaration": true]
    params["positions"] = .array([place["position"]])
    #expect(try client.request("textDocument/references", .object(params))["result"] == [])
    #expect(
      try client.request("textDocument/selectionRange", .object(params))["result"] == [
        ["range": ["start": ["line": 0, "character": 0], "end": ["line": 0, "character": 0]]]
      ])
    #expect(try client.shutDown() == 0)
  }
}
