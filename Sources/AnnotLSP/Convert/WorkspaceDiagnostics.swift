import AnnotCore

extension WorkspaceSnapshot {
  /// The findings of all articles: the open ones first, then those on disk as the walk meets them. Where the client gave
  /// a token, reports go out as they are ready and the answer holds the rest.
  func diagnostics(_ params: LSP.WorkspaceDiagnosticParams) -> LSP.WorkspaceDiagnosticReport {
    var stream = ReportStream(workspace: self, params: params)
    stream.begin()
    for document in documents {
      stream.append(document.uri, version: document.version) { document.diagnosticReport(since: $0) }
    }
    let open = Set(documents.compactMap(\.uri.filePath))
    var sources = sources
    articles.forEach { article in
      if !open.contains(article.path) {
        let settings = sources.settings(for: article.uri)
        stream.append(article.uri, version: nil) { report(of: article, settings: settings, since: $0) }
      }
      return isWanted
    }
    return stream.end()
  }

  private func report(
    of article: WorkspaceArticle, settings: ServerSettings, since previous: String?
  ) -> LSP.DocumentDiagnosticReport? {
    if let previous, reports.resultID(of: article, settings: settings) == previous {
      return .unchanged(resultID: previous)
    }
    guard let text = article.text() else { return nil }
    let snapshot = Snapshot(
      uri: article.uri, version: 0,
      analysis: Analyzer(settings: settings.analysis).analyze(text, markup: article.markup), caret: nil, client: client,
      settings: settings)
    let report = snapshot.diagnosticReport(since: previous)
    switch report {
    case .full(let resultID?, _), .unchanged(let resultID):
      reports.remember(resultID, of: article, settings: settings)
    case .full: break
    }
    return report
  }
}

/// The reports of a workspace on their way to the client.
private struct ReportStream {
  private let workspace: WorkspaceSnapshot
  private let params: LSP.WorkspaceDiagnosticParams
  /// By address: what the client has. What is left at the end is of documents that are gone.
  private var previous: [DocumentURI: String]
  private var waiting: [LSP.WorkspaceDocumentDiagnosticReport] = []
  private var count = 0

  /// Reports in one message: few enough that the first come soon.
  private static let most = 16

  init(workspace: WorkspaceSnapshot, params: LSP.WorkspaceDiagnosticParams) {
    self.workspace = workspace
    self.params = params
    previous = Dictionary(params.previousResultIds.map { ($0.uri, $0.value) }) { $1 }
  }

  func begin() { tell(.begin(title: "Reading articles")) }

  /// - Parameter report: the report of the document, given the identity of the one that the client has; nil where there
  ///   is no such document.
  mutating func append(
    _ uri: DocumentURI, version: Int?, _ report: (String?) -> LSP.DocumentDiagnosticReport?
  ) {
    guard let report = report(previous[uri]) else { return }
    previous[uri] = nil
    waiting.append(LSP.WorkspaceDocumentDiagnosticReport(uri: uri, version: version, report: report))
    count += 1
    guard waiting.count == Self.most else { return }
    flush()
    tell(.report(message: "\(count) articles"))
  }

  /// The reports that are not sent yet.
  mutating func end() -> LSP.WorkspaceDiagnosticReport {
    for uri in previous.keys.sorted(by: { $0.string < $1.string }) {
      waiting.append(
        LSP.WorkspaceDocumentDiagnosticReport(
          uri: uri, version: nil, report: .full(resultID: nil, items: Array("[]".utf8))))
    }
    flush()
    tell(.end(message: "\(count) articles"))
    return LSP.WorkspaceDiagnosticReport(items: waiting)
  }

  private mutating func flush() {
    guard let token = params.partialResultToken, !waiting.isEmpty else { return }
    workspace.report(LSP.WorkspaceDiagnosticReport(items: waiting), to: token)
    waiting = []
  }

  private func tell(_ progress: LSP.WorkDoneProgress) {
    if let token = params.workDoneToken { workspace.report(progress, to: token) }
  }
}
