import Dispatch

/// The only way to the client: one message after the other, header and body in one write.
///
/// Sending never waits for the client to read; messages queue up in memory until it does.
final class MessageWriter: Sendable {
  private let output: FileDescriptor
  private let queue = DispatchQueue(label: "annot.writer")
  private let whenBroken: @Sendable (SystemError) -> Void

  /// Calls `whenBroken` for each message that could not be written because nobody reads any more.
  init(output: FileDescriptor, whenBroken: @escaping @Sendable (SystemError) -> Void) {
    self.output = output
    self.whenBroken = whenBroken
  }

  func send(_ body: [UInt8]) {
    queue.async { [output, whenBroken] in
      do {
        try output.write(Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body)
      } catch let failure as SystemError {
        whenBroken(failure)
      } catch {}
    }
  }

  /// Waits until all that was sent is written, or `seconds` are over.
  func flush(within seconds: Double) {
    let written = DispatchSemaphore(value: 0)
    queue.async { written.signal() }
    _ = written.wait(timeout: .now() + seconds)
  }
}
