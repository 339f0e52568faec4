/// `textDocument/didClose`: the document is no longer the client's, and its findings go.
enum DidCloseHandler: NotificationHandler {
  static let method = "textDocument/didClose"

  static func work(_ parameters: Parameters) throws -> NotificationWork {
    let params = try parameters.decode(LSP.DidCloseTextDocumentParams.self)
    return { session in session.close(params.textDocument.uri) }
  }
}
