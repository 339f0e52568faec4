/// `textDocument/didSave`: the open text counts whether it is saved or not, but settings files are looked at anew.
enum DidSaveHandler: NotificationHandler {
  static let method = "textDocument/didSave"

  static func work(_ parameters: Parameters) throws -> NotificationWork {
    let params = try parameters.decode(LSP.DidSaveTextDocumentParams.self)
    return { session in
      session.applySettings()
      guard session.documents[params.textDocument.uri] == nil else { return }
      session.log(.warning, "\(params.textDocument.uri) is saved but not open")
    }
  }
}
