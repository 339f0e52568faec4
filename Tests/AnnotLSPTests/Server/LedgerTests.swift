import Foundation
import Testing

@testable import AnnotLSP

/// Ledgers and the list of speakers, over a real process.
struct LedgerTests {
  private let uri = "file:///news/quay%20a.txt"
  private let ledger = "annot-ledger:/quay%20a.txt.md?file%3A%2F%2F%2Fnews%2Fquay%2520a.txt"
  private let text = "The quay is shut\n\n😀 é “It is a ruin,” said Zoë Brânză, the mayor.\n"

  @Test func aLedgerIsADocumentOfTheServers() throws {
    let client = try TestClient()
    let offered = try client.request(
      "initialize", ["processId": nil, "rootUri": nil, "capabilities": ["workspace": ["textDocumentContent": [:]]]])
    #expect(
      offered["result"]["capabilities"]["workspace"]["textDocumentContent"] == ["schemes": ["annot-ledger"]])
    client.notify("initialized", [:])
    client.open(uri, text)
    func read() throws -> String? {
      try client.request("workspace/textDocumentContent", ["uri": .string(ledger)])["result"]["text"].string
    }
    let first = try read()
    #expect(first?.contains("- [Line 3](file:///news/quay%20a.txt#L3): “It is a ruin,”") == true)
    client.change(uri, version: 2, [(0, 15, 0, 15, "!")])
    let refresh = try client.next("refresh") { $0["method"] == "workspace/textDocumentContent/refresh" }
    #expect(refresh["params"] == ["uri": .string(ledger)])
    #expect(try read() != first)
    #expect(try client.shutDown() == 0)
  }

  @Test func otherClientsAskForTheText() throws {
    let client = try TestClient.initialized()
    client.open(uri, text)
    let answer = try client.request("annot/ledger", TestClient.document(uri))["result"]["text"]
    #expect(answer.string?.hasPrefix("# The quay is shut\n") == true)
    client.change(uri, version: 2, [(0, 0, 0, 0, "x")])
    #expect(try client.request("annot/ledger", TestClient.document(uri))["result"]["text"] != answer)
    #expect(try client.shutDown() == 0)
    #expect(client.received.allSatisfy { $0["method"] != "workspace/textDocumentContent/refresh" })
  }

  @Test(arguments: ["annot-ledger:/a.md", "annot-ledger:/a.md?%ff", "file:///a?b", "annot-ledger:/a.md?untitled:other"])
  func whatIsNoLedgerOfAnOpenArticleIsRefused(address: String) throws {
    let client = try TestClient.initialized()
    let error = try client.request("workspace/textDocumentContent", ["uri": .string(address)])["error"]
    #expect(error["code"] == -32602)
    #expect(try client.shutDown() == 0)
  }

  @Test(arguments: [("utf-8", 8, 33), ("utf-16", 5, 26), ("utf-32", 4, 25)])
  func speakersWithWhatTheySay(encoding: String, quotation: Int, name: Int) throws {
    let client = try TestClient.initialized(capabilities: ["general": ["positionEncodings": [.string(encoding)]]])
    client.open(uri, text, version: 7)
    let found = try client.request("annot/speakers", TestClient.document(uri))["result"]
    let file = Package.root.appendingPathComponent("protocol/speakers.schema.json")
    #expect(JSONSchema(try JSON(parsing: Data(contentsOf: file))).problems(in: found) == [])
    #expect(found["version"] == 7)
    let speaker = found["speakers"][0]
    #expect(speaker["name"] == "Zoë Brânză")
    #expect(speaker["introduction"]["start"] == ["line": 2, "character": .number(Double(name))])
    #expect(speaker["quotations"][0]["range"]["start"] == ["line": 2, "character": .number(Double(quotation))])
    #expect(speaker["quotations"][0]["text"] == "“It is a ruin,”")
    #expect(try client.shutDown() == 0)
  }
}
