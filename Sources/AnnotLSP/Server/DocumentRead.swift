import AnnotCore

/// A question about one version of one document.
struct DocumentRead: Sendable {
  typealias Answer = Result<[UInt8], ResponseError>

  let uri: DocumentURI
  /// What the client is told when the document changes before the answer is ready.
  let supersededBy: ResponseError
  /// What an analysis of the article's opening is good for, while the rest is not analysed.
  var early = EarlyAnswer.none
  /// The answer, from the analysis of the whole article or, as far as `early` says, of its opening.
  let run: @Sendable (Snapshot, PartialAnswer) -> Answer
}

/// How far the opening of an article answers a question.
enum EarlyAnswer: Sendable {
  /// Not at all.
  case none
  /// Wholly, where it holds this line.
  case at(line: Int)
  /// In part; the rest follows from the whole.
  case part(@Sendable (Snapshot, PartialAnswer) -> Void)

  /// Whether the analysis of an opening is all that is needed. Its last line is empty, and belongs to what follows.
  func isWhole(in opening: Analysis) -> Bool {
    if case .at(let line) = self { line < opening.lines.count - 1 } else { false }
  }
}

/// A request that is not answered yet, and takes parts of its answer.
struct PartialAnswer: Sendable {
  let ticket: RequestTicket
  let connection: Connection

  func report(_ part: some JSONWritable, to token: ProgressToken) {
    connection.report(part, to: token, for: ticket)
  }
}

/// A read that can be run as soon as there is something to read.
struct WaitingRead: Sendable {
  let ticket: RequestTicket
  let method: String
  let read: DocumentRead
}
