import Testing

@testable import AnnotLSP

/// Who speaks of whom, over a real process.
struct CallHierarchyTests {
  private static let uri = "untitled:calls"
  private static let article = """
    😀 Harbour closes

    東京: “I trust Ida Brandt,” said Léna Okafor, a sailor. “Brandt knows the harbour.”

    Ida Brandt, a baker, was not so sure. “Nobody is calmer than Okafor,” Brandt said.
    """

  @Test func bothWaysInEveryEncoding() throws {
    for encoding in ["utf-8", "utf-16", "utf-32"] {
      let client = try TestClient.initialized(capabilities: ["general": ["positionEncodings": [.string(encoding)]]])
      client.open(Self.uri, Self.article)
      let text = PlacedText(Self.article, encoding: encoding)
      func ask(_ method: String, _ params: JSON) throws -> JSON { try client.request(method, params)["result"] }
      var place = TestClient.document(Self.uri).object ?? [:]
      place["position"] = try text.position(of: "Okafor,”")
      let item = try ask("textDocument/prepareCallHierarchy", .object(place))[0]
      #expect(item["name"] == "Léna Okafor")
      #expect(text.text(of: item["selectionRange"]) == "Léna Okafor")
      let incoming = try ask("callHierarchy/incomingCalls", ["item": item])
      #expect(incoming.all("name") == ["Ida Brandt"])
      #expect(incoming[0]["fromRanges"].array?.map(text.text) == ["Okafor"])
      let outgoing = try ask("callHierarchy/outgoingCalls", ["item": item])
      #expect(outgoing.all("name") == ["Ida Brandt"])
      #expect(outgoing[0]["fromRanges"].array?.map(text.text) == ["Ida Brandt", "Brandt"])
      #expect(outgoing[0]["to"]["uri"] == .string(Self.uri))
      #expect(try client.shutDown() == 0)
    }
  }

  @Test func nobodyToAskAbout() throws {
    let client = try TestClient.initialized()
    client.open(Self.uri, "The harbour is closed.")
    #expect(
      try client.request("textDocument/prepareCallHierarchy", TestClient.place(Self.uri, 0, 5))["result"] == .null)
    let stale: JSON = [
      "uri": .string(Self.uri),
      "selectionRange": ["start": ["line": 9, "character": 9], "end": ["line": 9, "character": 12]],
    ]
    for method in ["incomingCalls", "outgoingCalls"] {
      #expect(try client.request("callHierarchy/\(method)", ["item": stale])["result"] == [])
    }
    #expect(try client.shutDown() == 0)
  }
}
