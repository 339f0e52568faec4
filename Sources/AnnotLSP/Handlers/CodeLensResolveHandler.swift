/// `codeLens/resolve`: how many quotations and claims, and where.
enum CodeLensResolveHandler: DocumentRequestHandler {
  static let method = "codeLens/resolve"

  static func reply(
    to params: LSP.ResolveParams, in snapshot: Snapshot
  ) throws(ResponseError) -> LSP.ResolvedItem {
    try snapshot.resolvedLens(params)
  }
}
