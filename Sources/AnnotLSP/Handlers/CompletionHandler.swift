/// `textDocument/completion`: who said it, behind a quotation or a cue.
enum CompletionHandler: DocumentRequestHandler {
  static let method = "textDocument/completion"

  static func reply(to params: LSP.TextDocumentPositionParams, in snapshot: Snapshot) -> LSP.CompletionList? {
    snapshot.completions(at: params.position)
  }
}
