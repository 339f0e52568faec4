#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An open file, pipe or terminal, read and written without buffers in between.
///
/// Interrupted calls are restarted and a descriptor that somebody made non-blocking is waited for, so that a caller
/// only ever sees bytes, the end, or a real failure.
struct FileDescriptor: Sendable, Equatable {
  let number: Int32

  static let standardInput = FileDescriptor(number: 0)
  static let standardOutput = FileDescriptor(number: 1)
  static let standardError = FileDescriptor(number: 2)

  /// The file at `path`, open for reading. A folder is refused.
  static func open(_ path: String) throws(SystemError) -> FileDescriptor {
    #if canImport(Darwin)
      let number = Darwin.open(path, O_RDONLY | O_CLOEXEC)
    #elseif canImport(Glibc)
      let number = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    #else
      let number = Musl.open(path, O_RDONLY | O_CLOEXEC)
    #endif
    guard number >= 0 else { throw SystemError.last }
    return FileDescriptor(number: number)
  }

  func close() {
    #if canImport(Darwin)
      _ = Darwin.close(number)
    #elseif canImport(Glibc)
      _ = Glibc.close(number)
    #else
      _ = Musl.close(number)
    #endif
  }

  /// The bytes that are there, at most `limit`; waits for the first. Empty at the end of the input.
  func read(upTo limit: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      repeat {
        #if canImport(Darwin)
          let result = Darwin.read(number, buffer.baseAddress, limit)
        #elseif canImport(Glibc)
          let result = Glibc.read(number, buffer.baseAddress, limit)
        #else
          let result = Musl.read(number, buffer.baseAddress, limit)
        #endif
        count = max(0, result)
        failure = result < 0 ? SystemError.last : nil
      } while retries(after: failure, waitingFor: POLLIN)
    }
    if let failure { throw failure }
    return bytes
  }

  /// Everything up to the end of the input.
  func readToEnd() throws(SystemError) -> [UInt8] {
    var all: [UInt8] = []
    while true {
      let bytes = try read(upTo: 1 << 18)
      if bytes.isEmpty { return all }
      all.append(contentsOf: bytes)
    }
  }

  /// Writes all of `bytes`, in one call where the system takes them in one.
  func write(_ bytes: [UInt8]) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let result = bytes.withUnsafeBytes { buffer in
        let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
        #if canImport(Darwin)
          return Darwin.write(number, rest.baseAddress, rest.count)
        #elseif canImport(Glibc)
          return Glibc.write(number, rest.baseAddress, rest.count)
        #else
          return Musl.write(number, rest.baseAddress, rest.count)
        #endif
      }
      if result >= 0 {
        written += result
      } else {
        let failure = SystemError.last
        guard retries(after: failure, waitingFor: POLLOUT) else { throw failure }
      }
    }
  }

  /// Writes all of `parts`, one after the other: in one call, where they are short.
  func write(_ parts: [[UInt8]]) throws(SystemError) {
    let length = parts.reduce(0) { $0 + $1.count }
    guard length <= 1 << 16 else {
      for part in parts { try write(part) }
      return
    }
    // Joined bytes are put together one by one.
    var all: [UInt8] = []
    all.reserveCapacity(length)
    for part in parts { all += part }
    try write(all)
  }

  /// Whether so many bytes can be written now without anybody waiting for whoever reads.
  ///
  /// - Parameter pipeSize: how many bytes the pipe holds, if this is one and it is known.
  func takesAtOnce(_ count: Int, pipeSize: Int?) -> Bool {
    if count <= Int(PIPE_BUF) {
      var state = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
      return poll(&state, 1, 0) == 1 && Int32(state.revents) & POLLOUT != 0
    }
    #if os(Linux)
      // An empty pipe has room for all that it holds.
      guard let pipeSize, count <= pipeSize else { return false }
      var unread: Int32 = 0
      return ioctl(number, UInt(FIONREAD), &unread) == 0 && unread == 0
    #else
      return false
    #endif
  }

  /// Lets a pipe hold more than it does by itself, where the system can: a long message then takes fewer turns between
  /// the two ends. Returns how many bytes it holds now, or nil where nobody can tell.
  func widenPipe() -> Int? {
    #if os(Linux)
      // F_SETPIPE_SZ, which the system's headers show only to those who ask for GNU's additions.
      let size = fcntl(number, 1031, 1 << 20)
      return size > 0 ? Int(size) : nil
    #else
      return nil
    #endif
  }

  /// Writes `line` and a line end; a failure to do so has nobody to be told to.
  func writeLine(_ line: String) {
    try? write(Array(line.utf8) + [UInt8(ascii: "\n")])
  }

  var isTerminal: Bool { isatty(number) == 1 }

  /// Another descriptor for the same file, which stays when this number is pointed elsewhere.
  func duplicated() throws(SystemError) -> FileDescriptor {
    let copy = dup(number)
    guard copy >= 0 else { throw SystemError.last }
    return FileDescriptor(number: copy)
  }

  /// Points this number at `other`'s file.
  func redirect(to other: FileDescriptor) { _ = dup2(other.number, number) }

  /// Whether a call that failed is to be tried again; waits until there is a point in it.
  private func retries(after failure: SystemError?, waitingFor condition: Int32) -> Bool {
    guard let failure else { return false }
    if failure.number == EINTR { return true }
    guard failure.number == EAGAIN || failure.number == EWOULDBLOCK else { return false }
    var waiting = pollfd(fd: number, events: Int16(condition), revents: 0)
    _ = poll(&waiting, 1, -1)
    return true
  }
}

/// Why the system refused.
struct SystemError: Error, Equatable {
  let number: Int32

  static var last: SystemError { SystemError(number: errno) }

  /// In words: *No such file or directory*.
  var reason: String { String(cString: strerror(number)) }
}

/// What this program asks of the process it runs in.
enum ProcessControl {
  /// Lets a write to a closed pipe fail instead of ending the program.
  static func ignoreBrokenPipes() { _ = signal(SIGPIPE, SIG_IGN) }

  /// Lets the program be ended by whoever started it, also where they ignore that signal or hold it back themselves: both
  /// are inherited, and a thread pool, for one, does so.
  static func acceptTermination() {
    _ = signal(SIGTERM, SIG_DFL)
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGTERM)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  /// Whether the process runs, or at least exists and belongs to somebody else.
  static func isRunning(_ process: Int32) -> Bool { kill(process, 0) == 0 || errno == EPERM }

  static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  static func exit(_ status: Int32) -> Never {
    #if canImport(Darwin)
      Darwin.exit(status)
    #elseif canImport(Glibc)
      Glibc.exit(status)
    #else
      Musl.exit(status)
    #endif
  }
}
