import Foundation
import Testing

/// Drives a headless Neovim with the plug-in of this checkout and the server of this build. Each script in `Neovim/` is
/// one behaviour: it fails by raising an error.
@Suite(.serialized)
struct NeovimTests {
  /// Scripts in which the server is spoken to.
  static let conversations = [
    "findings", "hover", "outline", "speakers", "edits", "encodings", "commands", "markdown", "nameless", "fixes",
    "help", "navigation", "features", "tokens", "places", "ledger", "articles",
  ]

  @Test(.enabled(if: Checkout.editorsAreRequired, "only where ANNOT_REQUIRE_EDITORS=1"))
  func neovimIsThere() {
    #expect(Neovim.found != nil, "no Neovim 0.11 or later in $NVIM or on the PATH")
  }

  @Test(
    .enabled(if: Neovim.found != nil, "no Neovim 0.11 or later in $NVIM or on the PATH"),
    arguments: conversations + ["health"])
  func behaves(script: String) async throws {
    let folder = try TemporaryFolder()
    try await Neovim.check(script, server: Checkout.server, in: folder.url)
  }

  @Test(
    .enabled(if: Neovim.found != nil, "no Neovim 0.11 or later in $NVIM or on the PATH"),
    .enabled(if: Checkout.recording != nil, "no ../shared/tools to record with"))
  func speaksTheProtocol() async throws {
    let folder = try TemporaryFolder()
    let recording = try Recording(of: Checkout.server, in: folder.url)
    for script in Self.conversations {
      try await Neovim.check(script, server: recording.server, in: folder.url)
    }
    try await recording.check()
  }
}

enum Neovim {
  static let found = RealEditor.find(
    variable: "NVIM", name: "nvim",
    accepts: ["--clean", "--headless", "-c", "if !has('nvim-0.11') | cquit | endif", "-c", "quit"])

  /// Runs `script` to its end and expects that it raises nothing and that the server's errors, which Neovim shows
  /// nowhere but in its log, are none.
  static func check(_ script: String, server: URL, in folder: URL) async throws {
    let scripts = Checkout.root.appending(path: "Tests/EditorTests/Neovim")
    let neovim = try #require(found)
    let run = try await Run(
      neovim.program,
      [
        "--clean", "--headless", "-i", "NONE",
        "--cmd", "lua package.path = package.path .. ';\(scripts.path)/?.lua'",
        "-l", scripts.appending(path: "\(script).lua").path,
      ],
      environment: [
        "ANNOT_LSP_PATH": server.path,
        "ANNOT_PLUGIN": Checkout.editors.appending(path: "nvim").path,
        "ANNOT_EXAMPLES": Checkout.examples.path,
        "ANNOT_ARTICLES": Checkout.articles.path,
        "XDG_CONFIG_HOME": folder.appending(path: "config").path,
        "XDG_DATA_HOME": folder.appending(path: "data").path,
        "XDG_STATE_HOME": folder.appending(path: "state").path,
        "XDG_CACHE_HOME": folder.appending(path: "cache").path,
      ],
      in: folder)
    #expect(run.status == 0, "\(script).lua: \(run.output)")

    let log = folder.appending(path: "state/nvim/lsp.log")
    let lines = ((try? String(contentsOf: log, encoding: .utf8)) ?? "").split(separator: "\n")
    // Neovim counts an answer that typing has overtaken, -32801, among the errors.
    #expect(lines.filter { $0.hasPrefix("[ERROR]") && !$0.contains("code = -32801") } == [])
  }
}
