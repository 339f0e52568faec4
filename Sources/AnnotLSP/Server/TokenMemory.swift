import Synchronization

/// The tokens that the client was last given of a document, so that the next can be told as a change of them.
///
/// Reads of one document may run at once, and none waits for another: what is forgotten is only sent whole again.
final class TokenMemory: Sendable {
  private let last = Mutex<(resultID: String, data: [Int])?>(nil)

  func remember(_ data: [Int], as resultID: String) { last.withLock { $0 = (resultID, data) } }

  /// The tokens that were given under this identity, if they are the last.
  func data(of resultID: String) -> [Int]? {
    last.withLock { $0.flatMap { $0.resultID == resultID ? $0.data : nil } }
  }
}
