import Testing

@testable import AnnotLSP

/// Tokens, hints, lenses and completions over a real process: their places in the client's units, and what is told when
/// it is asked.
struct DecorationTests {
  private let uri = "untitled:quay"
  private let text = """
    The quay is shut

    😀 é “It is a ruin,” said Zoë Brânză, the mayor.

    She walked 漢字 home.

    🌊 “Not asked.”
    """

  /// A place in the text in units of each encoding.
  private struct Place: Sendable {
    let line: Int
    let utf8: Int
    let utf16: Int
    let utf32: Int

    func character(_ encoding: String) -> Int {
      switch encoding {
      case "utf-8": utf8
      case "utf-16": utf16
      default: utf32
      }
    }
  }

  private static let encodings = ["utf-8", "utf-16", "utf-32"]

  private func client(_ encoding: String = "utf-16", _ capabilities: [String: JSON] = [:]) throws -> TestClient {
    let client = try TestClient.initialized(
      capabilities: .object(capabilities.merging(["general": ["positionEncodings": [.string(encoding)]]]) { $1 }))
    client.open(uri, text)
    return client
  }

  private func position(_ line: Int, _ character: Int) -> JSON {
    ["line": .number(Double(line)), "character": .number(Double(character))]
  }

  private var everywhere: JSON {
    .object(["textDocument": ["uri": .string(uri)], "range": ["start": position(0, 0), "end": position(9, 0)]])
  }

  // MARK: Tokens

  /// The first token, as line, column, length and type.
  @Test(arguments: [("utf-8", 8, 19), ("utf-16", 5, 15), ("utf-32", 4, 15)])
  func aTokenIsInTheClientsUnits(encoding: String, start: Int, length: Int) throws {
    let client = try client(encoding)
    let data = try client.request("textDocument/semanticTokens/full", TestClient.document(uri))["result"]["data"]
    #expect((0..<4).map { data[$0].int } == [2, start, length, 0])
    let part = try client.request("textDocument/semanticTokens/range", everywhere)["result"]
    #expect(part == ["data": data])
    #expect(try client.shutDown() == 0)
  }

  @Test func theLegendHasTheNamesThatTheClientKnows() throws {
    func types(_ capabilities: JSON) throws -> JSON {
      let client = try TestClient()
      let result = try client.request("initialize", ["processId": nil, "rootUri": nil, "capabilities": capabilities])
      #expect(try client.shutDown() == 0)
      return result["result"]["capabilities"]["semanticTokensProvider"]["legend"]["tokenTypes"]
    }
    #expect(try types([:]) == ["string", "property", "function", "number"])
    #expect(
      try types(["textDocument": ["semanticTokens": ["tokenTypes": ["string", "quotation"]]]])
        == ["quotation", "fragment", "speaker", "cue", "claim"])
  }

  @Test func tokensAreToldAsAChange() throws {
    let client = try client()
    func tokens(since previous: JSON) throws -> JSON {
      try client.request(
        "textDocument/semanticTokens/full/delta",
        ["textDocument": ["uri": .string(uri)], "previousResultId": previous])["result"]
    }
    let full = try client.request("textDocument/semanticTokens/full", TestClient.document(uri))["result"]
    #expect(try tokens(since: full["resultId"]) == ["resultId": full["resultId"], "edits": []])
    client.change(uri, version: 2, [(6, 4, 6, 4, "We were ")])
    let delta = try tokens(since: full["resultId"])
    #expect(delta["edits"].array?.count == 1)
    var data = try #require(full["data"].array)
    let edit = delta["edits"][0]
    let start = try #require(edit["start"].int)
    let count = try #require(edit["deleteCount"].int)
    #expect(count < data.count)
    data.replaceSubrange(start..<(start + count), with: edit["data"].array ?? [])
    let whole = try tokens(since: "forgotten")
    #expect(whole["data"] == .array(data))
    #expect(whole["resultId"] == delta["resultId"])
    #expect(try client.shutDown() == 0)
  }

  // MARK: Hints

  @Test(arguments: encodings) func aHintStandsBehindTheWords(encoding: String) throws {
    let client = try client(encoding, ["textDocument": ["inlayHint": ["resolveSupport": ["properties": ["tooltip"]]]]])
    let hints = try client.request("textDocument/inlayHint", everywhere)["result"]
    let hint = hints[0]
    #expect(hint["position"] == position(4, 3))
    #expect(hint["label"][0]["value"] == "(Brânză)")
    let name = Place(line: 2, utf8: 33, utf16: 26, utf32: 25)
    #expect(hint["label"][0]["location"]["range"]["start"] == position(name.line, name.character(encoding)))
    #expect(hint["paddingLeft"] == true)
    #expect(hint["tooltip"] == nil)
    let resolved = try client.request("inlayHint/resolve", hint)["result"]
    #expect(resolved["tooltip"]["value"].string?.hasPrefix("Zoë Brânză, mayor\n") == true)
    #expect(resolved["label"] == hint["label"])
    #expect(try client.shutDown() == 0)
  }

  @Test func aClientThatResolvesNothingGetsTheTooltipAtOnce() throws {
    let client = try client("utf-16", ["textDocument": ["hover": ["contentFormat": ["markdown"]]]])
    let hint = try client.request("textDocument/inlayHint", everywhere)["result"][0]
    #expect(hint["tooltip"]["kind"] == "markdown")
    #expect(hint["tooltip"]["value"].string?.hasPrefix("**Zoë Brânză**") == true)
    #expect(try client.shutDown() == 0)
  }

  @Test func settingsSwitchKindsOff() throws {
    let client = try client()
    #expect(try client.request("textDocument/inlayHint", everywhere)["result"].array?.isEmpty == false)
    #expect(try client.request("textDocument/codeLens", TestClient.document(uri))["result"].array?.isEmpty == false)
    client.notify(
      "workspace/didChangeConfiguration",
      [
        "settings": [
          "inlayHints": ["mentions": false, "followUps": false], "codeLens": ["speakers": false, "sections": false],
        ]
      ])
    #expect(try client.request("textDocument/inlayHint", everywhere)["result"] == [])
    #expect(try client.request("textDocument/codeLens", TestClient.document(uri))["result"] == [])
    #expect(try client.shutDown() == 0)
  }

  // MARK: Lenses

  @Test(arguments: encodings) func aLensSaysHowMuch(encoding: String) throws {
    let client = try client(encoding, ["experimental": ["commands": ["annot.showPlaces"]]])
    let lens = try client.request("textDocument/codeLens", TestClient.document(uri))["result"][0]
    let name = Place(line: 2, utf8: 33, utf16: 26, utf32: 25)
    #expect(lens["range"]["start"] == position(name.line, 0))
    #expect(lens["range"]["end"] == position(name.line, name.character(encoding)))
    #expect(lens["command"] == nil)
    let command = try client.request("codeLens/resolve", lens)["result"]["command"]
    #expect(command["title"].string?.hasPrefix("Zoë Brânză: ") == true)
    #expect(command["command"] == "annot.showPlaces")
    #expect(command["arguments"][0] == .string(uri))
    #expect(command["arguments"][1] == position(name.line, name.character(encoding)))
    let place = Place(line: 2, utf8: 8, utf16: 5, utf32: 4)
    #expect(
      command["arguments"][2][0]["range"]["start"] == position(place.line, place.character(encoding)))
    client.change(uri, version: 2, [(0, 0, 0, 0, "x")])
    #expect(try client.request("codeLens/resolve", lens)["error"]["code"] == -32801)
    #expect(try client.shutDown() == 0)
  }

  @Test func withoutTheCommandALensIsATitle() throws {
    let client = try client()
    let lens = try client.request("textDocument/codeLens", TestClient.document(uri))["result"][0]
    let command = try client.request("codeLens/resolve", lens)["result"]["command"]
    #expect(command["command"] == "")
    #expect(command["arguments"] == nil)
    #expect(try client.shutDown() == 0)
  }

  // MARK: Completion

  /// Completes behind the last mark of the article.
  @Test(arguments: encodings) func whoSaidIt(encoding: String) throws {
    let client = try client(
      encoding,
      [
        "textDocument": [
          "completion": ["completionItem": ["snippetSupport": true, "documentationFormat": ["plaintext"]]]
        ]
      ])
    let end = Place(line: 6, utf8: 21, utf16: 15, utf32: 14).character(encoding)
    let list = try client.request("textDocument/completion", TestClient.place(uri, 6, end))["result"]
    #expect(list["isIncomplete"] == false)
    let item = list["items"][0]
    #expect(item["label"] == "Brânză said")
    #expect(item["detail"] == "Zoë Brânză, mayor")
    #expect(item["sortText"] == "0000")
    #expect(item["insertTextFormat"] == 2)
    #expect(item["textEdit"]["newText"].string?.hasPrefix(" Brânză ${1|said,") == true)
    #expect(item["textEdit"]["range"] == ["start": position(6, end), "end": position(6, end)])
    let stop = end - (encoding == "utf-8" ? 4 : 2)
    #expect(
      item["additionalTextEdits"] == [
        ["range": ["start": position(6, stop), "end": position(6, stop + 1)], "newText": ","]
      ])
    let resolved = try client.request("completionItem/resolve", item)["result"]
    #expect(resolved["documentation"]["value"].string?.hasPrefix("Zoë Brânză, mayor\n") == true)
    #expect(resolved["textEdit"] == item["textEdit"])
    #expect(try client.request("textDocument/completion", TestClient.place(uri, 4, 10))["result"] == nil)
    #expect(try client.shutDown() == 0)
  }

  @Test func theWordAtTheCaretIsInsertedBeforeOrReplaced() throws {
    func edit(_ capabilities: [String: JSON]) throws -> JSON {
      let client = try client("utf-16", capabilities)
      client.change(uri, version: 2, [(6, 15, 6, 15, " Branza")])
      let item = try client.request("textDocument/completion", TestClient.place(uri, 6, 18))["result"]["items"][0]
      #expect(item["insertTextFormat"] == nil)
      #expect(try client.shutDown() == 0)
      return item["textEdit"]
    }
    let replace: JSON = ["start": position(6, 16), "end": position(6, 22)]
    let both = try edit(["textDocument": ["completion": ["completionItem": ["insertReplaceSupport": true]]]])
    #expect(both["insert"] == ["start": position(6, 16), "end": position(6, 18)])
    #expect(both["replace"] == replace)
    #expect(try edit([:])["range"] == replace)
  }
}
