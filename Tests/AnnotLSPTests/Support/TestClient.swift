import Foundation
import Synchronization

@testable import AnnotLSP

/// A language client over real pipes, to a real server process or to a server in this process.
final class TestClient: Sendable {
  struct Timeout: Error, CustomStringConvertible {
    let description: String
  }

  private struct State {
    /// Every message of the server's, in order.
    var received: [JSON] = []
    /// Those that nobody has waited for yet.
    var unread: [JSON] = []
    var hasEnded = false
    var lastID = 0
  }

  /// How long to wait for what must come, however busy the other tests keep the machine. Only a failing test ever waits this
  /// long.
  private static let patience: TimeInterval = 120

  /// The server's exit status, once it has ended.
  private let status: @Sendable () -> Int32?
  private let terminate: @Sendable () -> Void
  let processIdentifier: Int32
  private let input: FileDescriptor
  private let output: FileDescriptor
  private let state = Mutex(State())
  private let arrival = NSCondition()

  /// Starts the program; `initialize` is left to the caller.
  init(arguments: [String] = [], through wrapper: [String] = []) throws {
    ProcessControl.ignoreBrokenPipes()
    let (toServer, fromServer) = (Pipe(), Pipe())
    let process = Process()
    let command = wrapper + [try Binary.url().path] + arguments
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    process.standardInput = toServer
    process.standardOutput = fromServer
    process.standardError = FileHandle.nullDevice
    input = try FileDescriptor(number: toServer.fileHandleForWriting.fileDescriptor).duplicated()
    output = try FileDescriptor(number: fromServer.fileHandleForReading.fileDescriptor).duplicated()
    closeOnExec(input)
    closeOnExec(output)
    try process.run()
    try toServer.fileHandleForWriting.close()
    try fromServer.fileHandleForReading.close()
    processIdentifier = process.processIdentifier
    status = { process.isRunning ? nil : process.terminationStatus }
    terminate = { if process.isRunning { process.terminate() } }
    startReading()
  }

  /// Starts a server in this process, with another analysis than the real one.
  ///
  /// - Parameter reads: whether to read what the server says from the start; if not, ``startReading()`` begins it.
  init(reads: Bool = true, analyze: @escaping Server.Analyze) throws {
    ProcessControl.ignoreBrokenPipes()
    let (toServer, fromServer) = (Pipe(), Pipe())
    input = try FileDescriptor(number: toServer.fileHandleForWriting.fileDescriptor).duplicated()
    output = try FileDescriptor(number: fromServer.fileHandleForReading.fileDescriptor).duplicated()
    let serverInput = try FileDescriptor(number: toServer.fileHandleForReading.fileDescriptor).duplicated()
    let serverOutput = try FileDescriptor(number: fromServer.fileHandleForWriting.fileDescriptor).duplicated()
    for file in [input, output, serverInput, serverOutput] { closeOnExec(file) }
    for handle in [toServer.fileHandleForWriting, toServer.fileHandleForReading] { try handle.close() }
    for handle in [fromServer.fileHandleForWriting, fromServer.fileHandleForReading] { try handle.close() }
    let ended = EndOfServer()
    processIdentifier = ProcessInfo.processInfo.processIdentifier
    status = { ended.status.withLock { $0 } }
    terminate = {}
    Thread.detachNewThread {
      let status = Server.serve(input: serverInput, output: serverOutput, processors: 2, analyze: analyze)
      serverOutput.close()
      ended.status.withLock { $0 = status }
    }
    if reads { startReading() }
  }

  func startReading() { Thread.detachNewThread { [self] in readAll() } }

  /// A server after `initialize` and `initialized`.
  static func initialized(
    _ client: TestClient? = nil, capabilities: JSON = [:], options: JSON = nil, trace: JSON = "off"
  ) throws -> TestClient {
    let client = try client ?? TestClient()
    _ = try client.request(
      "initialize",
      [
        "processId": nil, "rootUri": nil, "capabilities": capabilities, "initializationOptions": options,
        "trace": trace,
      ])
    client.notify("initialized", [:])
    return client
  }

  // MARK: - Sending

  func send(_ message: JSON) { send(body: Array(message.text.utf8)) }

  func send(body: [UInt8]) { send(raw: Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body) }

  func send(raw bytes: [UInt8]) { try? input.write(bytes) }

  func notify(_ method: String, _ params: JSON) {
    send(["jsonrpc": "2.0", "method": .string(method), "params": params])
  }

  /// Sends a request and returns its number without waiting for the answer.
  func post(_ method: String, _ params: JSON) -> Int {
    let id = state.withLock { state in
      state.lastID += 1
      return state.lastID
    }
    send(["jsonrpc": "2.0", "id": .number(Double(id)), "method": .string(method), "params": params])
    return id
  }

  /// Sends a request and waits for the whole answer.
  func request(_ method: String, _ params: JSON) throws -> JSON { try answer(to: post(method, params)) }

  func closeInput() throws { try giveUp([input]) }

  /// Gives both pipes up at once, as a client does that is killed.
  func vanish() throws { try giveUp([input, output]) }

  /// Lets go of pipes but keeps their numbers, which else the next test would get while this client still reads from them,
  /// and would lose when it closes them.
  private func giveUp(_ pipes: [FileDescriptor]) throws {
    let nothing = try FileDescriptor.open("/dev/null")
    defer { nothing.close() }
    for pipe in pipes { pipe.redirect(to: nothing) }
  }

  // MARK: - Receiving

  /// The answer to the request with this number.
  func answer(to id: Int) throws -> JSON {
    try next("answer to request \(id)") { $0["id"] == .number(Double(id)) && $0["method"] == nil }
  }

  /// The parameters of the next notification `method` that fit.
  func notification(_ method: String, where fits: (JSON) -> Bool = { _ in true }) throws -> JSON {
    try next(method) { $0["method"] == .string(method) && fits($0["params"]) }["params"]
  }

  /// The first unread message that fits, which then counts as read; waits for it.
  func next(_ what: String, where fits: (JSON) -> Bool) throws -> JSON {
    let deadline = Date(timeIntervalSinceNow: Self.patience)
    arrival.lock()
    defer { arrival.unlock() }
    var seen = 0
    while true {
      let (found, hasEnded) = state.withLock { state -> (JSON?, Bool) in
        let index = state.unread[seen...].firstIndex(where: fits)
        seen = state.unread.count
        return (index.map { state.unread.remove(at: $0) }, state.hasEnded)
      }
      if let found { return found }
      if hasEnded { throw Timeout(description: "the server ended without: \(what)") }
      guard arrival.wait(until: deadline) else { throw Timeout(description: "waited in vain for: \(what)") }
    }
  }

  /// All messages so far, in order.
  var received: [JSON] { state.withLock { $0.received } }

  /// Waits for the server to end by itself; returns its exit status.
  func exitStatus() throws -> Int32 {
    let deadline = Date(timeIntervalSinceNow: Self.patience)
    while true {
      if let status = status() { return status }
      guard Date() < deadline else { throw Timeout(description: "the server did not end") }
      usleep(2000)
    }
  }

  /// Ends the session as LSP says; returns the exit status.
  func shutDown() throws -> Int32 {
    _ = try request("shutdown", nil)
    notify("exit", nil)
    return try exitStatus()
  }

  var hasEnded: Bool { status() != nil }

  deinit {
    terminate()
    input.close()
    output.close()
  }

  private func readAll() {
    var framer = MessageFramer()
    while let bytes = try? output.read(upTo: 1 << 16), !bytes.isEmpty {
      framer.append(bytes)
      while let frame = framer.next() {
        let message: JSON =
          switch frame {
          case .body(let body):
            (try? JSON(parsing: Data(body))) ?? ["garbage": .string(String(decoding: body, as: UTF8.self))]
          case .broken(let problem): ["garbage": .string(problem)]
          }
        arrive { state in
          state.received.append(message)
          state.unread.append(message)
        }
      }
    }
    arrive { $0.hasEnded = true }
  }

  private func arrive(_ change: (inout State) -> Void) {
    arrival.lock()
    state.withLock { change(&$0) }
    arrival.broadcast()
    arrival.unlock()
  }
}

/// Where a server in this process leaves its exit status.
private final class EndOfServer: Sendable {
  let status = Mutex<Int32?>(nil)
}

/// Keeps a pipe's end from being inherited by another test's server, which would hold it open.
private func closeOnExec(_ file: FileDescriptor) { _ = fcntl(file.number, F_SETFD, FD_CLOEXEC) }

// MARK: - Documents

extension TestClient {
  func open(_ uri: String, _ text: String, version: Int = 1, language: String = "plaintext") {
    notify(
      "textDocument/didOpen",
      [
        "textDocument": [
          "uri": .string(uri), "languageId": .string(language), "version": .number(Double(version)),
          "text": .string(text),
        ]
      ])
  }

  /// Sends edits; each is (start line, start column, end line, end column, text).
  func change(_ uri: String, version: Int, _ edits: [(Int, Int, Int, Int, String)]) {
    change(
      uri, version: version,
      changes: edits.map { edit in
        [
          "range": [
            "start": ["line": .number(Double(edit.0)), "character": .number(Double(edit.1))],
            "end": ["line": .number(Double(edit.2)), "character": .number(Double(edit.3))],
          ],
          "text": .string(edit.4),
        ]
      })
  }

  func change(_ uri: String, version: Int, changes: [JSON]) {
    notify(
      "textDocument/didChange",
      [
        "textDocument": ["uri": .string(uri), "version": .number(Double(version))],
        "contentChanges": .array(changes),
      ])
  }

  func close(_ uri: String) { notify("textDocument/didClose", Self.document(uri)) }

  /// The pushed diagnostics for this version.
  func published(_ uri: String, version: Int) throws -> JSON {
    try notification("textDocument/publishDiagnostics") {
      $0["uri"] == .string(uri) && $0["version"] == .number(Double(version))
    }
  }

  /// The versions for which diagnostics were pushed so far, in order; nil for those pushed when it was closed.
  func published(_ uri: String) -> [Int?] {
    received.filter { $0["method"] == "textDocument/publishDiagnostics" && $0["params"]["uri"] == .string(uri) }
      .map { $0["params"]["version"].int }
  }

  static func document(_ uri: String) -> JSON { ["textDocument": ["uri": .string(uri)]] }

  static func place(_ uri: String, _ line: Int, _ character: Int) -> JSON {
    [
      "textDocument": ["uri": .string(uri)],
      "position": ["line": .number(Double(line)), "character": .number(Double(character))],
    ]
  }
}
