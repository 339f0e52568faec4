import Dispatch
import Synchronization

/// The only way to the client: one message after the other, header and body in one write.
///
/// Sending never waits for the client to read. What it does not read queues up in memory, but of messages about the same
/// subject, such as the findings of one document, only the newest is kept.
final class MessageWriter: Sendable {
  private struct Backlog {
    var messages = FIFO<Message>()
    /// The newest unwritten message about each subject, and its serial number.
    var newest: [String: (serial: Int, body: [UInt8])] = [:]
    var lastSerial = 0
    var isWriting = false
  }

  private enum Message {
    case body([UInt8])
    /// Stands for ``Backlog/newest``, if that has the same serial number still.
    case about(String, serial: Int)
  }

  private let output: FileDescriptor
  private let queue = DispatchQueue(label: "annot.writer")
  private let backlog = Mutex(Backlog())
  private let whenBroken: @Sendable (SystemError) -> Void

  /// Calls `whenBroken` for each message that could not be written because nobody reads any more.
  init(output: FileDescriptor, whenBroken: @escaping @Sendable (SystemError) -> Void) {
    self.output = output
    self.whenBroken = whenBroken
  }

  /// Sends a message; one with a subject makes earlier ones about it superfluous that are not written yet.
  func send(_ body: [UInt8], about subject: String? = nil) {
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

  /// Waits until all that was sent is written, or `seconds` are over.
  func flush(within seconds: Double) {
    let written = DispatchSemaphore(value: 0)
    queue.async { written.signal() }
    _ = written.wait(timeout: .now() + seconds)
  }

  private func writeBacklog() {
    while let body = nextBody() {
      do throws(SystemError) {
        try output.write(Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body)
      } catch {
        whenBroken(error)
      }
    }
  }

  private func nextBody() -> [UInt8]? {
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
