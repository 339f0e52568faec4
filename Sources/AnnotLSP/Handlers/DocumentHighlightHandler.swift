/// `textDocument/documentHighlight`: what belongs to the mention or the quotation at the caret.
enum DocumentHighlightHandler: PlaceRequestHandler {
  static let method = "textDocument/documentHighlight"

  static func reply(to params: LSP.TextDocumentPositionParams, in snapshot: Snapshot) -> [LSP.DocumentHighlight] {
    snapshot.highlights(at: params.position)
  }
}
