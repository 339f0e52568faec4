import Testing

@testable import AnnotLSP

/// That the words being written are left in peace.
struct HeldFindingTests {
  private let uri = "untitled:article"

  private func client(pause: Int) throws -> TestClient {
    try TestClient.initialized(
      options: ["diagnostics": ["delay": 0, "typingPause": .number(Double(pause))]])
  }

  private func isReported(_ client: TestClient, version: Int) throws -> Bool {
    let found = try client.published(uri, version: version)["diagnostics"].array
    return found?.contains { $0["code"] == "unclosed-quote" } == true
  }

  private let text = "The council met.\n\nThe mayor said something.\n"

  @Test func aMarkJustOpenedIsNotReportedUntilAnotherParagraphIsEdited() throws {
    let client = try client(pause: 10_000)
    client.open(uri, text)
    client.change(uri, version: 2, [(0, 16, 0, 16, " “We")])
    #expect(try !isReported(client, version: 2))
    client.change(uri, version: 3, [(0, 20, 0, 20, " are ")])
    #expect(try !isReported(client, version: 3))
    client.change(uri, version: 4, [(2, 0, 2, 3, "Our")])
    #expect(try isReported(client, version: 4))
    #expect(try client.shutDown() == 0)
  }

  @Test func aPauseShowsIt() throws {
    let client = try client(pause: 1)
    client.open(uri, text)
    client.change(uri, version: 2, [(0, 16, 0, 16, " “We")])
    while try !isReported(client, version: 2) {}
    #expect(try client.shutDown() == 0)
  }

  @Test func withoutAPauseEverythingIsReportedAtOnce() throws {
    let client = try client(pause: 0)
    client.open(uri, text)
    client.change(uri, version: 2, [(0, 16, 0, 16, " “We")])
    #expect(try isReported(client, version: 2))
    #expect(try client.shutDown() == 0)
  }

  @Test func whatWasThereWhenTheArticleWasOpenedIsReported() throws {
    let client = try client(pause: 10_000)
    client.open(uri, "The mayor said “no.\n")
    #expect(try isReported(client, version: 1))
    #expect(try client.shutDown() == 0)
  }

  @Test func aClientThatPullsIsToldAfterThePause() throws {
    func pulling(_ workspace: JSON, pause: JSON) throws -> TestClient {
      try TestClient.initialized(
        capabilities: ["textDocument": ["diagnostic": [:]], "workspace": workspace],
        options: ["diagnostics": ["typingPause": pause]])
    }
    func report(_ client: TestClient) throws -> [String] {
      let items = try client.request("textDocument/diagnostic", TestClient.document(uri))["result"]["items"]
      return items.array?.compactMap { $0["code"].string } ?? []
    }
    let able: JSON = ["diagnostics": ["refreshSupport": true]]
    for (workspace, pause, isHeld) in [(able, 10_000, true), ([:], 10_000, false)] as [(JSON, JSON, Bool)] {
      let client = try pulling(workspace, pause: pause)
      client.open(uri, text)
      client.change(uri, version: 2, [(0, 16, 0, 16, " “We")])
      #expect(try report(client).contains("unclosed-quote") != isHeld)
      #expect(try client.shutDown() == 0)
    }
    let client = try pulling(able, pause: 1)
    client.open(uri, text)
    client.change(uri, version: 2, [(0, 16, 0, 16, " “We")])
    _ = try client.next("refresh") { $0["method"] == "workspace/diagnostic/refresh" }
    #expect(try report(client).contains("unclosed-quote"))
    #expect(try client.shutDown() == 0)
  }
}
