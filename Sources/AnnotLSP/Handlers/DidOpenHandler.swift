/// `textDocument/didOpen`: from now on the client's text counts, not the file's.
enum DidOpenHandler: NotificationHandler {
  static let method = "textDocument/didOpen"

  static func work(_ parameters: Parameters) throws -> NotificationWork {
    let params = try parameters.decode(LSP.DidOpenTextDocumentParams.self)
    return { session in session.open(params.textDocument) }
  }
}
