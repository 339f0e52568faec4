/// `textDocument/codeLens`: where the article says how much, to be told by ``CodeLensResolveHandler``.
enum CodeLensHandler: DocumentRequestHandler {
  static let method = "textDocument/codeLens"

  static func reply(to params: LSP.TextDocumentParams, in snapshot: Snapshot) -> [LSP.CodeLens] {
    snapshot.codeLenses
  }
}
