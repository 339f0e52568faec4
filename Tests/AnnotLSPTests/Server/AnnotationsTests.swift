import Testing

@testable import AnnotLSP

/// `annot/annotations`: everything that is found, at places in the client's unit.
struct AnnotationsTests {
  private let uri = "untitled:bridge"
  private let text = "Bridge opens\n\n🌉 à “It is open,” said Mayor Ana Brook.\n"

  /// Where the quotation starts and ends in its line.
  @Test(arguments: [("utf-8", 8, 25), ("utf-16", 5, 18), ("utf-32", 4, 17)])
  func placesAreInTheClientsUnit(encoding: String, start: Int, end: Int) throws {
    let client = try TestClient.initialized(capabilities: ["general": ["positionEncodings": [.string(encoding)]]])
    client.open(uri, text)
    let found = try client.request("annot/annotations", TestClient.document(uri))["result"]
    #expect(found["id"] == .string(uri))
    #expect(found["schema"] == 1)

    let from: JSON = ["line": 2, "character": .number(Double(start))]
    let to: JSON = ["line": 2, "character": .number(Double(end))]
    let quotation = found["quotations"][0]
    #expect(quotation["start"] == from)
    #expect(quotation["end"] == to)
    #expect(quotation["parts"] == [[from, to]])
    #expect(found["structure"][0]["start"] == ["line": 0, "character": 0])
    #expect(try client.shutDown() == 0)
  }

  @Test func anUnknownDocumentIsRefused() throws {
    let client = try TestClient.initialized()
    #expect(try client.request("annot/annotations", TestClient.document(uri))["error"]["code"] == -32602)
    #expect(try client.shutDown() == 0)
  }
}
