/// `workspace/didRenameFiles`: the articles of the workspace are others.
enum DidRenameFilesHandler: NotificationHandler {
  static let method = "workspace/didRenameFiles"

  static func work(_ parameters: Parameters) throws -> NotificationWork {
    let params = try parameters.decode(LSP.FilesParams.self)
    return { session in session.refresh(articles: params.uris) }
  }
}
