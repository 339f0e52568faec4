import Foundation
import Testing

/// A stand-in for the server that writes down every message, and the check that they are what LSP says.
struct Recording {
  /// What the editor is to start in the server's place.
  let server: URL
  private let folder: URL

  init(of server: URL, in folder: URL) throws {
    let tools = try #require(Checkout.recording)
    self.folder = folder
    self.server = folder.appending(path: "annot-lsp")
    let script = """
      #!/bin/sh
      [ "$1" = --version ] && exec '\(server.path)' "$@"
      exec python3 '\(tools.recorder.path)' '\(folder.path)/messages-'$$.jsonl -- '\(server.path)' "$@"
      """
    try script.write(to: self.server, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: self.server.path)
  }

  /// Expects that there was a conversation, and that every message of the server's in it is valid.
  func check() async throws {
    let tools = try #require(Checkout.recording)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasPrefix("messages-") }.sorted()
    try #require(!files.isEmpty)
    let run = try await Run(
      URL(filePath: "/usr/bin/env"),
      ["python3", tools.validator.path, "--strict", "--metamodel", tools.model.path] + files, in: folder)
    #expect(run.status == 0, "\(run.output)")
  }
}
