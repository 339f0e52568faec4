import AnnotCore

extension Snapshot {
  /// What there is to know at `position`, in the format that the client prefers.
  func hover(at position: LSP.Position) -> LSP.Hover? {
    guard let hover = analysis.hover(at: offset(of: position)) else { return nil }
    let text = client.hoverFormat == .markdown ? hover.markdown : hover.plainText
    return LSP.Hover(
      contents: LSP.MarkupContent(kind: client.hoverFormat, value: text), range: range(hover.range))
  }
}
