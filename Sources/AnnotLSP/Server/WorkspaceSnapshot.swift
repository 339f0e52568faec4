/// All that a request about the workspace may see: the open documents, analysed, and the way to the articles on disk.
/// Such a request can take long, so it can ask whether anybody still waits, and send what it has as it goes.
struct WorkspaceSnapshot: Sendable {
  /// In the order of their addresses.
  let documents: [Snapshot]
  let sources: SettingsSources
  let reports: ReportMemory
  let client: ClientProfile
  let symbols: WorkspaceSymbolCache
  let ticket: RequestTicket
  let connection: Connection

  /// The articles on disk, whether they are open or not. Of an open one the client's text counts.
  var articles: WorkspaceArticles { WorkspaceArticles(folders: client.folders) }

  /// Whether the client still waits for the answer.
  var isWanted: Bool { connection.isOpen(ticket) }

  /// Sends a part of the answer, for clients that gave a token for it. Once the request is answered, as it is when it is
  /// cancelled, nothing is sent any more.
  func report(_ part: some JSONWritable, to token: ProgressToken) {
    connection.report(part, to: token, for: ticket)
  }
}
