import Foundation
import Testing

@testable import AnnotLSP

/// `workspace/diagnostic`: the findings of articles, open or not.
struct WorkspaceDiagnosticsTests {
  private let open = "😀 She said “no.\n"
  private let closed = "😀 She said “no.”\n"
  private let pulling: JSON = [
    "textDocument": ["diagnostic": [:]],
    "workspace": [
      "diagnostics": ["refreshSupport": true], "didChangeWatchedFiles": ["dynamicRegistration": true],
      "fileOperations": ["didRename": true],
    ],
  ]

  private func client(_ folder: Folder, capabilities: JSON? = nil) throws -> TestClient {
    let client = try TestClient()
    _ = try client.request(
      "initialize",
      [
        "processId": nil, "rootUri": .string(folder.uri("")), "capabilities": capabilities ?? pulling,
      ])
    client.notify("initialized", [:])
    return client
  }

  /// By the end of its address: kind, version and codes of each report.
  private func reports(_ items: JSON) -> [String] {
    (items.array ?? []).map { report in
      let name = report["uri"].string?.split(separator: "/").last ?? "?"
      let codes = (report["items"].array ?? []).compactMap { $0["code"].string }.filter { $0 == "unclosed-quote" }
      return (["\(name) \(report["kind"].string ?? "?") \(report["version"].int.map(String.init) ?? "-")"] + codes)
        .joined(separator: " ")
    }
  }

  /// What the client has, as it tells the server.
  private func previous(_ items: JSON) -> JSON {
    .array(
      (items.array ?? []).compactMap { report in
        report["resultId"] == .null ? nil : ["uri": report["uri"], "value": report["resultId"]]
      })
  }

  @Test func openArticlesAndThoseOnDisk() throws {
    let folder = try Folder()
    try folder.write("a.txt", open)
    try folder.write("b.md", closed)
    try folder.write("c.csv", open)
    let client = try client(folder)
    client.open(folder.uri("b.md"), open, version: 3, language: "markdown")
    func pull(_ previous: JSON) throws -> JSON {
      try client.request("workspace/diagnostic", ["previousResultIds": previous])["result"]["items"]
    }
    let first = try pull([])
    #expect(reports(first) == ["b.md full 3 unclosed-quote", "a.txt full - unclosed-quote"])
    #expect(reports(try pull(previous(first))) == ["b.md unchanged 3", "a.txt unchanged -"])
    try folder.write("a.txt", closed)
    #expect(reports(try pull(previous(first))) == ["b.md unchanged 3", "a.txt full -"])
    try folder.write(".annot.json", #"{ "rules": { "unclosed-quote": "off" } }"#)
    client.notify(
      "workspace/didChangeWatchedFiles", ["changes": [["uri": .string(folder.uri(".annot.json")), "type": 1]]])
    #expect(reports(try pull([])) == ["b.md full 3", "a.txt full -"])
    try folder.remove("a.txt")
    #expect(reports(try pull(previous(first))) == ["b.md full 3", "a.txt full -"])
    #expect(try client.shutDown() == 0)
  }

  @Test func partsAndProgressGoAhead() throws {
    let folder = try Folder()
    for number in 10..<50 { try folder.write("\(number).txt", open) }
    let client = try client(folder)
    let answer = try client.request(
      "workspace/diagnostic", ["previousResultIds": [], "partialResultToken": "part", "workDoneToken": 7])
    #expect(answer["result"] == ["items": []])
    let progress = client.received.filter { $0["method"] == "$/progress" }.map { $0["params"] }
    let parts = progress.filter { $0["token"] == "part" }.map { $0["value"]["items"] }
    #expect(parts.map { $0.array?.count } == [16, 16, 8])
    #expect(parts.flatMap(reports) == (10..<50).map { "\($0).txt full - unclosed-quote" })
    let work = progress.filter { $0["token"] == 7 }.map { $0["value"]["kind"] }
    #expect(work == ["begin", "report", "report", "end"])
    let last = client.received.last { $0["method"] == "$/progress" || $0["result"] != .null }
    #expect(last?["result"] != nil)
    #expect(try client.shutDown() == 0)
  }

  @Test func aClientIsToldToAskAgain() throws {
    let folder = try Folder()
    try folder.write("a.txt", open)
    let client = try client(folder)
    let watchers = try client.next("registration") { $0["method"] == "client/registerCapability" }
    #expect(
      watchers["params"]["registrations"][0]["registerOptions"]["watchers"]
        == [["globPattern": "**/.annot.json"], ["globPattern": "**/*.{markdown,md,mdown,mkd,text,txt}"]])
    func refreshes() throws {
      _ = try client.next("refresh") { $0["method"] == "workspace/diagnostic/refresh" }
    }
    client.notify("workspace/didChangeWatchedFiles", ["changes": [["uri": .string(folder.uri("a.txt")), "type": 2]]])
    try refreshes()
    client.notify(
      "workspace/didRenameFiles", ["files": [["oldUri": .string(folder.uri("a.txt")), "newUri": "file:///b.txt"]]])
    try refreshes()
    client.notify("workspace/didCreateFiles", ["files": [["uri": .string(folder.uri("c.txt"))]]])
    try refreshes()
    client.notify("workspace/didDeleteFiles", ["files": [["uri": .string(folder.uri("c.txt"))]]])
    try refreshes()
    // Nothing of an open article's file matters, nor of what is none.
    client.open(folder.uri("a.txt"), closed)
    client.notify("workspace/didChangeWatchedFiles", ["changes": [["uri": .string(folder.uri("a.txt")), "type": 2]]])
    client.notify("workspace/didDeleteFiles", ["files": [["uri": .string(folder.uri("c.png"))]]])
    #expect(try client.shutDown() == 0)
    #expect(client.received.count { $0["method"] == "workspace/diagnostic/refresh" } == 4)
  }

  @Test func foldersComeAndGo() throws {
    let (first, second) = (try Folder(), try Folder())
    try first.write("a.txt", open)
    try second.write("b.txt", closed)
    let client = try client(first)
    func pull() throws -> [String] {
      reports(try client.request("workspace/diagnostic", ["previousResultIds": []])["result"]["items"])
    }
    #expect(try pull() == ["a.txt full - unclosed-quote"])
    client.notify(
      "workspace/didChangeWorkspaceFolders",
      ["event": ["added": [["uri": .string(second.uri("")), "name": "b"]], "removed": []]])
    _ = try client.next("refresh") { $0["method"] == "workspace/diagnostic/refresh" }
    #expect(try pull() == ["a.txt full - unclosed-quote", "b.txt full -"])
    client.notify(
      "workspace/didChangeWorkspaceFolders",
      ["event": ["added": [], "removed": [["uri": .string(first.uri("")), "name": "a"]]]])
    #expect(try pull() == ["b.txt full -"])
    #expect(try client.shutDown() == 0)
  }

  @Test func oneThatCannotBeToldIsNot() throws {
    let folder = try Folder()
    let client = try client(folder, capabilities: [:])
    client.notify("workspace/didChangeWatchedFiles", ["changes": [["uri": .string(folder.uri("a.txt")), "type": 2]]])
    client.notify(
      "workspace/didChangeConfiguration",
      [
        "settings": [
          "inlayHints": ["mentions": false], "codeLens": ["speakers": false], "rules": ["loaded-cue": "off"],
        ]
      ])
    #expect(try client.shutDown() == 0)
    #expect(client.received.allSatisfy { $0["method"].string?.hasSuffix("/refresh") != true })
  }

  @Test func hintsAndLensesAreAskedForAgainWhenTheirSettingsChange() throws {
    let client = try TestClient.initialized(capabilities: [
      "workspace": ["inlayHint": ["refreshSupport": true], "codeLens": ["refreshSupport": true]]
    ])
    client.open("untitled:a", closed)
    func configure(_ settings: JSON) { client.notify("workspace/didChangeConfiguration", ["settings": settings]) }
    configure(["inlayHints": ["mentions": false]])
    _ = try client.next("refresh") { $0["method"] == "workspace/inlayHint/refresh" }
    configure(["inlayHints": ["mentions": false], "codeLens": ["sections": false]])
    _ = try client.next("refresh") { $0["method"] == "workspace/codeLens/refresh" }
    configure(["inlayHints": ["mentions": false], "codeLens": ["sections": false], "diagnostics": ["delay": 0]])
    #expect(try client.shutDown() == 0)
    #expect(client.received.count { $0["method"].string?.hasSuffix("/refresh") == true } == 2)
  }
}
