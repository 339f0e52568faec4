import AnnotCore
import Foundation
import Testing

@testable import AnnotLSP

/// What the world outside can do to a server: clients that die or stop reading, files that go, folders without end.
struct FaultTests {
  private let pushed: JSON = ["diagnostics": ["delay": 0]]

  @Test func theInputEndsInsideAMessage() throws {
    let client = try TestClient.initialized()
    client.send(raw: Array("Content-Length: 4000\r\n\r\n{\"jsonrpc\":\"2.0\",\"meth".utf8))
    try client.closeInput()
    #expect(try client.exitStatus() == 1)
  }

  @Test func theClientIsKilledInsideAMessage() throws {
    let client = try TestClient.initialized(options: pushed)
    client.open("untitled:a", SampleArticle.text)
    client.send(raw: Array("Content-Length: 4000\r\n\r\n{\"jsonrpc\":\"2.0\",\"meth".utf8))
    try client.vanish()
    #expect(try client.exitStatus() == 1)
  }

  /// Nothing is lost while a client does not read, and no finding is kept that a newer one replaces.
  @Test func aFullPipeHoldsUpNoEdit() throws {
    let uri = "untitled:unread"
    let client = try TestClient(reads: false) { text, markup, settings, previous, _ in
      Analyzer(settings: settings).analyze(text, markup: markup, reusing: previous)
    }
    var hovers = [client.post("initialize", ["capabilities": [:], "initializationOptions": pushed])]
    client.notify("initialized", [:])
    client.open(uri, SampleArticle.text)
    // Some 200 KB of answers, where a pipe holds 64; a server that waited for its reader would never read the last edit.
    for version in 2...1000 {
      client.change(uri, version: version, [(2, 0, 2, 0, "x")])
      hovers.append(client.post("nonsense \(String(repeating: "é", count: 60))", nil))
    }
    client.startReading()
    _ = try client.published(uri, version: 1000)
    for id in hovers { _ = try client.answer(to: id) }
    #expect(try client.shutDown() == 0)
    let versions = client.published(uri).compactMap { $0 }
    #expect(versions == versions.sorted())
    #expect(versions.count < 500)
  }

  @Test func anArticleThatIsDeletedIsStillEdited() throws {
    let folder = try Folder()
    try folder.write("a.txt", SampleArticle.text)
    let uri = folder.uri("a.txt")
    let client = try TestClient.initialized(options: pushed)
    client.open(uri, SampleArticle.text)
    _ = try client.published(uri, version: 1)
    try folder.remove("a.txt")
    client.notify(
      "workspace/didChangeWatchedFiles", ["changes": [["uri": .string(uri), "type": 3]]])
    client.change(uri, version: 2, [(6, 40, 6, 40, "\"")])
    let findings = try client.published(uri, version: 2)["diagnostics"].array ?? []
    #expect(!findings.contains { $0["code"] == "unclosed-quote" })
    client.notify("textDocument/didSave", TestClient.document(uri))
    #expect(try client.shutDown() == 0)
  }

  @Test func settingsThatNobodyMayRead() throws {
    let folder = try Folder()
    try folder.write(".annot.json", "{}")
    #expect(chmod(folder.path(".annot.json"), 0) == 0)
    // Who may read everything, as in a container, reads empty settings; everybody else is told.
    let isRefused = access(folder.path(".annot.json"), R_OK) != 0
    let client = try TestClient.initialized(options: pushed)
    client.open(folder.uri("a.txt"), SampleArticle.text)
    let shown = try client.notification("textDocument/publishDiagnostics") {
      $0["uri"] == .string(folder.uri(".annot.json"))
    }["diagnostics"].array
    #expect(shown?.count == (isRefused ? 1 : 0))
    _ = try client.published(folder.uri("a.txt"), version: 1)
    #expect(try client.shutDown() == 0)
  }

  /// What is shown at the settings file in `folder` once an article beside it is open.
  private func problem(withSettingsIn folder: Folder) throws -> String? {
    let client = try TestClient.initialized(options: pushed)
    client.open(folder.uri("a.txt"), SampleArticle.text)
    let shown = try client.notification("textDocument/publishDiagnostics") {
      $0["uri"] == .string(folder.uri(".annot.json"))
    }["diagnostics"]
    _ = try client.published(folder.uri("a.txt"), version: 1)
    #expect(try client.shutDown() == 0)
    return shown[0]["message"].string
  }

  @Test func settingsThatAreAFolder() throws {
    let folder = try Folder()
    try folder.write(".annot.json/a.txt", "")
    #expect(try problem(withSettingsIn: folder)?.contains("not a regular file") == true)
  }

  /// A file with a hole takes no space, and reading it to its end would take a while.
  @Test func settingsOfAHundredMegabytes() throws {
    let folder = try Folder()
    try folder.write(".annot.json", "")
    #expect(truncate(folder.path(".annot.json"), 100_000_000) == 0)
    #expect(try problem(withSettingsIn: folder)?.contains("larger than 1 MB") == true)
  }

  /// Neither the size of a workspace nor a loop in it matters to the article that is open.
  @Test func aWorkspaceWithoutEnd() throws {
    let folder = try Folder()
    try folder.write("news/.annot.json", #"{ "rules": { "unclosed-quote": "off" } }"#)
    let files = FileManager.default
    #expect((0..<20_000).allSatisfy { files.createFile(atPath: folder.path("news/\($0).txt"), contents: nil) })
    try files.createSymbolicLink(atPath: folder.path("news/loop"), withDestinationPath: folder.path("news"))
    let client = try TestClient()
    _ = try client.request(
      "initialize",
      [
        "capabilities": [:], "initializationOptions": pushed,
        "workspaceFolders": [["uri": .string(folder.uri("")), "name": "all"]],
      ])
    client.notify("initialized", [:])
    let uri = folder.uri("news/loop/loop/loop/new.txt")
    client.open(uri, SampleArticle.text)
    let findings = try client.published(uri, version: 1)["diagnostics"].array ?? []
    #expect(!findings.contains { $0["code"] == "unclosed-quote" })
    #expect(try client.shutDown() == 0)
  }

  #if os(Linux)
    /// What ten thousand edits leave behind is no more than what a thousand do.
    @Test func memoryStaysFlat() throws {
      let uri = "untitled:long"
      let client = try TestClient.initialized(options: pushed)
      client.open(uri, SampleArticle.text)
      func memory() throws -> Int {
        let status = try String(contentsOfFile: "/proc/\(client.processIdentifier)/status", encoding: .utf8)
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") })
        return try #require(line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) })
      }
      var early = 0
      for version in 2...10_001 {
        client.change(uri, version: version, [(2, 0, 2, version % 2, version % 2 == 0 ? "x" : "")])
        // Not every edit is waited for, as not every keystroke is.
        if version % 20 == 0 { _ = try client.published(uri, version: version) }
        if version == 2000 { early = try memory() }
      }
      #expect(try memory() < early + 6_000, "KB")
      #expect(try client.shutDown() == 0)
    }
  #endif
}
