import Testing

@testable import AnnotLSP

/// Order and completeness when much happens at once.
struct LoadTests {
  private let uri = "untitled:busy"

  @Test func everyRequestGetsOneAnswerWhateverHappensToIt() throws {
    let client = try TestClient.initialized(options: ["diagnostics": ["delay": 0]])
    client.open(uri, SampleArticle.text)
    var generator = SeededGenerator(seed: 6)
    var ids: [Int] = []
    for round in 0..<1500 {
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: client.change(uri, version: round + 2, [(8, 0, 8, 0, "x")])
      case 1: ids.append(client.post("textDocument/documentSymbol", TestClient.document(uri)))
      case 2: ids.append(client.post("textDocument/diagnostic", TestClient.document(uri)))
      case 3: ids.append(client.post("nonsense", nil))
      case 4: ids.randomElement(using: &generator).map { client.notify("$/cancelRequest", ["id": .number(Double($0))]) }
      default: ids.append(client.post("textDocument/hover", TestClient.place(uri, 4, 5)))
      }
    }
    #expect(try client.shutDown() == 0)
    let answered = client.received.filter { $0["method"] == nil && $0["id"] != nil }.compactMap { $0["id"].int }
    let expected = ids + [1, ids.count + 2]  // initialize and shutdown
    #expect(answered.sorted() == expected.sorted())
  }

  @Test func thousandsOfRequestsAllCancelled() throws {
    let client = try TestClient.initialized()
    client.open(uri, SampleArticle.text)
    let ids = (0..<2000).map { _ in client.post("textDocument/hover", TestClient.place(uri, 4, 5)) }
    for id in ids { client.notify("$/cancelRequest", ["id": .number(Double(id))]) }
    #expect(try client.shutDown() == 0)
    let codes = Set(client.received.compactMap { $0["error"]["code"].int })
    #expect(codes.isSubset(of: [-32800]))
    #expect(client.received.count { $0["method"] == nil } == ids.count + 2)
  }

  @Test func anAnswerBelongsToTheTextThatItWasAskedAbout() throws {
    let client = try TestClient.initialized()
    client.open(uri, "Zero\n\nText of the article that follows.\n")
    for version in 2...60 {
      client.change(
        uri, version: version, changes: [["text": .string("Title \(version)\n\nThe council met on Friday.\n")]])
      let answer = try client.request("textDocument/documentSymbol", TestClient.document(uri))
      #expect(answer["result"][0]["name"] == .string("Title \(version)"))
    }
    #expect(try client.shutDown() == 0)
  }
}
