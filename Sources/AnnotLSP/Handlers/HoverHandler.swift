/// `textDocument/hover`: what there is to know about the words under the caret.
enum HoverHandler: DocumentRequestHandler {
  static let method = "textDocument/hover"

  static func reply(to params: LSP.TextDocumentPositionParams, in snapshot: Snapshot) -> LSP.Hover? {
    guard let hover = snapshot.analysis.hover(at: snapshot.offset(of: params.position)) else { return nil }
    let format = snapshot.client.hoverFormat
    return LSP.Hover(
      contents: LSP.MarkupContent(kind: format, value: format == .markdown ? hover.markdown : hover.plainText),
      range: snapshot.range(hover.range))
  }
}
