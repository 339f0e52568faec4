import Testing

@testable import AnnotLSP

/// Hover and outline in the form that each client can take.
struct FeatureTests {
  private let uri = "untitled:article"

  private func client(_ capabilities: JSON) throws -> TestClient {
    let client = try TestClient.initialized(capabilities: capabilities)
    client.open(uri, SampleArticle.text)
    return client
  }

  private func hover(_ capabilities: JSON, _ line: Int, _ character: Int) throws -> JSON {
    let client = try client(capabilities)
    let result = try client.request("textDocument/hover", TestClient.place(uri, line, character))["result"]
    #expect(try client.shutDown() == 0)
    return result
  }

  @Test func aQuotationSaysWhoseItIs() throws {
    let markdown = try hover(["textDocument": ["hover": ["contentFormat": ["markdown", "plaintext"]]]], 6, 32)
    #expect(markdown["contents"]["kind"] == "markdown")
    #expect(markdown["contents"]["value"].string?.isEmpty == false)
    #expect(markdown["range"]["start"] == ["line": 6, "character": 29])
    #expect(markdown["contents"]["value"].string?.contains("<") == false)
  }

  @Test func plainTextWhereTheClientPrefersItOrSaysNothing() throws {
    #expect(try hover([:], 6, 32)["contents"]["kind"] == "plaintext")
    let preferred = try hover(["textDocument": ["hover": ["contentFormat": ["plaintext", "markdown"]]]], 6, 32)
    #expect(preferred["contents"]["kind"] == "plaintext")
  }

  @Test func nothingToTellIsNull() throws { #expect(try hover([:], 8, 14) == nil) }

  @Test func theOutlineNestsWhereTheClientDoes() throws {
    let client = try client([
      "textDocument": ["documentSymbol": ["hierarchicalDocumentSymbolSupport": true]]
    ])
    let symbols = try client.request("textDocument/documentSymbol", TestClient.document(uri))["result"]
    #expect(symbols[0]["name"] == "🚢 Council closes the harbour")
    #expect(symbols[0]["children"].array?.isEmpty == false)
    try checkNesting(of: symbols)
    #expect(try client.shutDown() == 0)
  }

  /// Each symbol's selection lies in its range, and its range in its parent's.
  private func checkNesting(of symbols: JSON, in parent: JSON? = nil) throws {
    for symbol in symbols.array ?? [] {
      #expect(symbol["name"].string?.isEmpty == false)
      #expect(try contains(symbol["range"], symbol["selectionRange"]))
      if let parent { #expect(try contains(parent, symbol["range"])) }
      try checkNesting(of: symbol["children"], in: symbol["range"])
    }
  }

  private func contains(_ outer: JSON, _ inner: JSON) throws -> Bool {
    func place(_ position: JSON) throws -> (Int, Int) {
      (try #require(position["line"].int), try #require(position["character"].int))
    }
    return try place(outer["start"]) <= place(inner["start"]) && place(inner["end"]) <= place(outer["end"])
  }

  @Test func theOutlineIsAListWhereTheClientCannotNest() throws {
    let client = try client([:])
    let symbols = try client.request("textDocument/documentSymbol", TestClient.document(uri))["result"]
    #expect(symbols[0]["name"] == "🚢 Council closes the harbour")
    #expect(symbols[0]["location"]["uri"] == .string(uri))
    #expect(symbols[1]["containerName"] == "🚢 Council closes the harbour")
    #expect(symbols.array?.allSatisfy { $0["children"] == nil && $0["range"] == nil } == true)
    #expect(try client.shutDown() == 0)
  }

  @Test func aKeystrokeIsAnalysedByTheParagraph() throws {
    let client = try TestClient.initialized(options: ["diagnostics": ["delay": 0]], trace: "verbose")
    client.open(uri, String(repeating: "The council met.\n\n", count: 1000))
    func stats(version: Int) throws -> JSON {
      try client.notification("$/logTrace") {
        $0["message"] == .string("analyzed \(uri) version \(version)")
      }["verbose"]
    }
    _ = try stats(version: 1)
    client.change(uri, version: 2, [(500, 3, 500, 3, "x")])
    #expect(try stats(version: 2).string?.hasPrefix("1 of ") == true)
    #expect(try client.shutDown() == 0)
  }

  @Test func tracesStopWhenTheClientSaysSo() throws {
    let client = try TestClient.initialized(trace: "messages")
    #expect(try client.notification("$/logTrace")["message"] == "received notification initialized")
    client.notify("$/setTrace", ["value": "off"])
    _ = try client.notification("$/logTrace") { $0["message"] == "received notification $/setTrace" }
    client.open(uri, "Text.")
    _ = try client.published(uri, version: 1)
    #expect(try client.shutDown() == 0)
    #expect(
      client.received.last { $0["method"] == "$/logTrace" }?["params"]["message"] == "received notification $/setTrace")
  }

  @Test func settingsAreAskedForWhereTheClientAnswers() throws {
    let client = try TestClient.initialized(capabilities: ["workspace": ["configuration": true]])
    let asked = try client.next("configuration") { $0["method"] == "workspace/configuration" }
    #expect(asked["params"] == ["items": [["section": "annot"]]])
    client.send(["jsonrpc": "2.0", "id": asked["id"], "result": [["diagnostics": ["delay": 0]]]])
    client.notify("workspace/didChangeConfiguration", ["settings": nil])
    _ = try client.next("configuration") { $0["method"] == "workspace/configuration" }
    #expect(try client.shutDown() == 0)
  }
}
