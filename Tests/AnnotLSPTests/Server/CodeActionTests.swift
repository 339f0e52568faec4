import Testing

@testable import AnnotLSP

/// Quick fixes in the form that each client can take.
struct CodeActionTests {
  private let uri = "untitled:article"
  private static let literals: JSON = [
    "codeAction": ["codeActionLiteralSupport": ["codeActionKind": ["valueSet": ["quickfix"]]]]
  ]
  private static let modern: JSON = ["workspaceEdit": ["documentChanges": true, "snippetEditSupport": true]]

  private let straight = "😀 漢 “It is over\", said Ana Pires, the harbour master.\n"
  private let nobodys = "😀 A storm came in the night.\n\n“The piers are unsafe and we must close them.”\n"

  /// The actions that are offered for the stretch from one column of a line to another.
  private func actions(
    _ text: String, line: Int, from start: Int, to end: Int, only: JSON = nil, textDocument: JSON = literals,
    workspace: JSON = modern, encoding: String = "utf-16", version: Int = 1
  ) throws -> [JSON] {
    let client = try TestClient.initialized(capabilities: [
      "textDocument": textDocument, "workspace": workspace, "general": ["positionEncodings": [.string(encoding)]],
    ])
    client.open(uri, text, version: version)
    let result = try client.request(
      "textDocument/codeAction",
      [
        "textDocument": ["uri": .string(uri)],
        "range": [
          "start": ["line": .number(Double(line)), "character": .number(Double(start))],
          "end": ["line": .number(Double(line)), "character": .number(Double(end))],
        ],
        "context": ["diagnostics": [], "only": only],
      ])["result"]
    #expect(try client.shutDown() == 0)
    return try #require(result.array)
  }

  private func fix(_ actions: [JSON], of code: JSON) -> JSON? {
    actions.first { $0["diagnostics"][0]["code"] == code }
  }

  @Test(arguments: [("utf-8", 22), ("utf-16", 16), ("utf-32", 15)])
  func aFixChangesTheRightMark(encoding: String, mark: Int) throws {
    let offered = try actions(straight, line: 0, from: mark, to: mark, encoding: encoding, version: 7)
    let action = try #require(fix(offered, of: "mismatched-quote-marks"))
    #expect(action["kind"] == "quickfix")
    let change = action["edit"]["documentChanges"][0]
    #expect(change["textDocument"] == ["uri": .string(uri), "version": 7])
    let place = { (column: Int) -> JSON in ["line": 0, "character": .number(Double(column))] }
    #expect(change["edits"] == [["range": ["start": place(mark), "end": place(mark + 1)], "newText": "”"]])
  }

  @Test func clientsWithoutVersionsGetChanges() throws {
    let offered = try actions(straight, line: 0, from: 16, to: 16, workspace: [:])
    let edit = try #require(fix(offered, of: "mismatched-quote-marks"))["edit"]
    #expect(edit["documentChanges"] == nil)
    #expect(edit["changes"][uri][0]["newText"] == "”")
  }

  @Test func placeholdersOnlyWhereTheClientFillsThemIn() throws {
    func edit(_ workspace: JSON) throws -> JSON {
      let offered = try actions(nobodys, line: 2, from: 3, to: 3, workspace: workspace)
      return try #require(fix(offered, of: "unattributed-quote"))["edit"]
    }
    let snippet = try edit(Self.modern)["documentChanges"][0]["edits"][0]
    #expect(snippet["snippet"] == ["kind": "snippet", "value": ",” ${1:who} said."])
    #expect(snippet["newText"] == nil)
    let plain = try edit(["workspaceEdit": ["documentChanges": true]])["documentChanges"][0]["edits"][0]
    #expect(plain["newText"] == ",” [who] said.")
    #expect(try edit(["workspaceEdit": ["snippetEditSupport": true]])["changes"][uri][0]["newText"] != nil)
  }

  @Test func aFixThatIsNearlyAlwaysRightIsPreferred() throws {
    let offered = try actions("“So it is,” claimed Rui Costa.\n", line: 0, from: 14, to: 14)
    let action = try #require(fix(offered, of: "loaded-cue"))
    #expect(action["isPreferred"] == true)
    #expect(action["title"] == "Replace “claimed” by “said”")
  }

  @Test func onlyTheFindingsInTheRangeAreMended() throws {
    #expect(try !actions(straight, line: 0, from: 0, to: 40, only: ["quickfix"]).isEmpty)
    #expect(try actions(straight, line: 0, from: 40, to: 42, only: ["quickfix"]).isEmpty)
  }

  @Test func onlyTheKindsAskedForAreOffered() throws {
    func kinds(_ only: JSON) throws -> Set<String> {
      Set(try actions(straight, line: 0, from: 16, to: 16, only: only).compactMap { $0["kind"].string })
    }
    #expect(try kinds(nil) == ["quickfix", "source.fixAll.annot"])
    #expect(try kinds(["quickfix"]) == ["quickfix"])
    #expect(try kinds(["source"]) == ["source.fixAll.annot"])
    #expect(try kinds(["source.fixAll"]) == ["source.fixAll.annot"])
    #expect(try kinds(["source.fixAllThings", "refactor"]) == [])
  }

  @Test func fixAllMendsEveryMarkAndNoWord() throws {
    let text = "“It is over\", said Ana Pires.\n\n“So it is\", claimed Rui Costa, her deputy.\n"
    let offered = try actions(text, line: 0, from: 0, to: 0, only: ["source.fixAll"])
    let edits = try #require(offered.first)["edit"]["documentChanges"][0]["edits"].array
    #expect(edits?.map { $0["range"]["start"]["line"] } == [0, 2])
    #expect(edits?.allSatisfy { $0["newText"] == "”" } == true)
  }

  @Test func clientsThatOnlyTakeCommandsGetNothing() throws {
    #expect(try actions(straight, line: 0, from: 0, to: 40, textDocument: ["codeAction": [:]]).isEmpty)
  }
}
