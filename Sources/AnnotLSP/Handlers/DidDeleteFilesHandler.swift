/// `workspace/didDeleteFiles`: the articles of the workspace are others.
enum DidDeleteFilesHandler: NotificationHandler {
  static let method = "workspace/didDeleteFiles"

  static func work(_ parameters: Parameters) throws -> NotificationWork {
    let params = try parameters.decode(LSP.FilesParams.self)
    return { session in session.refresh(articles: params.uris) }
  }
}
