/// `textDocument/declaration`: where the speaker at the caret is introduced.
enum DeclarationHandler: DocumentRequestHandler {
  static let method = "textDocument/declaration"

  static func reply(to params: LSP.TextDocumentPositionParams, in snapshot: Snapshot) -> LSP.DefinitionResult? {
    snapshot.declaration(at: params.position)
  }
}
