import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// A program that runs on a terminal of its own, as it would before a user.
///
/// `screen` is only touched on `queue`, which is what makes this safe to share.
final class Terminal: @unchecked Sendable {
  private let queue = DispatchQueue(label: "terminal")
  private let process = Process()
  private let controller: Int32
  private let source: any DispatchSourceRead
  private var screen: Screen

  /// How long a condition may take before it counts as failed; far more than it ever needs.
  private static let patience: Duration = .seconds(40)

  /// In a program's arguments, the path of its terminal.
  static let device = "{device}"

  init(
    _ program: URL, _ arguments: [String], environment: [String: String], in folder: URL, columns: Int = 110,
    rows: Int = 40
  ) throws {
    let ends = try PseudoTerminal(columns: columns, rows: rows)
    controller = ends.controller
    defer { close(ends.device) }
    screen = Screen(columns: columns, rows: rows)
    source = DispatchSource.makeReadSource(fileDescriptor: controller, queue: queue)
    let handle = FileHandle(fileDescriptor: ends.device, closeOnDealloc: false)
    process.executableURL = program
    process.arguments = arguments.map { $0 == Self.device ? ends.path : $0 }
    process.environment = ProcessInfo.processInfo.environment
      .merging(["TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"]) { $1 }
      .merging(environment) { $1 }
    process.currentDirectoryURL = folder
    (process.standardInput, process.standardOutput, process.standardError) = (handle, handle, handle)
    source.setEventHandler { [unowned self] in read() }
    source.resume()
    try process.run()
  }

  deinit {
    source.cancel()
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    close(controller)
  }

  /// What it shows now.
  var shown: Screen { queue.sync { screen } }

  /// Types `keys`, as the bytes that a terminal sends for them.
  func type(_ keys: String) {
    queue.sync { send(Array(keys.utf8)) }
  }

  /// Waits until `condition` gives something about what is shown.
  @discardableResult
  func eventually<Value>(
    _ what: String, location: SourceLocation = #_sourceLocation, _ condition: (Screen) -> Value?
  ) async throws -> Value {
    let deadline = ContinuousClock.now + Self.patience
    while true {
      let screen = shown
      if let value = condition(screen) { return value }
      guard ContinuousClock.now < deadline else {
        Issue.record("never happened: \(what)\n\(screen.text)", sourceLocation: location)
        throw NeverHappened()
      }
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  /// Waits until every one of `parts` is on the screen.
  func shows(_ parts: String..., location: SourceLocation = #_sourceLocation) async throws {
    try await eventually("it shows \(parts)", location: location) { screen in
      parts.allSatisfy { screen.text.contains($0) } ? true : nil
    }
  }

  /// Waits until none of `parts` is on the screen.
  func hides(_ parts: String..., location: SourceLocation = #_sourceLocation) async throws {
    try await eventually("it does not show \(parts)", location: location) { screen in
      parts.contains { screen.text.contains($0) } ? nil : true
    }
  }

  /// Waits until the program ends, and gives its status.
  func end(location: SourceLocation = #_sourceLocation) async throws -> Int32 {
    try await eventually("it ends", location: location) { _ in process.isRunning ? nil : process.terminationStatus }
  }

  private struct NeverHappened: Error {}

  private func read() {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = Foundation.read(controller, &bytes, bytes.count)
    guard count > 0 else { return source.cancel() }
    screen.write(bytes[..<count])
    let replies = screen.replies
    screen.replies = []
    send(replies)
  }

  private func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(controller, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
