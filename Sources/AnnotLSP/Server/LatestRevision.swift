import Synchronization

/// The number of a document's present revision, where an analysis under way can see that its text is not the present one
/// any more.
final class LatestRevision: Sendable {
  private let number: Atomic<Int>

  init(_ revision: Int) { number = Atomic(revision) }

  func advance(to revision: Int) { number.store(revision, ordering: .relaxed) }

  /// The document is closed: no revision is wanted.
  func end() { advance(to: -1) }

  func isStill(_ revision: Int) -> Bool { number.load(ordering: .relaxed) == revision }
}
