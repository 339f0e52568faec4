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
    let ids = (0..<10_000).map { _ in client.post("textDocument/hover", TestClient.place(uri, 4, 5)) }
    for id in ids { client.notify("$/cancelRequest", ["id": .number(Double(id))]) }
    // A busy machine gets as long as it goes on answering.
    for id in ids where id % 200 == 0 { _ = try client.answer(to: id) }
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

  /// Requests of every kind while somebody types: each is answered once, by an error that says why or from the version
  /// that the client had when it asked, since later edits make the answer moot.
  @Test func mixedRequestsWhileTypingSeeTheVersionTheyWereAskedAbout() throws {
    let client = try TestClient.initialized(options: ["diagnostics": ["delay": 0]])
    var version = 1
    client.open(uri, SampleArticle.text, version: version)
    let document = TestClient.document(uri)
    let everywhere: JSON = [
      "textDocument": ["uri": .string(uri)],
      "range": ["start": ["line": 0, "character": 0], "end": ["line": 99, "character": 0]],
    ]
    let requests: [(method: String, params: JSON)] = [
      ("annot/speakers", document), ("textDocument/semanticTokens/full", document),
      ("textDocument/inlayHint", everywhere), ("textDocument/codeLens", document), ("annot/ledger", document),
      ("textDocument/completion", TestClient.place(uri, 4, 22)), ("workspace/diagnostic", ["previousResultIds": []]),
      ("annot/speakers", document), ("annot/annotations", document),
    ]
    var generator = SeededGenerator(seed: 8)
    /// By request: the method and the version at the time.
    var asked: [Int: (method: String, version: Int)] = [:]
    for _ in 0..<600 {
      if Int.random(in: 0..<4, using: &generator) == 0 {
        version += 1
        client.change(uri, version: version, [(8, 0, 8, 0, "x")])
      } else if Int.random(in: 0..<12, using: &generator) == 0, let id = asked.keys.sorted().last {
        client.notify("$/cancelRequest", ["id": .number(Double(id))])
      } else if let request = requests.randomElement(using: &generator) {
        asked[client.post(request.method, request.params)] = (request.method, version)
      }
    }
    let answers = try asked.keys.map { try client.answer(to: $0) }
    #expect(try client.shutDown() == 0)
    #expect(client.received.count { $0["method"] == nil } == answers.count + 2)
    for answer in answers {
      guard let id = answer["id"].int, let request = asked.removeValue(forKey: id) else { continue }
      if let code = answer["error"]["code"].int {
        #expect([-32800, -32801].contains(code))
      } else if request.method == "annot/speakers" {
        #expect(answer["result"]["version"].int == request.version)
      } else if request.method == "textDocument/codeLens" {
        #expect(answer["result"].array?.allSatisfy { $0["data"]["version"].int == request.version } == true)
      }
    }
    #expect(asked.isEmpty)
  }
}
