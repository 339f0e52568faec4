import Foundation

/// One run of a program to its end.
struct Run: Sendable {
  let status: Int32
  /// Standard output and standard error as they came.
  let output: String

  /// Runs `program` without standard input. After `limit` seconds it is killed and counts as failed.
  init(
    _ program: URL, _ arguments: [String], environment: [String: String] = [:], in folder: URL, limit: Double = 120
  ) async throws {
    let log = folder.appending(path: "output-\(UUID().uuidString).txt")
    try Data().write(to: log)
    let handle = try FileHandle(forWritingTo: log)
    defer { try? handle.close() }

    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = handle
    process.standardError = handle

    let killer = DispatchWorkItem { [process] in kill(process.processIdentifier, SIGKILL) }
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in continuation.resume() }
      do {
        try process.run()
        DispatchQueue.global().asyncAfter(deadline: .now() + limit, execute: killer)
      } catch {
        process.terminationHandler = nil
        continuation.resume(throwing: error)
      }
    }
    killer.cancel()
    status = process.terminationStatus
    output = String(decoding: try Data(contentsOf: log), as: UTF8.self)
  }
}

/// A folder for one test, deleted with it.
struct TemporaryFolder: ~Copyable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "annot-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}
