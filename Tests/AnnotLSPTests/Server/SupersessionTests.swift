import AnnotCore
import Dispatch
import Testing

@testable import AnnotLSP

/// What happens to requests while an analysis is under way, with an analysis that waits for a sign.
struct SupersessionTests {
  private let uri = "untitled:slow"
  private let go = DispatchSemaphore(value: 0)

  private func client(capabilities: JSON = [:]) throws -> TestClient {
    try TestClient.initialized(
      TestClient { [go] text, markup, settings, previous, _ in
        go.wait()
        return Analyzer(settings: settings).analyze(text, markup: markup, reusing: previous)
      }, capabilities: capabilities, options: ["diagnostics": ["delay": 0]])
  }

  @Test func readsWaitForTheAnalysis() throws {
    let client = try client()
    client.open(uri, "Text.")
    let hover = client.post("textDocument/hover", TestClient.place(uri, 0, 0))
    // Answered while the hover waits: nothing queues up behind an analysis.
    #expect(try client.request("nonsense", nil)["error"]["code"] == -32601)
    #expect(client.received.allSatisfy { $0["id"].int != hover })
    go.signal()
    #expect(try client.answer(to: hover)["error"] == nil)
    #expect(try client.shutDown() == 0)
  }

  @Test func editsSupersedeWaitingReads() throws {
    let client = try client()
    client.open(uri, "Text.")
    let hover = client.post("textDocument/hover", TestClient.place(uri, 0, 0))
    let pull = client.post("textDocument/diagnostic", TestClient.document(uri))
    client.change(uri, version: 2, [(0, 0, 0, 0, "New ")])
    #expect(try client.answer(to: hover)["error"]["code"] == -32801)
    let superseded = try client.answer(to: pull)["error"]
    #expect(superseded["code"] == -32802)
    #expect(superseded["data"]["retriggerRequest"] == true)
    let later = client.post("textDocument/documentSymbol", TestClient.document(uri))
    go.signal()
    go.signal()
    #expect(try client.answer(to: later)["error"] == nil)
    #expect(try client.shutDown() == 0)
  }

  @Test func cancellationOvertakesTheAnalysis() throws {
    let client = try client()
    client.open(uri, "Text.")
    let hover = client.post("textDocument/hover", TestClient.place(uri, 0, 0))
    client.notify("$/cancelRequest", ["id": .number(Double(hover))])
    #expect(try client.answer(to: hover)["error"]["code"] == -32800)
    go.signal()
    #expect(try client.shutDown() == 0)
  }

  @Test func staleFindingsAreNeverPublished() throws {
    let client = try client()
    client.open(uri, "Text.")
    for version in 2...20 { client.change(uri, version: version, [(0, 0, 0, 0, "x")]) }
    _ = try client.request("nonsense", nil)
    // One analysis for the first version, which by now is stale, and one for all the edits together.
    go.signal()
    go.signal()
    _ = try client.published(uri, version: 20)
    #expect(try client.shutDown() == 0)
    #expect(client.published(uri) == [20])
  }

  @Test func aDocumentOpenedAgainGetsNoAnswerFromItsFormerLife() throws {
    let client = try client()
    client.open(uri, "Former.", version: 7)
    client.close(uri)
    client.open(uri, "Present.", version: 1)
    let pull = client.post("textDocument/diagnostic", TestClient.document(uri))
    go.signal()
    go.signal()
    #expect(try client.answer(to: pull)["result"]["kind"] == "full")
    #expect(try client.shutDown() == 0)
    #expect(client.published(uri).last == 1)
  }

  @Test func readsOfAClosedDocumentAreAnswered() throws {
    let client = try client()
    client.open(uri, "Text.")
    let hover = client.post("textDocument/hover", TestClient.place(uri, 0, 0))
    client.close(uri)
    #expect(try client.answer(to: hover)["error"]["code"] == -32801)
    go.signal()
    #expect(try client.shutDown() == 0)
  }
}
