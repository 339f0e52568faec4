import Foundation
import Testing

@testable import AnnotLSP

/// A whole session, recorded and held against LSP's own meta model by a judge that is not ours.
struct RecordedSessionTests {
  @Test(.enabled(if: Shared.tool("validate_messages.py") != nil, "needs ../shared/tools and python3"))
  func everyMessageIsWhatLSPSays() throws {
    let recorder = try #require(Shared.tool("record_lsp.py"))
    let judge = try #require(Shared.tool("validate_messages.py"))
    let model = try #require(Shared.tool("metaModel.json"))
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, capabilities) in Self.clients {
      let recording = folder.appendingPathComponent("\(name).jsonl").path
      let client = try TestClient(through: ["/usr/bin/env", "python3", recorder, recording, "--"])
      try Self.session(TestClient.initialized(client, capabilities: capabilities, trace: "verbose"))
      let (status, output) = try Shell.run(
        ["/usr/bin/env", "python3", judge, "--strict", "--metamodel", model, recording])
      #expect(status == 0, "\(name): \(output)")
    }
  }

  private static let clients: [(String, JSON)] = [
    ("poor", [:]),
    (
      "rich",
      [
        "general": ["positionEncodings": ["utf-8"]], "workspace": ["configuration": true],
        "textDocument": [
          "diagnostic": [:], "publishDiagnostics": ["relatedInformation": true],
          "hover": ["contentFormat": ["markdown"]],
          "documentSymbol": ["hierarchicalDocumentSymbolSupport": true],
        ],
      ]
    ),
  ]

  private static func session(_ client: TestClient) throws {
    let uri = "untitled:article"
    client.open(uri, SampleArticle.text)
    _ = try client.request("textDocument/hover", TestClient.place(uri, 6, 32))
    _ = try client.request("textDocument/documentSymbol", TestClient.document(uri))
    let report = try client.request("textDocument/diagnostic", TestClient.document(uri))["result"]
    _ = try client.request(
      "textDocument/diagnostic", ["textDocument": ["uri": .string(uri)], "previousResultId": report["resultId"]])
    client.change(uri, version: 1, [(0, 0, 0, 0, "x")])
    client.change("untitled:none", version: 1, [(0, 0, 0, 0, "x")])
    _ = try client.request("textDocument/hover", [:])
    _ = try client.request("textDocument/nonsense", [:])
    client.close(uri)
    #expect(try client.shutDown() == 0)
  }
}

/// Tools that lie beside the repository where it is developed.
enum Shared {
  /// The path of a tool, or nil where there is none.
  static func tool(_ name: String) -> String? {
    let beside = Package.root.deletingLastPathComponent().appendingPathComponent("shared").path
    let folder = ProcessInfo.processInfo.environment["ANNOT_SHARED"] ?? beside
    let path = "\(folder)/tools/\(name)"
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }
}
