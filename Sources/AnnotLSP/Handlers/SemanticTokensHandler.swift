/// `textDocument/semanticTokens/full`: everything that is coloured.
enum SemanticTokensHandler: DocumentRequestHandler {
  static let method = "textDocument/semanticTokens/full"

  static func reply(to params: LSP.TextDocumentParams, in snapshot: Snapshot) -> LSP.SemanticTokens {
    snapshot.semanticTokens
  }
}
