import Synchronization

/// What the server says to the client, and the book of what it still owes.
///
/// Every request is entered when it is read and struck out by whoever answers it first: the answer itself, the client's
/// cancellation, or an edit that makes it moot. Nobody else may answer it then, so each request gets exactly one answer.
final class Connection: Sendable {
  private struct Book {
    var open: [RequestID: Entry] = [:]
    /// Answers that are decided but not yet handed to the writer.
    var inHand = 0
    var lastSerial = 0
    var lastRequest = 0
  }

  private struct Entry {
    let ticket: RequestTicket
    /// The document whose edits make the answer moot, once the request has been taken up.
    var document: DocumentURI?
    var supersededBy: ResponseError?
  }

  private let book = Mutex(Book())
  private let writer: MessageWriter

  init(writer: MessageWriter) {
    self.writer = writer
  }

  /// Enters a request; nil when one with this identity is still open.
  func enter(_ id: RequestID) -> RequestTicket? {
    book.withLock { book in
      guard book.open[id] == nil else { return nil }
      book.lastSerial += 1
      let ticket = RequestTicket(id: id, serial: book.lastSerial)
      book.open[id] = Entry(ticket: ticket)
      return ticket
    }
  }

  /// Notes that edits of `document` from now on make the request moot, and with which error.
  func take(up ticket: RequestTicket, document: DocumentURI, supersededBy error: ResponseError) {
    book.withLock { book in
      guard book.open[ticket.id]?.ticket == ticket else { return }
      book.open[ticket.id]?.document = document
      book.open[ticket.id]?.supersededBy = error
    }
  }

  /// Whether the answer is still wanted.
  func isOpen(_ ticket: RequestTicket) -> Bool { book.withLock { $0.open[ticket.id]?.ticket == ticket } }

  /// Whether there is an answer that the writer does not have yet.
  var owesAnswers: Bool { book.withLock { !$0.open.isEmpty || $0.inHand > 0 } }

  /// Answers the request, unless somebody has.
  func answer(_ ticket: RequestTicket, with result: Result<[UInt8], ResponseError>) {
    let isMine = book.withLock { book in
      guard book.open[ticket.id]?.ticket == ticket else { return false }
      book.open[ticket.id] = nil
      book.inHand += 1
      return true
    }
    if isMine { settle(ticket.id, with: result) }
  }

  /// Answers the request with this identity, if it is open, as cancelled.
  func cancel(_ id: RequestID) {
    let isOpen = book.withLock { book in
      guard book.open.removeValue(forKey: id) != nil else { return false }
      book.inHand += 1
      return true
    }
    if isOpen { settle(id, with: .failure(.cancelled)) }
  }

  /// Answers all requests that were taken up for an older version of `document`.
  func supersede(readsOf document: DocumentURI) {
    let moot = book.withLock { book in
      let moot = book.open.values.filter { $0.document == document }
      for entry in moot { book.open[entry.ticket.id] = nil }
      book.inHand += moot.count
      return moot.sorted { $0.ticket.serial < $1.ticket.serial }
    }
    for entry in moot { settle(entry.ticket.id, with: .failure(entry.supersededBy ?? .contentModified)) }
  }

  /// Answers what cannot be entered: a message without an identity, or with one that is taken.
  func refuse(_ id: RequestID?, _ error: ResponseError) { respond(to: id, with: .failure(error)) }

  /// Sends a notification; one with a subject replaces those about it that the client has not taken yet.
  func notify(_ method: String, _ parameters: some JSONWritable, about subject: String? = nil) {
    send(about: subject) { json in
      json.field("method", method)
      json.field("params", parameters)
    }
  }

  /// Sends a part of an answer, unless the request is answered already: under the book's lock, so that no part comes
  /// after the answer.
  func report(_ value: some JSONWritable, to token: ProgressToken, for ticket: RequestTicket) {
    book.withLock { book in
      guard book.open[ticket.id]?.ticket == ticket else { return }
      send { json in
        json.field("method", "$/progress")
        json.field("params") {
          $0.object {
            $0.field("token", token)
            $0.field("value", value)
          }
        }
      }
    }
  }

  /// Sends a request of the server's. The answer comes in like every message.
  func request(_ method: String, _ parameters: some JSONWritable) -> RequestID {
    let id = nextRequestID()
    send { json in
      json.field("id", id)
      json.field("method", method)
      json.field("params", parameters)
    }
    return id
  }

  /// Sends a request that has no parameters.
  func request(_ method: String) -> RequestID {
    let id = nextRequestID()
    send { json in
      json.field("id", id)
      json.field("method", method)
    }
    return id
  }

  private func nextRequestID() -> RequestID {
    book.withLock { book in
      book.lastRequest += 1
      return RequestID.string("annot-\(book.lastRequest)")
    }
  }

  /// Sends the findings of a document.
  func publish(_ findings: LSP.PublishDiagnosticsParams) {
    notify("textDocument/publishDiagnostics", findings, about: findings.uri.string)
  }

  func flush(within seconds: Double) { writer.flush(within: seconds) }

  /// Hands the writer an answer that was taken in hand.
  private func settle(_ id: RequestID, with result: Result<[UInt8], ResponseError>) {
    respond(to: id, with: result)
    book.withLock { $0.inHand -= 1 }
  }

  private func respond(to id: RequestID?, with result: Result<[UInt8], ResponseError>) {
    send { json in
      json.field("id", id)
      switch result {
      case .success(let value): json.field("result") { $0.verbatim(value) }
      case .failure(let error): json.field("error", error)
      }
    }
  }

  private func send(about subject: String? = nil, _ fields: (inout JSONWriter) -> Void) {
    var json = JSONWriter()
    json.object {
      $0.field("jsonrpc", "2.0")
      fields(&$0)
    }
    writer.send(json.parts, about: subject)
  }
}

/// The right to answer one request once; two requests with the same identity, one after the other, have two.
struct RequestTicket: Hashable, Sendable {
  let id: RequestID
  fileprivate let serial: Int
}
