import Dispatch
import Synchronization

/// Where other threads leave what the main loop is to handle, in order.
final class Mailbox<Event: Sendable>: Sendable {
  private let events = Mutex(FIFO<Event>())
  private let arrived = DispatchSemaphore(value: 0)

  func post(_ event: Event) {
    events.withLock { $0.append(event) }
    arrived.signal()
  }

  /// The oldest event; waits for one, but not past `deadline`.
  func next(before deadline: DispatchTime?) -> Event? {
    guard arrived.wait(timeout: deadline ?? .distantFuture) == .success else { return nil }
    return events.withLock { $0.popFirst() }
  }
}
