/// `textDocument/semanticTokens/range`: what is coloured in a part.
enum SemanticTokensRangeHandler: DocumentRequestHandler {
  static let method = "textDocument/semanticTokens/range"

  static func reply(to params: LSP.SemanticTokensRangeParams, in snapshot: Snapshot) -> LSP.SemanticTokens {
    snapshot.semanticTokens(in: params.range)
  }
}
