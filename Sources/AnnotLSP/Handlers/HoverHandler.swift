/// `textDocument/hover`: what there is to know about the words under the caret.
enum HoverHandler: PlaceRequestHandler {
  static let method = "textDocument/hover"

  static func reply(to params: LSP.TextDocumentPositionParams, in snapshot: Snapshot) -> LSP.Hover? {
    snapshot.hover(at: params.position)
  }
}
