// What the client is told to ask for again, where it can be told.

extension Session {
  /// What comes out otherwise under new settings. Symbols, tokens and folds depend on the text alone.
  struct Changes {
    var findings = false
    var hints = false
    var lenses = false
  }

  func refresh(_ changes: Changes) {
    if changes.findings, client.refreshesPulls { _ = connection.request("workspace/diagnostic/refresh") }
    if changes.hints, client.refreshesHints { _ = connection.request("workspace/inlayHint/refresh") }
    if changes.lenses, client.refreshesLenses { _ = connection.request("workspace/codeLens/refresh") }
  }

  /// Articles on disk were written, moved or deleted. Of an open one the client's text counts, whatever its file says.
  func refresh(articles: [DocumentURI]) {
    let isSeen = articles.contains { uri in
      documents[uri] == nil && uri.filePath.map { WorkspaceArticles.isArticle($0) } ?? false
    }
    if isSeen { refresh(Changes(findings: true)) }
  }

  /// Other folders are open from now on.
  mutating func changeFolders(added: [DocumentURI], removed: [DocumentURI]) {
    let removed = Set(removed.compactMap(\.filePath))
    client.folders.removeAll { removed.contains($0) }
    client.folders += added.compactMap(\.filePath).filter { !client.folders.contains($0) }
    sources.folders = client.folders
    refresh(Changes(findings: true))
  }

  /// The article changed since the client asked for its ledger. It is told once, until it asks again.
  func refreshLedger(at uri: DocumentURI) {
    guard client.showsServerDocuments, phase == .running else { return }
    _ = connection.request("workspace/textDocumentContent/refresh", LSP.TextDocumentContentRefreshParams(uri: uri))
  }
}
