import Foundation
import Testing

/// What an editor shows of an article, as the README's pictures have it: `ANNOT_REWRITE=1 swift test --filter
/// PictureTests` draws them anew.
@Suite(.serialized)
struct PictureTests {
  private static let rewrites = ProcessInfo.processInfo.environment["ANNOT_REWRITE"] == "1"

  /// Expects `words` in the picture of that name in `editors/pictures`, which is drawn anew where that is asked for.
  private func check(_ name: String, shows words: [String], on screen: Screen) throws {
    let file = Checkout.editors.appending(path: "pictures/\(name).svg")
    if Self.rewrites {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Picture(of: screen).svg.write(to: file, atomically: true, encoding: .utf8)
    }
    let picture = try String(contentsOf: file, encoding: .utf8)
    for word in words { #expect(picture.contains(word), "\(name).svg is without \(word)") }
  }

  @Test(.enabled(if: Neovim.found != nil, "no Neovim 0.11 or later in $NVIM or on the PATH"))
  func neovim() async throws {
    let folder = try TemporaryFolder()
    let terminal = try Self.neovim(in: folder.url)
    try await terminal.shows("Delphine Arsenault: 2 quotations", "Her (Arsenault) decision", " unsourced")
    terminal.type("/not put\r")
    terminal.type("\u{0C}K")
    try await terminal.shows("Direct quotation")
    try check("neovim-hover", shows: ["Arsenault", "Direct quotation", "unsourced"], on: terminal.shown)

    terminal.type("\u{1B}:Annot ledger\r")
    try await terminal.shows("Ledger  <CR> go", "Line 13", "Line 11")
    try check("neovim-ledger", shows: ["Delphine Arsenault", "Line 13"], on: terminal.shown)
    terminal.type(":qall!\r")
    #expect(try await terminal.end() == 0)
  }

  @Test(.enabled(if: Helix.found != nil, "no Helix in $HELIX or on the PATH"))
  func helix() async throws {
    let folder = try TemporaryFolder()
    let session = try HelixSession(
      article: "harbor.txt", of: Checkout.examples, server: Checkout.server, in: folder.url,
      columns: 100, rows: 32)
    try await session.terminal.shows("Her (Arsenault) decision")
    session.terminal.type(" s")
    try await session.terminal.shows("Delphine Arsenault: \"I will not put", "Fares will not rise")
    try check("helix-symbols", shows: ["Delphine Arsenault", "Island families"], on: session.terminal.shown)
    session.terminal.type("\u{1B}")
    try await session.terminal.hides("Fares will not rise")
    session.terminal.type(":quit!\r")
    #expect(try await session.terminal.end() == 0)
  }

  @Test(.enabled(if: Emacs.found != nil, "no Emacs 29 or later in $EMACS or on the PATH"))
  func emacs() async throws {
    let folder = try TemporaryFolder()
    let article = folder.url.appending(path: "harbor.txt")
    try FileManager.default.copyItem(at: Checkout.examples.appending(path: "harbor.txt"), to: article)
    let settings = folder.url.appending(path: "init.el")
    try "\(Emacs.documentedLines())(global-visual-line-mode 1) (menu-bar-mode -1)"
      .write(to: settings, atomically: true, encoding: .utf8)
    let terminal = try Terminal(
      try #require(Emacs.found).program, ["-Q", "-t", Terminal.device, "-l", settings.path, article.path],
      environment: try Emacs.environment(server: Checkout.server, in: folder.url), in: folder.url, columns: 100,
      rows: 34)
    try await terminal.shows("Flymake[1", "Her (Arsenault) decision")
    terminal.type("\u{13}not put\r")
    terminal.type("\u{1B}xeldoc\r")
    try await terminal.shows("*eldoc*", "Direct quotation", "promise: will not put")
    try check("emacs-eldoc", shows: ["Direct quotation", "Flymake"], on: terminal.shown)
    terminal.type("\u{18}\u{03}")
    #expect(try await terminal.end() == 0)
  }

  /// A Neovim that shows an example as `editors/try` does.
  private static func neovim(in folder: URL) throws -> Terminal {
    let plugin = folder.appending(path: "plugin")
    try FileManager.default.copyItem(at: Checkout.editors.appending(path: "nvim"), to: plugin)
    let article = folder.appending(path: "harbor.txt")
    try FileManager.default.copyItem(at: Checkout.examples.appending(path: "harbor.txt"), to: article)
    var environment = [
      "ANNOT_LSP_PATH": Checkout.server.path,
      "ANNOT_TRY_PLUGIN": plugin.path,
    ]
    for kind in ["CONFIG", "DATA", "STATE", "CACHE"] {
      environment["XDG_\(kind)_HOME"] = folder.appending(path: kind.lowercased()).path
    }
    return try Terminal(
      try #require(Neovim.found).program,
      ["--clean", "--cmd", "luafile \(Checkout.editors.appending(path: "try.lua").path)", "--", article.path],
      environment: environment, in: folder, columns: 100, rows: 34)
  }
}
