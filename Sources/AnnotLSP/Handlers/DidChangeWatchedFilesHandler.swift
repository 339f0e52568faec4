/// `workspace/didChangeWatchedFiles`: a settings file changed, so the settings are looked up anew; or an article that is
/// not open.
enum DidChangeWatchedFilesHandler: NotificationHandler {
  static let method = "workspace/didChangeWatchedFiles"

  static func work(_ parameters: Parameters) throws -> NotificationWork {
    let params = try parameters.decode(LSP.DidChangeWatchedFilesParams.self)
    return { session in
      session.applySettings()
      session.refresh(articles: params.changes.map(\.uri))
    }
  }
}
