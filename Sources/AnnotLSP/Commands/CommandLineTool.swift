/// The program as a shell sees it: picks the command, and turns its outcome into an exit status and, where it failed,
/// one line on standard error.
enum CommandLineTool {
  static func run(_ arguments: [String]) -> Int32 {
    ProcessControl.ignoreBrokenPipes()
    ProcessControl.acceptTermination()
    if [nil, "--stdio", "serve"].contains(arguments.first) { return ServeCommand.run() }
    do {
      return try status(of: arguments).rawValue
    } catch let error as UsageError {
      FileDescriptor.standardError.writeLine("annot-lsp: \(error.message); see annot-lsp --help")
    } catch let error as InputError {
      FileDescriptor.standardError.writeLine("annot-lsp: \(error.description)")
    } catch is OutputClosed {
      // Whoever read the output has seen enough, as `head` does.
    } catch {
      FileDescriptor.standardError.writeLine("annot-lsp: \(error)")
    }
    return ExitStatus.failed.rawValue
  }

  private static func status(of arguments: [String]) throws -> ExitStatus {
    let rest = Array(arguments.dropFirst())
    switch arguments.first {
    case "check": return try CheckCommand(rest).run()
    case "outline": return try OutlineCommand(rest).run()
    case "annotate": return try AnnotateCommand(rest).run()
    case "rules": return try RulesCommand(rest).run()
    case "explain": return try ExplainCommand(rest).run()
    case "--version": try Output.standard.write("annot-lsp \(Version.current)\n")
    case "--help", "-h", "help": try Output.standard.write(HelpText.all)
    case let word: throw UsageError("unknown command \(word ?? "")")
    }
    return .nothingToReport
  }
}

/// How the program ends.
enum ExitStatus: Int32 {
  case nothingToReport = 0
  /// Findings at or above the level asked for, or input lines that were skipped.
  case findings = 1
  /// Wrong usage, or input that could not be read.
  case failed = 2

  /// The graver of two.
  func joined(_ other: ExitStatus) -> ExitStatus { rawValue >= other.rawValue ? self : other }
}

/// The command line asks for something that there is not.
struct UsageError: Error {
  let message: String
  init(_ message: String) { self.message = message }
}
