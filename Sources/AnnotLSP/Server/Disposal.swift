import AnnotCore
import Dispatch
import Synchronization

/// Gives back the memory of analyses that are over: of a book that takes a while, and the main loop is not to wait.
final class Disposal: Sendable {
  private let over = Mutex<[Analysis]>([])
  private let queue = DispatchQueue(label: "annot.disposal")

  /// Keeps an analysis for ``start()``.
  func take(_ analysis: Analysis) { over.withLock { $0.append(analysis) } }

  /// Begins to give back what was taken, once whoever had it has let it go: the last to do so does the work.
  func start() {
    queue.async {
      let over = self.over.withLock { over in
        defer { over = [] }
        return over
      }
      withExtendedLifetime(over) {}
    }
  }
}
