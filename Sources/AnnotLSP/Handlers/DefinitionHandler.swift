/// `textDocument/definition`: where the speaker at the caret is introduced, or the quotation that a headline repeats.
enum DefinitionHandler: PlaceRequestHandler {
  static let method = "textDocument/definition"

  static func reply(to params: LSP.TextDocumentPositionParams, in snapshot: Snapshot) -> LSP.DefinitionResult? {
    snapshot.definition(at: params.position)
  }
}
