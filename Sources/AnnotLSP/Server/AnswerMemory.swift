import Synchronization

/// What the client was last told of a document, where more is to be told when that changes.
///
/// Reads of one document may run at once, and none waits for another: what is forgotten is only sent whole again.
final class AnswerMemory: Sendable {
  private struct Answers {
    var tokens: (resultID: String, data: [Int])?
    /// The address under which the client shows the document's ledger.
    var ledger: DocumentURI?
  }

  private let answers = Mutex(Answers())

  func rememberTokens(_ data: [Int], as resultID: String) { answers.withLock { $0.tokens = (resultID, data) } }

  /// The tokens that were given under this identity, if they are the last.
  func tokens(of resultID: String) -> [Int]? {
    answers.withLock { $0.tokens.flatMap { $0.resultID == resultID ? $0.data : nil } }
  }

  func rememberLedger(at uri: DocumentURI) { answers.withLock { $0.ledger = uri } }

  /// The ledger that the client has since the last call, which is out of date now.
  func takeLedger() -> DocumentURI? {
    answers.withLock { answers in
      defer { answers.ledger = nil }
      return answers.ledger
    }
  }
}
