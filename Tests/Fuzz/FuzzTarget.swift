import AnnotCore

@testable import AnnotLSP

/// What is fuzzed. Each target takes any bytes, and ends the process where the program breaks a promise; a fuzzer or a
/// test that feeds it needs to know nothing else.
enum FuzzTarget: String, CaseIterable, Sendable {
  /// Framing and JSON: the bytes are what a client sends.
  case messages
  /// The bytes are an article in plain text.
  case text
  /// The bytes are an article in Markdown.
  case markdown
  /// The bytes are an article and edits of it: ``EditScript``.
  case edits
  /// The bytes are a settings file.
  case settings
  /// The bytes are a piece of text that is repeated: ``Repetition``.
  case growth

  func run(_ bytes: [UInt8]) {
    switch self {
    case .messages: Self.runMessages(bytes)
    case .text: Self.runArticle(bytes, .plain)
    case .markdown: Self.runArticle(bytes, .markdown)
    case .edits: EditScript(bytes).run()
    case .settings: Self.runSettings(bytes)
    case .growth: Repetition(bytes).run()
    }
  }

  /// A stream is cut into the same messages however it arrives, and every message is understood or refused.
  private static func runMessages(_ bytes: [UInt8]) {
    var whole = MessageFramer()
    whole.append(bytes)
    var frames: [MessageFramer.Frame] = []
    while let frame = whole.next() { frames.append(frame) }

    var pieces = MessageFramer()
    var later: [MessageFramer.Frame] = []
    var start = 0
    while start < bytes.count {
      // Pieces of one to eight bytes, whose lengths the bytes themselves decide.
      let end = min(bytes.count, start + 1 + Int(bytes[start] % 8))
      pieces.append(Array(bytes[start..<end]))
      while let frame = pieces.next() { later.append(frame) }
      start = end
    }
    precondition(bodies(frames) == bodies(later), "framing depends on how the bytes arrive")
    for case .body(let body) in frames { _ = Incoming(body: body, router: .standard) }
    _ = Incoming(body: bytes, router: .standard)
  }

  private static func bodies(_ frames: [MessageFramer.Frame]) -> [[UInt8]] {
    frames.compactMap { frame in if case .body(let body) = frame { body } else { nil } }
  }

  private static func runArticle(_ bytes: [UInt8], _ markup: Markup) {
    let text = SourceText(String(decoding: bytes, as: UTF8.self))
    Promises.check(Analyzer(settings: Promises.everyRule).analyze(text, markup: markup))
  }

  private static func runSettings(_ bytes: [UInt8]) {
    let file = SettingsFile(SourceText(String(decoding: bytes, as: UTF8.self)))
    for problem in file.problems {
      precondition(problem.range.start >= 0 && problem.range.end <= file.text.count, "a problem outside the file")
    }
    _ = ServerSettings([file.patch])
  }
}
