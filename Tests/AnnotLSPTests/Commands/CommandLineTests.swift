import Foundation
import Testing

@testable import AnnotLSP

/// Usage, exit statuses, and what is said when something is wrong.
struct CommandLineTests {
  private func checkRefused(
    _ arguments: [String], _ message: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let (status, output, errors) = try Shell.annot(arguments)
    #expect((status, output) == (2, ""), sourceLocation: sourceLocation)
    #expect(errors == "annot-lsp: \(message); see annot-lsp --help\n", sourceLocation: sourceLocation)
  }

  @Test func wrongUsageIsToldInALine() throws {
    try checkRefused(["nonsense"], "unknown command nonsense")
    try checkRefused(["check"], "check needs a file")
    try checkRefused(["check", "--color", "pink", "a"], "--color pink: not one of auto, always, never")
    try checkRefused(["check", "--fail-on"], "--fail-on needs a value")
    try checkRefused(["check", "--nonsense", "a"], "unknown option --nonsense")
    try checkRefused(["annotate"], "annotate needs a file")
    try checkRefused(["annotate", "--input", "jsonl", "--format", "json"], "--input jsonl goes with --format jsonl")
    try checkRefused(["explain"], "explain needs the code of one rule")
    try checkRefused(["explain", "nonsense"], "no rule nonsense; annot-lsp rules lists them")
  }

  @Test func unreadableInputIsToldInALine() throws {
    func errors(_ bytes: [UInt8]) throws -> String {
      let (status, _, errors) = try Shell.annot(["check", "-"], input: bytes)
      #expect(status == 2)
      return errors
    }
    #expect(
      try errors(Array("caf".utf8) + [0xE9, 0x20])
        == "annot-lsp: standard input: offset 3: byte 0xE9 is not UTF-8; if the file is in a Western encoding, "
        + "iconv -f WINDOWS-1252 -t UTF-8 mends it\n")
    #expect(try errors([0x61, 0]).hasPrefix("annot-lsp: standard input: offset 1: a zero byte"))
    #expect(try Shell.annot(["check", "/"]).errors == "annot-lsp: /: Is a directory\n")
  }

  @Test func helpVersionAndRules() throws {
    #expect(try Shell.annot(["--version"]).output == "annot-lsp \(Version.current)\n")
    let help = try Shell.annot(["--help"]).output
    for command in ["check", "outline", "annotate", "rules", "explain", "serve"] { #expect(help.contains(command)) }
    #expect(try Shell.annot(["rules"]).output.contains("\nunclosed-quote          error        "))
    #expect(try Shell.annot(["explain", "unclosed-quote"]).output.hasPrefix("# unclosed-quote (error)\n\n"))
  }

  @Test func outlineDrawsATree() throws {
    let (status, output, _) = try Shell.annot(["outline", "-"], input: Array(SampleArticle.text.utf8))
    #expect(status == 0)
    #expect(output.hasPrefix("🚢 Council closes the harbour\n"))
    #expect(output.contains("└── "))
  }

  /// Also where whoever started it ignores the signal, which is inherited, or holds it back, as the threads do that tests
  /// run on.
  @Test func aRunEndsWhenItIsToldTo() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", #"trap '' TERM; exec "$0" annotate --input jsonl"#, try Binary.url().path]
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    try FileDescriptor(number: input.fileHandleForWriting.fileDescriptor).write(Array("{\"text\":\"No.\"}\n".utf8))
    #expect(!output.fileHandleForReading.availableData.isEmpty)
    process.terminate()
    // At the end of its input it ends in any case, but otherwise.
    DispatchQueue.global().asyncAfter(deadline: .now() + 30) { try? input.fileHandleForWriting.close() }
    process.waitUntilExit()
    #expect((process.terminationReason, process.terminationStatus) == (.uncaughtSignal, SIGTERM))
  }

  @Test func argumentsInEveryForm() throws {
    let arguments = try CommandArguments(
      ["a", "--format=x=y", "-", "--color", "never", "--", "--b"], options: ["--format", "--color"])
    #expect(arguments.operands == ["a", "-", "--b"])
    #expect(try arguments.choice("--color", default: ColorChoice.auto) == .never)
    #expect(throws: UsageError.self) { try arguments.choice("--format", default: ColorChoice.auto) }
  }
}
