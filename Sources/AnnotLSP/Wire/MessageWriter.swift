import Dispatch
import Synchronization

/// The only way to the client: one message after the other, header and body in one write unless they are long.
///
/// Sending never waits for the client to read. What it does not read queues up in memory, but of messages about the same
/// subject, such as the findings of one document, only the newest is kept.
final class MessageWriter: Sendable {
  /// The body of a message, in parts that belong together.
  typealias Body = [[UInt8]]

  private struct Backlog {
    var messages = FIFO<Message>()
    /// The newest unwritten message about each subject, and its serial number.
    var newest: [String: (serial: Int, body: Body)] = [:]
    var lastSerial = 0
    var isWriting = false
  }

  private enum Message {
    case body(Body)
    /// Stands for ``Backlog/newest``, if that has the same serial number still.
    case about(String, serial: Int)
  }

  private let output: FileDescriptor
  private let pipeSize: Int?
  private let queue = DispatchQueue(label: "annot.writer")
  private let backlog = Mutex(Backlog())
  private let whenBroken: @Sendable (SystemError) -> Void

  /// Calls `whenBroken` for each message that could not be written because nobody reads any more.
  init(output: FileDescriptor, whenBroken: @escaping @Sendable (SystemError) -> Void) {
    self.output = output
    pipeSize = output.widenPipe()
    self.whenBroken = whenBroken
  }

  /// Sends a message; one with a subject makes earlier ones about it superfluous that are not written yet.
  func send(_ body: Body, about subject: String? = nil) {
    if writesAtOnce(Self.framed(body)) { return }
    let wakesWriter = backlog.withLock { backlog in
      if let subject {
        backlog.lastSerial += 1
        backlog.newest[subject] = (backlog.lastSerial, body)
        backlog.messages.append(.about(subject, serial: backlog.lastSerial))
      } else {
        backlog.messages.append(.body(body))
      }
      defer { backlog.isWriting = true }
      return !backlog.isWriting
    }
    if wakesWriter { queue.async { self.writeBacklog() } }
  }

  /// Writes a message from here, if nothing waits before it and the client has room for it: that spares a client which waits
  /// for it the time until another thread wakes up.
  private func writesAtOnce(_ message: [[UInt8]]) -> Bool {
    let length = message.reduce(0) { $0 + $1.count }
    let isMine = backlog.withLock { backlog in
      guard !backlog.isWriting, output.takesAtOnce(length, pipeSize: pipeSize) else { return false }
      backlog.isWriting = true
      return true
    }
    guard isMine else { return false }
    queue.sync { write(message) }
    let isFollowed = backlog.withLock { backlog in
      backlog.isWriting = !backlog.messages.isEmpty
      return backlog.isWriting
    }
    if isFollowed { queue.async { self.writeBacklog() } }
    return true
  }

  /// Waits until all that was sent is written, or `seconds` are over.
  func flush(within seconds: Double) {
    let written = DispatchSemaphore(value: 0)
    queue.async { written.signal() }
    _ = written.wait(timeout: .now() + seconds)
  }

  private func writeBacklog() {
    while let body = nextBody() { write(Self.framed(body)) }
  }

  private static func framed(_ body: Body) -> [[UInt8]] {
    let length = body.reduce(0) { $0 + $1.count }
    return [Array("Content-Length: \(length)\r\n\r\n".utf8)] + body
  }

  private func write(_ message: [[UInt8]]) {
    do throws(SystemError) {
      try output.write(message)
    } catch {
      whenBroken(error)
    }
  }

  private func nextBody() -> Body? {
    backlog.withLock { backlog in
      while let message = backlog.messages.popFirst() {
        switch message {
        case .body(let body): return body
        case .about(let subject, let serial):
          guard backlog.newest[subject]?.serial == serial else { continue }
          return backlog.newest.removeValue(forKey: subject)?.body
        }
      }
      backlog.isWriting = false
      return nil
    }
  }
}
