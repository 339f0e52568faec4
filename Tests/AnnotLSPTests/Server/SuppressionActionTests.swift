import Testing

@testable import AnnotLSP

/// Quick fixes that write the settings file.
struct SuppressionActionTests {
  private let loaded = "“So it is,” claimed Rui Costa, the harbour master.\n"

  private func capabilities(_ workspaceEdit: JSON) -> JSON {
    ["textDocument": ["codeAction": ["codeActionLiteralSupport": [:]]], "workspace": ["workspaceEdit": workspaceEdit]]
  }

  /// The edits of the actions for the loaded cue, by title.
  private func actions(_ uri: String, _ workspaceEdit: JSON) throws -> [String: JSON] {
    let client = try TestClient.initialized(capabilities: capabilities(workspaceEdit))
    client.open(uri, loaded)
    let place: JSON = ["line": 0, "character": 14]
    let result = try client.request(
      "textDocument/codeAction",
      ["textDocument": ["uri": .string(uri)], "range": ["start": place, "end": place], "context": ["diagnostics": []]])
    #expect(try client.shutDown() == 0)
    let own = try #require(result["result"].array).filter { $0["diagnostics"][0]["code"] == "loaded-cue" }
    return Dictionary(own.map { ($0["title"].string ?? "", $0["edit"]) }) { first, _ in first }
  }

  private let never = "Never report loaded-cue in this project"

  @Test func theFileThatIsThereIsEdited() throws {
    let folder = try Folder()
    try folder.write(".annot.json", "{ \"style\": \"ap\" }\n")
    let offered = try actions(folder.uri("news.txt"), [:])
    let change = try #require(offered[never])["changes"][folder.uri(".annot.json")][0]
    #expect(change["newText"] == " \"rules\": { \"loaded-cue\": \"off\" },")
    #expect(change["range"]["start"] == ["line": 0, "character": 1])
    let here = try #require(offered["Ignore here"])["changes"][folder.uri(".annot.json")][0]["newText"]
    #expect(here.string?.contains("“So it is,” claimed Rui Costa, the harbour master.") == true)
  }

  @Test func aFileIsCreatedWhereTheClientCan() throws {
    let folder = try Folder()
    let able: JSON = ["documentChanges": true, "resourceOperations": ["create"]]
    let changes = try #require(try actions(folder.uri("news.txt"), able)[never])["documentChanges"]
    let file = JSON.string(folder.uri(".annot.json"))
    #expect(changes[0] == ["kind": "create", "uri": file, "options": ["ignoreIfExists": true]])
    #expect(changes[1]["textDocument"] == ["uri": file, "version": nil])
    #expect(changes[1]["edits"][0]["newText"] == "{\n  \"rules\": { \"loaded-cue\": \"off\" }\n}\n")
    #expect(try actions(folder.uri("news.txt"), ["documentChanges": true])[never] == nil)
    #expect(try actions("untitled:news", able)[never] == nil)
  }

  @Test func whatIsIgnoredStaysIgnoredWhenTheTextMoves() throws {
    let folder = try Folder()
    let able: JSON = ["documentChanges": true, "resourceOperations": ["create"]]
    let article = folder.uri("news.txt")
    let edit = try #require(try actions(article, able)["Ignore here"])
    try folder.write(".annot.json", try #require(edit["documentChanges"][1]["edits"][0]["newText"].string))
    let client = try TestClient.initialized(options: ["diagnostics": ["delay": 0]])
    func isReported(version: Int) throws -> Bool {
      let found = try client.published(article, version: version)["diagnostics"].array
      return found?.contains { $0["code"] == "loaded-cue" } == true
    }
    client.open(article, loaded)
    #expect(try !isReported(version: 1))
    client.change(article, version: 2, [(0, 0, 0, 0, "A first paragraph.\n\n")])
    #expect(try !isReported(version: 2))
    client.change(article, version: 3, [(2, 4, 2, 6, "she")])
    #expect(try isReported(version: 3))
    #expect(try client.shutDown() == 0)
  }
}
