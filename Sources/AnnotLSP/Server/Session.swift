import Dispatch

/// The state of one client's session. The main loop owns it; nothing else ever sees it.
struct Session {
  enum Phase: Equatable {
    case waitingForInitialize, running, shutDown
    /// After `exit` or the end of the input: what was asked before is still answered.
    case leaving(status: Int32)
    case over(status: Int32)
  }

  var phase = Phase.waitingForInitialize
  var client = ClientProfile()
  var sources = SettingsSources()
  var trace = LSP.TraceValue.off
  /// The process to outlive by no more than a moment.
  var parentProcess: Int32?
  private(set) var documents: [DocumentURI: Document] = [:]
  private var lastRevision = 0
  var configurationRequest: RequestID?

  let connection: Connection
  /// What was reported of articles that are not open.
  let reports = ReportMemory()

  init(connection: Connection) {
    self.connection = connection
  }
}

// MARK: - The end

extension Session {
  /// Leaves with the status that LSP asks for: 0 after `shutdown`, else 1.
  mutating func leave() {
    switch phase {
    case .waitingForInitialize, .running: phase = .leaving(status: 1)
    case .shutDown: phase = .leaving(status: 0)
    case .leaving, .over: break
    }
  }
}

// MARK: - Documents

extension Session {
  mutating func open(_ item: LSP.TextDocumentItem) {
    if let former = documents[item.uri] {
      former.latestRevision.end()
      log(.warning, "\(item.uri) is opened twice; the newer text counts")
      connection.supersede(readsOf: item.uri)
    }
    documents[item.uri] = Document(item, settings: sources.settings(for: item.uri), revision: nextRevision())
    publishSettingsProblems()
    schedulePublication(of: item.uri, after: 0)
  }

  /// Applies the changes one after the other. Whatever version the client claims, they are relative to the text that it
  /// and we have, so leaving them out would lose text.
  mutating func change(_ uri: DocumentURI, version: Int, changes: [LSP.ContentChange]) {
    guard let document = documents[uri] else {
      log(.error, "\(uri) is changed but not open; the change is ignored")
      return
    }
    if version <= document.version {
      log(.warning, "\(uri) goes from version \(document.version) to \(version); the change is applied all the same")
    }
    connection.supersede(readsOf: uri)
    let revision = nextRevision()
    documents[uri]?.waiting = []
    documents[uri]?.advance(to: version, revision: revision)
    documents[uri]?.apply(changes, encoding: client.positionEncoding)
    holdFindings(of: uri, for: document.settings.typingPause)
    schedulePublication(of: uri, after: document.settings.diagnosticsDelay)
  }

  /// Keeps back what is about the words being written, for clients that can be told of it later.
  private mutating func holdFindings(of uri: DocumentURI, for milliseconds: Int) {
    guard milliseconds > 0, !client.pullsDiagnostics || client.refreshesDiagnostics else {
      documents[uri]?.releaseFindings()
      return
    }
    documents[uri]?.holdFindings(until: .now() + .milliseconds(milliseconds))
  }

  /// Shows what was kept back.
  mutating func showHeldFindings(of uri: DocumentURI) {
    if client.pullsDiagnostics {
      _ = connection.request("workspace/diagnostic/refresh")
    } else {
      schedulePublication(of: uri, after: 0)
    }
  }

  mutating func close(_ uri: DocumentURI) {
    guard let document = documents.removeValue(forKey: uri) else {
      log(.warning, "\(uri) is closed but not open")
      return
    }
    document.latestRevision.end()
    connection.supersede(readsOf: uri)
    if !client.pullsDiagnostics {
      connection.publish(LSP.PublishDiagnosticsParams(uri: document.uri, version: nil, diagnostics: []))
    }
  }

  mutating func update(_ uri: DocumentURI, _ change: (inout Document) -> Void) {
    guard documents[uri] != nil else { return }
    change(&documents[uri]!)
  }

  /// Begins a new state of an unchanged text, whose analysis comes out otherwise.
  mutating func analyzeAgain(_ uri: DocumentURI) {
    guard let document = documents[uri] else { return }
    let revision = nextRevision()
    update(uri) { $0.advance(to: document.version, revision: revision) }
    schedulePublication(of: uri, after: 0)
  }

  private mutating func nextRevision() -> Int {
    lastRevision += 1
    return lastRevision
  }

  private mutating func schedulePublication(of uri: DocumentURI, after milliseconds: Int) {
    guard !client.pullsDiagnostics else { return }
    documents[uri]?.publication = .now() + .milliseconds(milliseconds)
  }
}

// MARK: - What the user can read

extension Session {
  /// Tells the client's log, or standard error while there is no client to tell.
  func log(_ type: LSP.MessageType, _ message: String) {
    guard phase == .running else {
      FileDescriptor.standardError.writeLine("annot-lsp: \(message)")
      return
    }
    connection.notify("window/logMessage", LSP.LogMessageParams(type: type, message: message))
  }

  /// Tells what is being done, where the client wants to follow.
  func logTrace(_ message: String, verbose: @autoclosure () -> String?) {
    guard phase == .running, trace != .off else { return }
    connection.notify(
      "$/logTrace", LSP.LogTraceParams(message: message, verbose: trace == .verbose ? verbose() : nil))
  }
}
