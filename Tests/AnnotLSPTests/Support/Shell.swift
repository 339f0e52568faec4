import Foundation

@testable import AnnotLSP

/// Runs programs to their end.
enum Shell {
  /// What `annot-lsp` with these arguments makes of `input`.
  static func annot(_ arguments: [String], input: [UInt8] = []) throws -> (
    status: Int32, output: String, errors: String
  ) {
    let (output, errors, source) = (Pipe(), Pipe(), Pipe())
    let process = Process()
    process.executableURL = try Binary.url()
    process.arguments = arguments
    process.standardInput = source
    process.standardOutput = output
    process.standardError = errors
    for pipe in [output, errors, source] {
      for handle in [pipe.fileHandleForReading, pipe.fileHandleForWriting] {
        _ = fcntl(handle.fileDescriptor, F_SETFD, FD_CLOEXEC)
      }
    }
    try process.run()
    let writer = Thread {
      try? FileDescriptor(number: source.fileHandleForWriting.fileDescriptor).write(input)
      try? source.fileHandleForWriting.close()
    }
    ProcessControl.ignoreBrokenPipes()
    writer.start()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let problems = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text, problems)
  }

  /// The exit status of any other program, and what it printed on either output.
  static func run(_ command: [String]) throws -> (status: Int32, output: String) {
    let output = Pipe()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }
}
