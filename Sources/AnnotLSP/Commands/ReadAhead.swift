import Dispatch
import Synchronization

/// Reads a file or pipe on a thread of its own, so that more is there when what was read is worked on: a pipe by itself
/// holds no more than 64 KB.
final class ReadAhead: Sendable {
  private struct State {
    var bytes: [UInt8] = []
    var hasEnded = false
    var failure: SystemError?
  }

  private let file: FileDescriptor
  private let limit: Int
  private let state = Mutex(State())
  private let arrived = DispatchSemaphore(value: 0)
  private let taken = DispatchSemaphore(value: 0)

  /// - Parameter limit: about how many bytes are kept at most.
  init(_ file: FileDescriptor, limit: Int) {
    self.file = file
    self.limit = limit
    DispatchQueue(label: "annot.read-ahead").async { self.readAll() }
  }

  /// What has arrived; waits for it. Empty at the end of the input.
  func next() throws(SystemError) -> [UInt8] {
    while true {
      let (bytes, hasEnded, failure) = state.withLock { state in
        let bytes = state.bytes
        state.bytes = []
        return (bytes, state.hasEnded, state.failure)
      }
      taken.signal()
      if !bytes.isEmpty { return bytes }
      if let failure { throw failure }
      if hasEnded { return [] }
      arrived.wait()
    }
  }

  private func readAll() {
    while true {
      while state.withLock({ $0.bytes.count >= limit }) { taken.wait() }
      var bytes: [UInt8] = []
      var failure: SystemError?
      do throws(SystemError) { bytes = try file.read(upTo: 1 << 18) } catch { failure = error }
      state.withLock { state in
        state.bytes += bytes
        state.failure = failure
        state.hasEnded = bytes.isEmpty
      }
      arrived.signal()
      if bytes.isEmpty { return }
    }
  }
}
