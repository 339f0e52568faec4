/// `inlayHint/resolve`: how that is known.
enum InlayHintResolveHandler: DocumentRequestHandler {
  static let method = "inlayHint/resolve"

  static func reply(to params: LSP.ResolveParams, in snapshot: Snapshot) -> LSP.ResolvedItem {
    snapshot.resolved(params)
  }
}
