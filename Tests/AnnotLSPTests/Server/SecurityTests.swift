import Foundation
import Testing

@testable import AnnotLSP

/// What README promises under Security: a workspace from anybody can be opened.
struct SecurityTests {
  private let loaded = "“So it is,” claimed Rui Costa, the harbour master.\n"
  private let off = #"{ "rules": { "loaded-cue": "off" } }"#

  private func client(in folder: String) throws -> TestClient {
    let client = try TestClient()
    _ = try client.request(
      "initialize",
      [
        "capabilities": [:], "initializationOptions": ["diagnostics": ["delay": 0]],
        "workspaceFolders": [["uri": .string(folder), "name": "work"]],
      ])
    client.notify("initialized", [:])
    return client
  }

  /// The codes of the findings for an article that says *claimed*.
  private func codes(_ client: TestClient, _ uri: String) throws -> [String] {
    client.open(uri, loaded)
    return (try client.published(uri, version: 1)["diagnostics"].array ?? []).compactMap { $0["code"].string }
  }

  @Test func settingsAboveTheWorkspaceAreNotRead() throws {
    let folder = try Folder()
    try folder.write(".annot.json", off)
    try folder.write("work/news/.keep", "")
    let client = try client(in: folder.uri("work"))
    #expect(try codes(client, folder.uri("work/news/a.txt")).contains("loaded-cue"))
    try folder.write("work/.annot.json", off)
    #expect(try !codes(client, folder.uri("work/news/b.txt")).contains("loaded-cue"))
    #expect(try client.shutDown() == 0)
  }

  @Test func aLinkOutOfTheWorkspaceIsNotFollowed() throws {
    let folder = try Folder()
    try folder.write("secret.json", off)
    try folder.write("work/.keep", "")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("work/.annot.json"), withDestinationPath: folder.path("secret.json"))
    let client = try client(in: folder.uri("work"))
    #expect(try codes(client, folder.uri("work/a.txt")).contains("loaded-cue"))
    let shown = try client.notification("textDocument/publishDiagnostics") {
      $0["uri"] == .string(folder.uri("work/.annot.json"))
    }["diagnostics"]
    #expect(shown[0]["message"].string?.contains("leads out of the workspace") == true)
    #expect(try client.shutDown() == 0)
  }

  @Test func aLinkInsideTheWorkspaceIs() throws {
    let folder = try Folder()
    try folder.write("work/shared/desk.json", off)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("work/.annot.json"), withDestinationPath: folder.path("work/shared/desk.json"))
    let client = try client(in: folder.uri("work"))
    #expect(try !codes(client, folder.uri("work/a.txt")).contains("loaded-cue"))
    #expect(try client.shutDown() == 0)
  }

  /// No setting is a path or a program: each is one of these, and an unknown one is told.
  @Test func noSettingNamesAPathOrAProgram() throws {
    let schema = try JSON(
      parsing: Data(contentsOf: Package.root.appendingPathComponent("protocol/settings.schema.json")))
    let names = try #require(schema["properties"].object).keys
    for name in names {
      #expect(
        !["path", "file", "command", "program", "server", "url"].contains { name.lowercased().contains($0) }, "\(name)")
    }
  }

  /// The sources name no call that opens a connection, starts a process or writes a file.
  @Test func nothingInTheSourcesLeavesTheProcess() throws {
    let root = Package.root.appendingPathComponent("Sources")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".swift") }
    try #require(paths.count > 100)
    let forbidden = [
      "socket(", "connect(", "getaddrinfo", "URLSession", "posix_spawn", "fork(", "execve", "system(", "popen(",
      "Process(",
      "dlopen", "O_WRONLY", "O_RDWR", "O_CREAT", "fopen(", "unlink(", "rename(", "mkdir(", "createFile", "removeItem",
    ]
    for path in paths {
      let text = String(decoding: try Data(contentsOf: root.appendingPathComponent(path)).prefix(60_000), as: UTF8.self)
      let code = text.split(separator: "\n").map { $0.split(separator: "//", maxSplits: 1).first ?? "" }
      let found = forbidden.filter { call in
        code.contains { line in
          line.ranges(of: call).contains { range in
            guard let first = call.first, first.isLetter, range.lowerBound > line.startIndex else { return true }
            // `subprocess(` and `prename(` are other names.
            let before = line[line.index(before: range.lowerBound)]
            return !before.isLetter && before != "_" && before != "."
          }
        }
      }
      #expect(found == [], "\(path)")
    }
  }
}
