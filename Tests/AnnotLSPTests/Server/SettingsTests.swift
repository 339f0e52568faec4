import Foundation
import Testing

@testable import AnnotLSP

/// Settings from files and clients, as a session and its user see them.
struct SettingsTests {
  private let loaded = "“So it is,” claimed Rui Costa, the harbour master.\n"
  private let pushed: JSON = ["diagnostics": ["delay": 0]]

  private func codes(_ publication: JSON) -> [String] {
    (publication["diagnostics"].array ?? []).compactMap { $0["code"].string }
  }

  @Test func theNearestFileAboveTheArticleCounts() throws {
    let folder = try Folder()
    try folder.write(".annot.json", #"{ "rules": { "loaded-cue": "error" } }"#)
    try folder.write("news/local/.keep", "")
    let client = try TestClient.initialized(options: pushed)
    let article = folder.uri("news/local/a%20b.txt")
    client.open(article, loaded)
    let finding = try client.published(article, version: 1)["diagnostics"].array?.first { $0["code"] == "loaded-cue" }
    #expect(finding?["severity"] == 1)
    try folder.write("news/.annot.json", #"{ "rules": { "loaded-cue": "off" } }"#)
    let second = folder.uri("news/local/second.txt")
    client.open(second, loaded)
    #expect(try !codes(client.published(second, version: 1)).contains("loaded-cue"))
    #expect(try client.shutDown() == 0)
  }

  @Test func aChangedFileTakesEffectAndTheUnsavedTextStays() throws {
    let folder = try Folder()
    let client = try TestClient.initialized(
      capabilities: ["workspace": ["didChangeWatchedFiles": ["dynamicRegistration": true]]], options: pushed,
      trace: "verbose")
    let asked = try client.next("registration") { $0["method"] == "client/registerCapability" }
    let registration = asked["params"]["registrations"][0]
    #expect(registration["method"] == "workspace/didChangeWatchedFiles")
    #expect(registration["registerOptions"]["watchers"] == [["globPattern": "**/.annot.json"]])
    client.send(["jsonrpc": "2.0", "id": asked["id"], "result": nil])
    let article = folder.uri("a.txt")
    client.open(article, "Nothing yet.\n")
    client.change(article, version: 2, changes: [["text": .string(loaded)]])
    #expect(try codes(client.published(article, version: 2)).contains("loaded-cue"))
    try folder.write(".annot.json", #"{ "rules": { "loaded-cue": "off" } }"#)
    client.notify(
      "workspace/didChangeWatchedFiles", ["changes": [["uri": .string(folder.uri(".annot.json")), "type": 1]]])
    #expect(try !codes(client.published(article, version: 2)).contains("loaded-cue"))
    // Only the levels changed: no paragraph was read again.
    let works = client.received.filter { $0["params"]["message"].string?.hasPrefix("analyzed") == true }
    #expect(works.last?["params"]["verbose"].string?.hasPrefix("0 of ") == true)
    try folder.remove(".annot.json")
    client.notify("textDocument/didSave", TestClient.document(article))
    #expect(try codes(client.published(article, version: 2)).contains("loaded-cue"))
    #expect(try client.shutDown() == 0)
  }

  @Test func theClientOverridesTheFile() throws {
    let folder = try Folder()
    try folder.write(".annot.json", #"{ "rules": { "loaded-cue": "error", "relative-date": "hint" } }"#)
    let article = folder.uri("a.txt")
    let client = try TestClient.initialized(
      capabilities: ["workspace": ["configuration": true]], options: ["rules": ["loaded-cue": "warning"]])
    func answer(_ settings: JSON) throws {
      let asked = try client.next("configuration") { $0["method"] == "workspace/configuration" }
      client.send(["jsonrpc": "2.0", "id": asked["id"], "result": [settings]])
    }
    func severity() throws -> JSON {
      try client.published(article, version: 1)["diagnostics"].array?.first { $0["code"] == "loaded-cue" }?["severity"]
        ?? nil
    }
    try answer(nil)
    client.open(article, loaded)
    #expect(try severity() == 2)
    client.notify("workspace/didChangeConfiguration", ["settings": nil])
    try answer(["rules": ["loaded-cue": "hint"], "style": nil, "path": "", "trace": ["server": "off"]])
    #expect(try severity() == 4)
    #expect(client.received.allSatisfy { $0["method"] != "window/logMessage" })
    #expect(try client.shutDown() == 0)
  }

  @Test func aClientThatPullsIsToldToPullAgain() throws {
    let uri = "untitled:article"
    let client = try TestClient.initialized(capabilities: [
      "textDocument": ["diagnostic": [:]], "workspace": ["diagnostics": ["refreshSupport": true]],
    ])
    client.open(uri, loaded)
    client.notify("workspace/didChangeConfiguration", ["settings": ["annot": ["rules": ["loaded-cue": "off"]]]])
    let asked = try client.next("refresh") { $0["method"] == "workspace/diagnostic/refresh" }
    #expect(asked.object?["params"] == nil)
    let report = try client.request("textDocument/diagnostic", TestClient.document(uri))["result"]
    #expect(report["items"].array?.contains { $0["code"] == "loaded-cue" } == false)
    #expect(try client.shutDown() == 0)
  }

  @Test func aMistakeIsShownInTheFile() throws {
    let folder = try Folder()
    try folder.write(".annot.json", "{\n  \"😀\": 1, \"rules\": { \"loaded-que\": \"off\" }\n}\n")
    let client = try TestClient.initialized(options: pushed)
    client.open(folder.uri("a.txt"), loaded)
    func problems() throws -> [JSON] {
      try #require(
        try client.notification("textDocument/publishDiagnostics") {
          $0["uri"] == .string(folder.uri(".annot.json"))
        }["diagnostics"].array)
    }
    let mistakes = try problems()
    #expect(mistakes.map { $0["range"]["start"] } == [["line": 1, "character": 2], ["line": 1, "character": 22]])
    #expect(mistakes.last?["message"] == "there is no rule \"loaded-que\"; did you mean \"loaded-cue\"?")
    try folder.write(".annot.json", "{}")
    client.notify("workspace/didChangeWatchedFiles", ["changes": []])
    #expect(try problems().isEmpty)
    #expect(try client.shutDown() == 0)
  }

  @Test(arguments: ["folder", "pipe", "large", "bytes", "half"])
  func aFileThatIsNoneIsRefusedAtOnce(kind: String) throws {
    let folder = try Folder()
    switch kind {
    case "folder": try folder.write(".annot.json/inside", "")
    case "pipe": #expect(mkfifo(folder.path(".annot.json"), 0o600) == 0)
    case "large": try folder.write(".annot.json", String(repeating: " ", count: 1 << 20 + 1))
    case "bytes": try Data([0xFF, 0x00]).write(to: URL(fileURLWithPath: folder.path(".annot.json")))
    default: try folder.write(".annot.json", "{ \"rules\": {")
    }
    let client = try TestClient.initialized(options: pushed)
    let article = folder.uri("a.txt")
    client.open(article, loaded)
    let mistakes = try client.notification("textDocument/publishDiagnostics") {
      $0["uri"] == .string(folder.uri(".annot.json"))
    }["diagnostics"]
    #expect(mistakes.array?.count == 1)
    #expect(try codes(client.published(article, version: 1)).contains("loaded-cue"))
    #expect(try client.shutDown() == 0)
  }

  @Test func aMistakeOfTheClientsIsLogged() throws {
    let client = try TestClient.initialized(options: pushed)
    client.notify("workspace/didChangeConfiguration", ["settings": ["annot": ["stile": "ap"]]])
    let logged = try client.notification("window/logMessage")["message"]
    #expect(logged == "settings: there is no setting \"stile\"; did you mean \"style\"?")
    #expect(try client.shutDown() == 0)
  }
}
