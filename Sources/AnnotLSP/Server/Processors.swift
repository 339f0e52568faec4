import AnnotCore
import Dispatch
import Synchronization

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The processors of the machine.
enum Processors {
  static let count = ProcessInfo.processInfo.activeProcessorCount

  /// All of them, lent to an analysis.
  static let shared = Analyzer.Concurrency(width: count, run: share)

  /// Runs `work` with the numbers from 0 up to `count` on as many processors as are free, and returns when all is done.
  @Sendable static func share(_ count: Int, _ work: @Sendable (Int) -> Void) {
    guard count > 1 else { return (0..<count).forEach(work) }
    DispatchQueue.concurrentPerform(iterations: count) { work($0) }
  }

  /// The results of `body` for short articles, or whatever else is better worked on a few at a time, on all processors.
  ///
  /// - Parameters:
  ///   - size: of an item, in bytes of text.
  ///   - body: gives a result for each of some items that follow each other.
  static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], size: (Item) -> Int, _ body: @Sendable (ArraySlice<Item>) -> [Result]
  ) -> [Result] {
    let runs = items.map(size).runs(reaching: Self.enoughTogether)
    let results = Mutex([[Result]](repeating: [], count: runs.count))
    share(runs.count) { index in
      let result = body(items[runs[index]])
      results.withLock { $0[index] = result }
    }
    return results.withLock { $0.flatMap(\.self) }
  }

  /// Some pages of text: many enough that the articles gain from each other, few enough that all processors end together.
  private static let enoughTogether = 1 << 14
}
