/// `textDocument/didChange`: one or more edits, each of the text that the one before left.
enum DidChangeHandler: NotificationHandler {
  static let method = "textDocument/didChange"

  static func work(_ parameters: Parameters) throws -> NotificationWork {
    let params = try parameters.decode(LSP.DidChangeTextDocumentParams.self)
    return { session in
      session.change(
        params.textDocument.uri, version: params.textDocument.version, changes: params.contentChanges)
    }
  }
}
