/// `textDocument/semanticTokens/full/delta`: what is coloured otherwise than before.
enum SemanticTokensDeltaHandler: DocumentRequestHandler {
  static let method = "textDocument/semanticTokens/full/delta"

  static func reply(to params: LSP.SemanticTokensDeltaParams, in snapshot: Snapshot) -> LSP.SemanticTokensReply {
    snapshot.semanticTokens(since: params.previousResultId)
  }
}
