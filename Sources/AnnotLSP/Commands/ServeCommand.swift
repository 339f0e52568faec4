#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `annot-lsp`, `annot-lsp --stdio`, `annot-lsp serve`: the language server on standard input and output.
enum ServeCommand {
  /// The exit status: 0 after an orderly shutdown, else 1.
  static func run() -> Int32 {
    do {
      let output = try FileDescriptor.standardOutput.duplicated()
      // Whatever else in the process prints must not end up between two messages.
      FileDescriptor.standardOutput.redirect(to: .standardError)
      return Server.serve(
        input: .standardInput, output: output, processors: Processors.count)
    } catch {
      FileDescriptor.standardError.writeLine("annot-lsp: standard output: \(error.reason)")
      return ExitStatus.failed.rawValue
    }
  }
}
