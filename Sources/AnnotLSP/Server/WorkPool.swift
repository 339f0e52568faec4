import Dispatch
import Synchronization

/// Runs work on a bounded number of threads, begun in the order in which it was handed in.
final class WorkPool: Sendable {
  private struct State {
    var waiting = FIFO<@Sendable () -> Void>()
    var running = 0
  }

  private let state = Mutex(State())
  private let width: Int
  private let queue: DispatchQueue

  init(label: String, width: Int) {
    self.width = max(1, width)
    self.queue = DispatchQueue(label: label, qos: .userInitiated, attributes: .concurrent)
  }

  func run(_ work: @escaping @Sendable () -> Void) {
    let needsThread = state.withLock { state in
      state.waiting.append(work)
      guard state.running < width else { return false }
      state.running += 1
      return true
    }
    if needsThread { queue.async { self.runWaiting() } }
  }

  private func runWaiting() {
    while let work = nextWork() { work() }
  }

  private func nextWork() -> (@Sendable () -> Void)? {
    state.withLock { state in
      let work = state.waiting.popFirst()
      if work == nil { state.running -= 1 }
      return work
    }
  }
}
