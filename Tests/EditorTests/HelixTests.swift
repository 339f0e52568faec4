import Foundation
import Testing

/// Drives Helix, which has no way to run without a screen, on a terminal, set up by `editors/helix/languages.toml`.
@Suite(.serialized)
struct HelixTests {
  @Test(.enabled(if: Checkout.editorsAreRequired, "only where ANNOT_REQUIRE_EDITORS=1"))
  func helixIsThere() {
    #expect(Helix.found != nil, "no Helix in $HELIX or on the PATH")
  }

  @Test(.enabled(if: Helix.found != nil, "no Helix in $HELIX or on the PATH"))
  func readsAnArticle() async throws {
    let folder = try TemporaryFolder()
    try await Helix.check(server: Checkout.server, in: folder.url)
  }

  @Test(
    .enabled(if: Helix.found != nil, "no Helix in $HELIX or on the PATH"),
    .enabled(if: Checkout.recording != nil, "no ../shared/tools to record with"))
  func speaksTheProtocol() async throws {
    let folder = try TemporaryFolder()
    let recording = try Recording(of: Checkout.server, in: folder.url)
    try await Helix.check(server: recording.server, in: folder.url)
    try await recording.check()
  }
}

enum Helix {
  static let found = RealEditor.find(variable: "HELIX", name: "hx", accepts: ["--version"])

  /// Reads an article as a user would, and expects what they would see.
  static func check(server: URL, in folder: URL) async throws {
    let session = try HelixSession(article: "market.txt", server: server, in: folder)
    try await session.terminal.shows("● 1", "This quotation is never closed")

    try await session.go(to: "wet to save,")
    try await session.open("k", showing: "Zoë Ødegård, Mayor", "Direct quotation")
    try await session.open("s", showing: "kind", "Zoë Ødegård: \"The cellar is too", "Nobody is hurt", "1,200 boxes")
    try await session.open("d", showing: "unclosed-quote")
    try await session.open("S", typing: "linden", showing: "container", "class  Bo Linden")
    try await session.terminal.shows("She (Ødegård) had warned")

    // From a mention to where the article introduces them, and to all others.
    try await session.go(to: "save,\" Ødegård")
    session.terminal.type("gd")
    try await session.at(line: 3)
    try await session.go(to: "save,\" Ødegård")
    session.terminal.type("gr")
    try await session.terminal.shows("market.txt:3", "market.txt:5", "market.txt:7", "market.txt:9")
    session.terminal.type("\u{1B}")
    try await session.terminal.hides("market.txt:9")
    session.terminal.type(" h")
    try await session.terminal.hides(" 1 sel")
    session.terminal.type(",")
    try await session.terminal.shows("1 sel")

    // Edits behind characters that take several units: one typed, one by a quick fix, which settles the finding.
    try await session.go(to: "regret")
    session.terminal.type("a 🎣")
    try await session.terminal.shows("regret 🎣.")
    try await session.leave(mode: "INS")
    session.terminal.type("[d a")
    try await session.terminal.shows("Close the quotation")
    session.terminal.type("\r")
    try await session.terminal.shows("regret 🎣.\"")
    try await session.terminal.hides("● 1", "This quotation is never closed")

    // Another name for a speaker, and words behind a closing mark.
    try await session.go(to: "save,\" Ødegård")
    session.terminal.type(" r")
    try await session.terminal.shows("rename-to:")
    session.terminal.type("\u{15}Bergström\r")
    try await session.terminal.shows("Mayor Zoë Bergström", "save,\" Bergström told", "that Bergström had never")
    session.terminal.type("geo😟 ")
    try await session.terminal.shows(" INS ")
    session.terminal.type("\"It was time,\" ")
    try await session.terminal.shows("Linden said", "Bergström said")
    try await session.leave(mode: "INS")

    // Helix counts an answer that typing has overtaken, -32801, among the errors. While it quits it may note that the
    // server has gone already.
    let log = try String(contentsOf: folder.appending(path: "helix.log"), encoding: .utf8)
    #expect(log.split(separator: "\n").filter { $0.contains("[ERROR]") && !$0.contains("(-32801)") } == [])
    session.terminal.type(":quit!\r")
    #expect(try await session.terminal.end() == 0)
  }
}

/// A Helix that shows one article, on a terminal.
struct HelixSession {
  let terminal: Terminal
  private let lines: [Substring]

  init(
    article name: String, of articles: URL = Checkout.articles, server: URL, in folder: URL, columns: Int = 110,
    rows: Int = 40
  ) throws {
    let helix = try #require(Helix.found)
    let configuration = folder.appending(path: "config/helix")
    try FileManager.default.createDirectory(at: configuration, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Checkout.editors.appending(path: "helix/languages.toml"),
      to: configuration.appending(path: "languages.toml"))
    try "[editor.lsp]\ndisplay-inlay-hints = true\n".write(
      to: configuration.appending(path: "config.toml"), atomically: true, encoding: .utf8)
    let programs = folder.appending(path: "bin")
    try FileManager.default.createDirectory(at: programs, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: programs.appending(path: "annot-lsp"), withDestinationURL: server)
    let article = folder.appending(path: name)
    try FileManager.default.copyItem(at: articles.appending(path: name), to: article)
    lines = try String(contentsOf: article, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
    terminal = try Terminal(
      helix.program, ["--log", folder.appending(path: "helix.log").path, article.path],
      environment: [
        "PATH": "\(programs.path):\(ProcessInfo.processInfo.environment["PATH"] ?? "")",
        "HOME": folder.path,
        "XDG_CONFIG_HOME": folder.appending(path: "config").path,
        "XDG_CACHE_HOME": folder.appending(path: "cache").path,
      ],
      in: folder, columns: columns, rows: rows)
  }

  /// Searches for `part` of the article; the cursor comes to stand on its last character.
  func go(to part: String) async throws {
    let (row, line) = try #require(lines.enumerated().first { $1.contains(part) })
    let end = try #require(line.firstRange(of: part)?.upperBound)
    terminal.type("gg/\(part)\r")
    let place = " \(row + 1):\(line.distance(from: line.startIndex, to: end))"
    try await terminal.eventually("the cursor is at\(place)") { screen in
      screen.lines.contains { $0.hasSuffix(place) } ? true : nil
    }
  }

  /// Waits until the cursor is in `line`, counted from 1.
  func at(line: Int) async throws {
    try await terminal.eventually("the cursor is in line \(line)") { screen in
      screen.lines.contains { $0.contains(" NOR ") && $0.contains(" \(line):") } ? true : nil
    }
  }

  /// Presses `space` and `key`, types `words`, waits until `parts` are shown, and closes what they are shown in. The first
  /// of them stands nowhere else on the screen.
  func open(_ key: String, typing words: String = "", showing parts: String...) async throws {
    #expect(!terminal.shown.text.contains(parts[0]))
    terminal.type(" \(key)")
    try await terminal.shows(parts[0])
    terminal.type(words)
    try await terminal.eventually("space \(key) shows \(parts)") { screen in
      parts.allSatisfy { screen.text.contains($0) } ? true : nil
    }
    terminal.type("\u{1B}")
    try await terminal.hides(parts[0])
  }

  /// Leaves a mode by its escape key. Nothing may be typed before it is left: it would be taken with Alt.
  func leave(mode: String) async throws {
    terminal.type("\u{1B}")
    try await terminal.hides(" \(mode) ")
  }
}
