import Testing

@testable import AnnotLSP

/// Findings, pushed and pulled.
struct DiagnosticsTests {
  private let uri = "untitled:article"
  private let pulling: JSON = ["textDocument": ["diagnostic": [:]]]

  private func unclosed(in diagnostics: JSON) -> JSON? {
    diagnostics.array?.first { $0["code"] == "unclosed-quote" }
  }

  private func pull(_ client: TestClient, after resultID: JSON = nil) throws -> JSON {
    try client.request(
      "textDocument/diagnostic", ["textDocument": ["uri": .string(uri)], "previousResultId": resultID])["result"]
  }

  @Test(arguments: [
    ("utf-8", SampleArticle.unclosed.utf8), ("utf-16", SampleArticle.unclosed.utf16),
    ("utf-32", SampleArticle.unclosed.utf32),
  ])
  func aFindingSaysWhereInTheUnitsAgreed(encoding: String, column: Int) throws {
    let client = try TestClient.initialized(
      capabilities: ["general": ["positionEncodings": [.string(encoding)]]])
    client.open(uri, SampleArticle.text)
    let finding = try #require(unclosed(in: try client.published(uri, version: 1)["diagnostics"]))
    let line = JSON.number(Double(SampleArticle.unclosed.line))
    #expect(finding["range"]["start"] == ["line": line, "character": .number(Double(column))])
    #expect(finding["range"]["end"] == ["line": line, "character": .number(Double(column + 1))])
    #expect(finding["severity"] == 1)
    #expect(finding["source"] == "annot")
    #expect(try client.shutDown() == 0)
  }

  @Test func anEditChangesTheFindings() throws {
    let client = try TestClient.initialized(options: ["diagnostics": ["delay": 0]])
    client.open(uri, SampleArticle.text)
    #expect(unclosed(in: try client.published(uri, version: 1)["diagnostics"]) != nil)
    client.change(uri, version: 2, [(6, 40, 6, 40, "\"")])
    #expect(unclosed(in: try client.published(uri, version: 2)["diagnostics"]) == nil)
    client.close(uri)
    let cleared = try client.notification("textDocument/publishDiagnostics") { $0["version"] == nil }
    #expect(cleared == ["uri": .string(uri), "diagnostics": []])
    #expect(try client.shutDown() == 0)
  }

  @Test func aBurstOfEditsIsPublishedOnceOrTwice() throws {
    let client = try TestClient.initialized(options: ["annot": ["diagnostics": ["delay": 300]]])
    client.open(uri, SampleArticle.text)
    _ = try client.published(uri, version: 1)
    for version in 2...21 { client.change(uri, version: version, [(2, 0, 2, 0, "x")]) }
    _ = try client.published(uri, version: 21)
    #expect(client.published(uri).count <= 3)
    #expect(try client.shutDown() == 0)
  }

  @Test func severalDocumentsAreKeptApart() throws {
    let client = try TestClient.initialized()
    client.open("untitled:one", "He said “no.\n")
    client.open("file:///tmp/two.md", "He said “no.”\n", language: "markdown")
    #expect(unclosed(in: try client.published("untitled:one", version: 1)["diagnostics"]) != nil)
    #expect(unclosed(in: try client.published("file:///tmp/two.md", version: 1)["diagnostics"]) == nil)
    #expect(try client.shutDown() == 0)
  }

  @Test func markdownIsReadAsMarkdown() throws {
    let client = try TestClient.initialized()
    client.open("untitled:code", "```\nhe said “no\n```\n", language: "markdown")
    #expect(try client.published("untitled:code", version: 1)["diagnostics"] == [])
    #expect(try client.shutDown() == 0)
  }

  @Test func aClientThatPullsGetsNothingPushed() throws {
    let client = try TestClient.initialized(capabilities: pulling)
    client.open(uri, SampleArticle.text)
    let report = try pull(client)
    #expect(report["kind"] == "full")
    #expect(unclosed(in: report["items"]) != nil)
    client.close(uri)
    #expect(try client.shutDown() == 0)
    #expect(client.published(uri).isEmpty)
  }

  @Test func anUnchangedReportIsNotSentAgain() throws {
    let client = try TestClient.initialized(capabilities: pulling)
    client.open(uri, SampleArticle.text)
    let first = try pull(client)
    let second = try pull(client, after: first["resultId"])
    #expect(second == ["kind": "unchanged", "resultId": first["resultId"]])
    client.change(uri, version: 2, [(8, 0, 8, 3, "Our")])
    #expect(try pull(client, after: first["resultId"])["kind"] == "unchanged")
    client.change(uri, version: 3, [(6, 40, 6, 40, "\"")])
    let mended = try pull(client, after: first["resultId"])
    #expect(mended["kind"] == "full")
    #expect(mended["resultId"] != first["resultId"])
    #expect(try client.shutDown() == 0)
  }

  @Test func relatedPlacesGoOnlyToClientsThatShowThem() throws {
    func finding(_ capabilities: JSON) throws -> JSON {
      let client = try TestClient.initialized(capabilities: capabilities)
      client.open(uri, "“It is over\", said Ana Pires.\n")
      let diagnostics = try client.published(uri, version: 1)["diagnostics"]
      #expect(try client.shutDown() == 0)
      return try #require(diagnostics.array?.first { $0["code"] == "mismatched-quote-marks" })
    }
    #expect(try finding([:])["relatedInformation"] == nil)
    let related = try finding(["textDocument": ["publishDiagnostics": ["relatedInformation": true]]])
    #expect(related["relatedInformation"][0]["location"]["uri"] == .string(uri))
    #expect(related["relatedInformation"][0]["location"]["range"]["start"] == ["line": 0, "character": 0])
  }

  @Test func messagesAreMarkdownWhereTheClientShowsIt() throws {
    func message(_ capability: JSON) throws -> JSON {
      let client = try TestClient.initialized(capabilities: ["textDocument": ["diagnostic": capability]])
      client.open(uri, "“So it is,” claimed Rui Costa, the harbour master.\n")
      let items = try pull(client)["items"]
      #expect(try client.shutDown() == 0)
      return try #require(items.array?.first { $0["code"] == "loaded-cue" })["message"]
    }
    #expect(try message([:]) == "“claimed” takes sides: “said” does not.")
    #expect(
      try message(["markupMessageSupport": true])
        == ["kind": "markdown", "value": "“*claimed*” takes sides: “*said*” does not."])
  }
}
