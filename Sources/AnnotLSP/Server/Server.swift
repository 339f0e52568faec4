import AnnotCore
import Dispatch

/// The main loop: it alone changes the session, one event after the other, and never waits for anything but the next.
///
/// Edits are applied at once. Analyses run elsewhere, one at a time for each document, each on top of the one before;
/// reads wait for the analysis of the text that they were asked about and then run on a bounded pool.
struct Server {
  enum Event: Sendable {
    case request(RequestTicket, method: String, Result<RequestWork, ResponseError>)
    case notification(method: String, Result<NotificationWork, ResponseError>)
    case reply(RequestID, ClientReply)
    case analyzed(DocumentURI, revision: Int, Analysis)
    /// The opening of a long article is analysed, and the rest is still to come.
    case analyzedOpening(DocumentURI, revision: Int, Analysis)
    /// A read has been answered.
    case answered
    /// The client closed its end.
    case inputEnded
    /// Nobody reads the output, or the client's process has ended.
    case clientGone
  }

  /// How long an unread pipe or an unfinished analysis may hold up the end, in seconds.
  private static let patience = 5.0

  private var session: Session
  private let mailbox: Mailbox<Event>
  private let connection: Connection
  private let analyze: Analyze
  private let analyses: WorkPool
  private let reads: WorkPool
  private let disposal = Disposal()
  /// For what may take seconds, so that it never holds up a read of one document.
  private let workspaceReads = WorkPool(label: "annot.workspace", width: 1)
  private let workspaceSymbols = WorkspaceSymbolCache()
  /// Requests about the workspace that wait for the open documents to be analysed.
  private var waitingForWorkspace: [(ticket: RequestTicket, run: WorkspaceRead)] = []
  private var parentWatch: ParentWatch?
  /// Once the session is leaving: until when what is under way may still be finished.
  private var lastDeadline: DispatchTime?

  typealias WorkspaceRead = @Sendable (WorkspaceSnapshot) -> Result<[UInt8], ResponseError>

  /// The analysis of a text, building on an earlier one, which may end unfinished once it is no longer wanted.
  typealias Analyze =
    @Sendable (
      SourceText, Markup, Settings, Analysis?, _ isWanted: @Sendable () -> Bool
    ) -> Analysis

  private init(mailbox: Mailbox<Event>, connection: Connection, processors: Int, analyze: @escaping Analyze) {
    self.mailbox = mailbox
    self.analyze = analyze
    self.connection = connection
    session = Session(connection: connection)
    analyses = WorkPool(label: "annot.analyses", width: processors)
    reads = WorkPool(label: "annot.reads", width: processors)
  }

  /// Serves the client at `input` and `output` until it leaves. Returns the exit status: 0 after an orderly shutdown,
  /// else 1.
  static func serve(
    input: FileDescriptor, output: FileDescriptor, processors: Int,
    analyze: @escaping Analyze = {
      Analyzer(settings: $2, concurrency: Processors.shared).analyze($0, markup: $1, reusing: $3, while: $4)
    }
  ) -> Int32 {
    let mailbox = Mailbox<Event>()
    let connection = Connection(writer: MessageWriter(output: output) { _ in mailbox.post(.clientGone) })
    InputReader(input: input, router: .standard, connection: connection, mailbox: mailbox).start()
    var server = Server(mailbox: mailbox, connection: connection, processors: processors, analyze: analyze)
    return server.run()
  }

  private mutating func run() -> Int32 {
    while true {
      if let event = mailbox.next(before: nextDeadline) { handle(event) }
      startAnalyses()
      startWorkspaceReads()
      releaseHeldFindings()
      publishDue()
      endIfFinished()
      if case .over(let status) = session.phase {
        connection.flush(within: Self.patience)
        return status
      }
    }
  }

  private mutating func handle(_ event: Event) {
    switch event {
    case .request(let ticket, let method, let work): handle(ticket, method: method, work)
    case .notification(let method, let work): handle(method: method, work)
    case .reply(let id, let reply): session.receive(reply, to: id)
    case .analyzed(let uri, let revision, let analysis): finish(analysis, of: uri, revision: revision)
    case .analyzedOpening(let uri, let revision, let analysis): begin(analysis, of: uri, revision: revision)
    case .answered: break
    case .inputEnded: session.leave()
    case .clientGone: session.phase = .over(status: 1)
    }
  }
}

// MARK: - Messages

extension Server {
  private mutating func handle(
    _ ticket: RequestTicket, method: String, _ work: Result<RequestWork, ResponseError>
  ) {
    session.logTrace("received request \(method) (\(ticket.id))", verbose: nil)
    if let error = refusal(of: method) {
      connection.answer(ticket, with: .failure(error))
      return
    }
    switch work {
    case .success(.session(let run)):
      connection.answer(ticket, with: run(&session))
      watchParent()
    case .success(.read(let read)):
      self.read(WaitingRead(ticket: ticket, method: method, read: read))
    case .success(.workspace(let run)):
      waitingForWorkspace.append((ticket, run))
    case .failure(let error):
      connection.answer(ticket, with: .failure(error))
    }
  }

  /// Why the request is out of place at this point of the session.
  private func refusal(of method: String) -> ResponseError? {
    switch session.phase {
    case .waitingForInitialize: method == InitializeHandler.method ? nil : .notInitialized
    case .running: method == InitializeHandler.method ? .invalidRequest("initialize is sent only once") : nil
    case .shutDown, .leaving, .over: .shutDown
    }
  }

  private mutating func handle(method: String, _ work: Result<NotificationWork, ResponseError>) {
    guard session.phase == .running || method == ExitHandler.method else {
      session.log(.warning, "\(method) outside a running session is ignored")
      return
    }
    session.logTrace("received notification \(method)", verbose: nil)
    switch work {
    case .success(let run): run(&session)
    case .failure(let error) where error.code == .methodNotFound:
      if !method.hasPrefix("$/") { session.log(.info, "\(method) is not supported and ignored") }
    case .failure(let error): session.log(.error, "\(method): \(error.message)")
    }
  }

  private mutating func watchParent() {
    guard parentWatch == nil, let process = session.parentProcess else { return }
    parentWatch = ParentWatch(process: process) { [mailbox] in mailbox.post(.clientGone) }
  }
}

// MARK: - Reads and analyses

extension Server {
  private mutating func read(_ waiting: WaitingRead) {
    let uri = waiting.read.uri
    guard let document = session.documents[uri] else {
      connection.answer(waiting.ticket, with: .failure(.invalidParams("\(uri) is not open")))
      return
    }
    connection.take(up: waiting.ticket, document: uri, supersededBy: waiting.read.supersededBy)
    if let analysis = document.currentAnalysis {
      start(waiting, in: snapshot(of: document, analysis))
    } else {
      session.update(uri) { $0.waiting.append(waiting) }
      startEarlyReads(of: uri)
    }
  }

  private func start(_ waiting: WaitingRead, in snapshot: Snapshot) {
    reads.run { [connection, mailbox] in
      if connection.isOpen(waiting.ticket) {
        let partial = PartialAnswer(ticket: waiting.ticket, connection: connection)
        connection.answer(waiting.ticket, with: waiting.read.run(snapshot, partial))
      }
      mailbox.post(.answered)
    }
  }

  /// Answers, wholly or in part, what waits and the opening of the article is enough for.
  private mutating func startEarlyReads(of uri: DocumentURI) {
    guard let document = session.documents[uri], let opening = document.currentOpening else { return }
    let snapshot = snapshot(of: document, opening)
    var ready: [WaitingRead] = []
    session.update(uri) { ready = $0.takeWaiting { $0.read.early.isWhole(in: opening) } }
    for waiting in ready { start(waiting, in: snapshot) }
    for waiting in document.waiting {
      guard case .part(let begin) = waiting.read.early else { continue }
      reads.run { [connection] in begin(snapshot, PartialAnswer(ticket: waiting.ticket, connection: connection)) }
    }
  }

  private mutating func startWorkspaceReads() {
    guard !waitingForWorkspace.isEmpty, session.documents.values.allSatisfy(\.isAnalyzed) else { return }
    let documents = session.documents.values.compactMap { document in
      document.currentAnalysis.map { snapshot(of: document, $0) }
    }.sorted { $0.uri.string < $1.uri.string }
    for (ticket, run) in waitingForWorkspace {
      let snapshot = WorkspaceSnapshot(
        documents: documents, sources: session.sources, reports: session.reports, client: session.client,
        symbols: workspaceSymbols, ticket: ticket, connection: connection)
      workspaceReads.run { [connection, mailbox] in
        if connection.isOpen(ticket) { connection.answer(ticket, with: run(snapshot)) }
        mailbox.post(.answered)
      }
    }
    waitingForWorkspace = []
  }

  private func snapshot(of document: Document, _ analysis: Analysis) -> Snapshot {
    Snapshot(
      uri: document.uri, version: document.version, analysis: analysis, caret: document.caret, client: session.client,
      settings: document.settings, answerMemory: document.answerMemory)
  }

  private mutating func startAnalyses() {
    for document in session.documents.values where !document.isAnalyzed && document.revisionInWork == nil {
      var revision = 0
      session.update(document.uri) { revision = $0.beginAnalysis() }
      analyses.run { [mailbox, analyze, revision] in
        let isWanted: @Sendable () -> Bool = { document.latestRevision.isStill(revision) }
        func analysis(of text: SourceText, reusing earlier: Analysis?) -> Analysis {
          analyze(text, document.markup, document.settings.analysis, earlier, isWanted)
        }
        var earlier = document.analysis
        if let text = document.openingToAnalyze {
          let opening = analysis(of: text, reusing: earlier)
          mailbox.post(.analyzedOpening(document.uri, revision: revision, opening))
          earlier = earlier ?? opening
        }
        let whole = analysis(of: document.text, reusing: earlier)
        mailbox.post(.analyzed(document.uri, revision: revision, whole))
      }
    }
  }

  private mutating func begin(_ opening: Analysis, of uri: DocumentURI, revision: Int) {
    session.update(uri) { $0.takeOpening(opening, of: revision) }
    startEarlyReads(of: uri)
  }

  private mutating func finish(_ analysis: Analysis, of uri: DocumentURI, revision: Int) {
    session.update(uri) { [disposal] document in
      if let former = document.finishAnalysis(analysis, of: revision) { disposal.take(former) }
    }
    disposal.start()
    guard let document = session.documents[uri], document.revision == revision, document.isAnalyzed else { return }
    session.logTrace(
      "analyzed \(uri) version \(document.version)",
      verbose: "\(analysis.stats.paragraphsMapped) of \(analysis.stats.paragraphs) paragraphs anew")
    let snapshot = snapshot(of: document, analysis)
    if let ledger = document.answerMemory.takeLedger() { session.refreshLedger(at: ledger) }
    for read in document.waiting { start(read, in: snapshot) }
    session.update(uri) { $0.waiting = [] }
  }
}

// MARK: - Pushed findings, and the end

extension Server {
  private var nextDeadline: DispatchTime? {
    let publications = session.documents.values.compactMap { $0.isAnalyzed ? $0.publication : nil }
    let pauses = session.documents.values.compactMap { $0.isAnalyzed ? $0.typingEnds : nil }
    return (publications + pauses + [lastDeadline].compactMap { $0 }).min()
  }

  /// Once the writer of a document pauses, what was kept back is shown.
  private mutating func releaseHeldFindings() {
    let now = DispatchTime.now()
    for document in session.documents.values {
      guard let analysis = document.currentAnalysis, let end = document.typingEnds, end <= now else { continue }
      let holdsFindings = snapshot(of: document, analysis).holdsFindings
      session.update(document.uri) { $0.releaseFindings() }
      if holdsFindings, session.phase == .running { session.showHeldFindings(of: document.uri) }
    }
  }

  private mutating func publishDue() {
    let isLeaving = session.phase == .leaving(status: 1)
    guard isLeaving || session.phase == .running else { return }
    let now = DispatchTime.now()
    for document in session.documents.values {
      guard let analysis = document.currentAnalysis, let due = document.publication, isLeaving || due <= now else {
        continue
      }
      session.update(document.uri) { $0.publication = nil }
      let snapshot = snapshot(of: document, analysis)
      connection.publish(snapshot.publication)
    }
  }

  /// A client that closes its end may still read, as one that pipes a recorded session does: what it asked for before
  /// is answered first.
  private mutating func endIfFinished() {
    guard case .leaving(let status) = session.phase else { return }
    let deadline = lastDeadline ?? .now() + Self.patience
    lastDeadline = deadline
    let isBusy = connection.owesAnswers || (status != 0 && session.documents.values.contains { !$0.isAnalyzed })
    if !isBusy || deadline <= .now() { session.phase = .over(status: status) }
  }
}
