#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The program under measurement, with its pipes; nothing between it and the clock but system calls.
final class ServerProcess {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private var identifier: pid_t = 0
  private let input: Int32
  private let output: Int32
  private var received: [UInt8] = []
  private var lastID = 0

  /// The path of `annot-lsp` in the folder of this program.
  static func programBesideThis() throws -> String {
    let path = CommandLine.arguments[0]
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    let program = "\(folder.isEmpty ? "." : folder)/annot-lsp"
    guard access(program, X_OK) == 0 else {
      throw Failure(description: "no \(program): swift build -c release builds it")
    }
    return program
  }

  init(program: String, arguments: [String] = []) throws {
    var (toServer, fromServer): ([Int32], [Int32]) = ([0, 0], [0, 0])
    guard pipe(&toServer) == 0, pipe(&fromServer) == 0 else { throw Failure(description: "no pipes") }
    for end in [toServer[1], fromServer[0]] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, toServer[0], 0)
    posix_spawn_file_actions_adddup2(&actions, fromServer[1], 1)
    // Standard error is nobody's business here.
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let words = ([program] + arguments).map { strdup($0) } + [nil]
    defer {
      for word in words { free(word) }
      posix_spawn_file_actions_destroy(&actions)
    }
    let status = posix_spawn(&identifier, program, &actions, nil, words, environ)
    close(toServer[0])
    close(fromServer[1])
    input = toServer[1]
    output = fromServer[0]
    guard status == 0 else { throw Failure(description: "\(program): \(String(cString: strerror(status)))") }
  }

  func send(_ body: String) throws {
    let bytes = Array("Content-Length: \(body.utf8.count)\r\n\r\n\(body)".utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { write(input, $0.baseAddress.map { $0 + written }, bytes.count - written) }
      guard count > 0 else { throw Failure(description: "the server does not read") }
      written += count
    }
  }

  func notify(_ method: String, _ params: String) throws {
    try send(#"{"jsonrpc":"2.0","method":"\#(method)","params":\#(params)}"#)
  }

  /// Sends a request and waits for its answer.
  @discardableResult
  func request(_ method: String, _ params: String) throws -> String {
    lastID += 1
    try send(#"{"jsonrpc":"2.0","id":\#(lastID),"method":"\#(method)","params":\#(params)}"#)
    // Servers write the members in any order; in that of this one or at the end is where they put the number.
    let first = Array(#"{"jsonrpc":"2.0","id":\#(lastID),"#.utf8)
    let last = Array(#","id":\#(lastID)}"#.utf8)
    while true {
      let body = try nextBody()
      if body.starts(with: first) || body.suffix(last.count) == last[...] && !body.starts(with: Self.call) {
        return String(decoding: body, as: UTF8.self)
      }
    }
  }

  /// How a message starts that is no answer.
  private static let call = Array(#"{"jsonrpc":"2.0","method":"#.utf8)

  /// Waits for the next notification `method` that contains `text`.
  @discardableResult
  func notification(_ method: String, containing text: String) throws -> String {
    let text = Array(text.utf8)
    let start = Array(#"{"jsonrpc":"2.0","method":"\#(method)","#.utf8)
    while true {
      let body = try nextBody()
      if body.starts(with: start), body.firstRange(of: text) != nil { return String(decoding: body, as: UTF8.self) }
    }
  }

  /// The largest memory that the process had in use so far, and the memory that it has now, in MB, where the system
  /// tells.
  var peakMemory: Double? { status("VmHWM:") }
  var memory: Double? { status("VmRSS:") }

  func end() throws {
    try request("shutdown", "null")
    try notify("exit", "null")
    close(input)
    close(output)
    var status: Int32 = 0
    waitpid(identifier, &status, 0)
    guard status == 0 else { throw Failure(description: "exit status \(status)") }
  }

  /// Ends the process without asking it.
  func kill() {
    close(input)
    close(output)
    var status: Int32 = 0
    signal(identifier)
    waitpid(identifier, &status, 0)
  }

  private func signal(_ process: pid_t) {
    #if canImport(Glibc)
      _ = Glibc.kill(process, SIGKILL)
    #elseif canImport(Musl)
      _ = Musl.kill(process, SIGKILL)
    #else
      _ = Darwin.kill(process, SIGKILL)
    #endif
  }

  private func nextBody() throws -> [UInt8] {
    while true {
      if let end = headerEnd() {
        let digits = received[..<end].filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        let length = Int(String(decoding: digits, as: UTF8.self)) ?? 0
        if received.count >= end + length {
          let body = Array(received[end..<end + length])
          received.removeFirst(end + length)
          return body
        }
      }
      try receive()
    }
  }

  private func headerEnd() -> Int? {
    guard let lineFeed = received.firstIndex(of: UInt8(ascii: "\n")), received.count > lineFeed + 2 else { return nil }
    return lineFeed + 3
  }

  private func receive() throws {
    let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, count in
      count = max(0, read(output, buffer.baseAddress, buffer.count))
    }
    guard !bytes.isEmpty else { throw Failure(description: "the server ended") }
    received += bytes
  }

  private func status(_ name: String) -> Double? {
    guard let file = fopen("/proc/\(identifier)/status", "r") else { return nil }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, 256, file) != nil {
      let words = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        .split { $0 == " " || $0 == "\t" }
      if words.first == name[...], words.count > 1 { return Double(words[1]).map { $0 / 1024 } }
    }
    return nil
  }
}
