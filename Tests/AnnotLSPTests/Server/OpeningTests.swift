import AnnotCore
import Dispatch
import Synchronization
import Testing

@testable import AnnotLSP

/// What a long article answers while its first analysis is under way, with an analysis of the whole that waits for a sign.
struct OpeningTests {
  private let uri = "untitled:long"
  private let go = DispatchSemaphore(value: 0)

  /// A headline, a quotation on line 2 and some 40,000 bytes more, with a heading here and there.
  private let text: String = {
    let start =
      "Council closes the harbour\n\n“We had no choice,” Marta Oliveira, the town’s mayor, said on Tuesday.\n\n"
    let paragraphs = (1...400).map { number in
      (number % 80 == 40 ? "What part \(number) means\n\n" : "")
        + "“Ferry \(number) stays in port,” Oliveira said on Friday. Nobody on board number \(number) was told.\n\n"
    }
    return start + paragraphs.joined()
  }()
  private var lastLine: Int { text.split(separator: "\n", omittingEmptySubsequences: false).count - 3 }

  private func client(_ capabilities: JSON = [:]) throws -> TestClient {
    try TestClient.initialized(
      TestClient { [go] text, markup, settings, previous, isWanted in
        if text.count > 20_000 { go.wait() }
        return Analyzer(settings: settings).analyze(text, markup: markup, reusing: previous, while: isWanted)
      }, capabilities: capabilities, options: ["diagnostics": ["delay": 0]])
  }

  /// Whether the server has gone on without answering `request`.
  private func waits(_ request: Int, _ client: TestClient) throws -> Bool {
    _ = try client.request("nonsense", nil)
    return client.received.allSatisfy { $0["id"].int != request }
  }

  @Test func theFirstScreenDoesNotWaitForTheLastChapter() throws {
    let client = try client()
    client.open(uri, text)
    let late = client.post("textDocument/hover", TestClient.place(uri, lastLine, 5))
    let outline = client.post("textDocument/documentSymbol", TestClient.document(uri))
    for method in ["hover", "definition", "documentHighlight"] {
      let answer = try client.request("textDocument/\(method)", TestClient.place(uri, 2, 24))
      #expect(answer["result"] != nil && answer["result"].array != [])
    }
    #expect(try waits(late, client) && waits(outline, client))
    #expect(client.published(uri).isEmpty)
    go.signal()
    #expect(try client.answer(to: late)["result"] != nil)
    #expect(try client.answer(to: outline)["result"].array?.isEmpty == false)
    _ = try client.published(uri, version: 1)
    #expect(try client.shutDown() == 0)
  }

  @Test func whatWaitsForTheOpeningIsAnsweredOnce() throws {
    let client = try client()
    client.open(uri, text)
    let hovers = (0..<50).map { client.post("textDocument/hover", TestClient.place(uri, 2, $0)) }
    for hover in hovers { _ = try client.answer(to: hover) }
    go.signal()
    _ = try client.published(uri, version: 1)
    #expect(try client.shutDown() == 0)
    #expect(client.received.count { $0["id"].int.map(hovers.contains) ?? false } == hovers.count)
  }

  @Test(arguments: [true, false]) func anOutlineInPartsBeginsWithTheOpening(nests: Bool) throws {
    let client = try client(
      ["textDocument": ["documentSymbol": ["hierarchicalDocumentSymbolSupport": .bool(nests)]]])
    client.open(uri, text)
    let id = client.post(
      "textDocument/documentSymbol", ["textDocument": ["uri": .string(uri)], "partialResultToken": "outline"])
    let first = try client.notification("$/progress")["value"].array ?? []
    #expect(first.first?["name"] == "Council closes the harbour")
    #expect(try waits(id, client))
    go.signal()
    let rest = try client.notification("$/progress")["value"].array ?? []
    #expect(try client.answer(to: id)["result"] == [])
    let ranges = (first + rest).map { nests ? $0["range"] : $0["location"]["range"] }
    let lines = ranges.compactMap { $0["start"]["line"].int }
    #expect(lines == lines.sorted() && Set(ranges.map(\.text)).count == ranges.count)
    #expect(rest.contains { $0["name"] == "What part 360 means" })
    #expect(try client.shutDown() == 0)
  }

  @Test func anOutlineOfWhatIsAnalysedComesWhole() throws {
    let client = try client()
    client.open(uri, text)
    go.signal()
    _ = try client.published(uri, version: 1)
    let answer = try client.request(
      "textDocument/documentSymbol", ["textDocument": ["uri": .string(uri)], "partialResultToken": 1])
    #expect(answer["result"].array?.isEmpty == false)
    #expect(client.received.allSatisfy { $0["method"] != "$/progress" })
    #expect(try client.shutDown() == 0)
  }

  /// An edit ends the analysis of the text before it, what that came to is not done again, and nothing of it is shown.
  @Test func typingDoesNotQueueBehindTheFirstAnalysis() throws {
    let isHalfDone = DispatchSemaphore(value: 0)
    let stats = Mutex<[AnalysisStats]>([])
    let client = try TestClient.initialized(
      TestClient { text, markup, settings, previous, isWanted in
        let isFirst = stats.withLock { $0.count == 1 }
        let asked = Mutex(0)
        let analysis = Analyzer(settings: settings).analyze(text, markup: markup, reusing: previous) {
          let count = asked.withLock { count in
            count += 1
            return count
          }
          guard isFirst, count == 3 else { return isWanted() }
          isHalfDone.signal()
          while isWanted() {}
          return false
        }
        stats.withLock { $0.append(analysis.stats) }
        return analysis
      }, options: ["diagnostics": ["delay": 0]])
    client.open(uri, text)
    isHalfDone.wait()
    client.change(uri, version: 2, [(2, 0, 2, 0, "x")])
    #expect(try client.request("textDocument/hover", TestClient.place(uri, 2, 25))["result"] != nil)
    _ = try client.published(uri, version: 2)
    #expect(try client.shutDown() == 0)
    #expect(client.published(uri) == [2])
    let (opening, half, opened, whole) = stats.withLock { ($0[0], $0[1], $0[2], $0[3]) }
    #expect(half.paragraphsMapped > 0)
    #expect(opened.paragraphsMapped <= 2)
    // The paragraph that was typed in is mapped for the opening and for the whole.
    #expect(opening.paragraphsMapped + half.paragraphsMapped + whole.paragraphsMapped <= whole.paragraphs + 3)
  }

  @Test func closingEndsTheFirstAnalysis() throws {
    let hasBegun = DispatchSemaphore(value: 0)
    let client = try TestClient.initialized(
      TestClient { text, markup, settings, previous, isWanted in
        if text.count > 20_000 {
          hasBegun.signal()
          while isWanted() {}
        }
        return Analyzer(settings: settings).analyze(text, markup: markup, reusing: previous, while: isWanted)
      })
    client.open(uri, text)
    hasBegun.wait()
    let late = client.post("textDocument/hover", TestClient.place(uri, lastLine, 5))
    client.close(uri)
    #expect(try client.answer(to: late)["error"]["code"] == -32801)
    #expect(try client.shutDown() == 0)
  }
}
