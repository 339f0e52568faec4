import Dispatch

/// The processors of the machine.
enum Processors {
  /// Runs `work` with the numbers from 0 up to `count` on as many processors as are free, and returns when all is done.
  @Sendable static func share(_ count: Int, _ work: @Sendable (Int) -> Void) {
    guard count > 1 else { return (0..<count).forEach(work) }
    DispatchQueue.concurrentPerform(iterations: count) { work($0) }
  }
}
