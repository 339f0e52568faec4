/// `textDocument/inlayHint`: who *she* is, and whose a quotation is that names nobody.
enum InlayHintHandler: DocumentRequestHandler {
  static let method = "textDocument/inlayHint"

  static func reply(to params: LSP.InlayHintParams, in snapshot: Snapshot) -> [LSP.InlayHint] {
    snapshot.inlayHints(in: params.range)
  }
}
