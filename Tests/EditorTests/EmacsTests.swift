import Foundation
import Testing

/// Drives Eglot in a batch Emacs, set up by the lines that `editors/emacs/README.md` tells people to write.
@Suite(.serialized)
struct EmacsTests {
  @Test(.enabled(if: Checkout.editorsAreRequired, "only where ANNOT_REQUIRE_EDITORS=1"))
  func emacsIsThere() {
    #expect(Emacs.found != nil, "no Emacs 29 or later in $EMACS or on the PATH")
  }

  @Test(.enabled(if: Emacs.found != nil, "no Emacs 29 or later in $EMACS or on the PATH"))
  func readsAnArticle() async throws {
    let folder = try TemporaryFolder()
    try await Emacs.check(server: Checkout.server, in: folder.url)
  }

  @Test(
    .enabled(if: Emacs.found != nil, "no Emacs 29 or later in $EMACS or on the PATH"),
    .enabled(if: Checkout.recording != nil, "no ../shared/tools to record with"))
  func speaksTheProtocol() async throws {
    let folder = try TemporaryFolder()
    let recording = try Recording(of: Checkout.server, in: folder.url)
    try await Emacs.check(server: recording.server, in: folder.url)
    try await recording.check()
  }
}

enum Emacs {
  static let found = RealEditor.find(
    variable: "EMACS", name: "emacs",
    accepts: [
      "-Q", "--batch", "--eval", "(kill-emacs (if (and (require 'eglot nil t) (>= emacs-major-version 29)) 0 1))",
    ])

  /// The lines of Lisp that people are told to write.
  static func documentedLines() throws -> String {
    let text = try String(contentsOf: Checkout.editors.appending(path: "emacs/README.md"), encoding: .utf8)
    return try String(#require(text.firstMatch(of: /```elisp\n(?<lines>(?s:.*?))```/)).lines)
  }

  /// What an Emacs needs that is to find `server` on its PATH, and its home in `folder`.
  static func environment(server: URL, in folder: URL) throws -> [String: String] {
    let programs = folder.appending(path: "bin")
    try FileManager.default.createDirectory(at: programs, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: programs.appending(path: "annot-lsp"), withDestinationURL: server)
    return [
      "PATH": "\(programs.path):\(ProcessInfo.processInfo.environment["PATH"] ?? "")",
      "HOME": folder.path,
    ]
  }

  /// Runs the script to its end and expects that it raises nothing.
  static func check(server: URL, in folder: URL) async throws {
    let articles = [
      "ANNOT_DOCUMENTED_LINES": try documentedLines(),
      "ANNOT_EXAMPLES": Checkout.examples.path,
      "ANNOT_ARTICLES": Checkout.articles.path,
    ]
    let run = try await Run(
      try #require(found).program,
      ["-Q", "--batch", "-l", Checkout.root.appending(path: "Tests/EditorTests/Emacs/article.el").path],
      environment: try environment(server: server, in: folder).merging(articles) { $1 }, in: folder)
    #expect(run.status == 0, "\(run.output)")
  }
}
