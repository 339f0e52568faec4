/// `completionItem/resolve`: what is known of a speaker who is offered.
enum CompletionResolveHandler: DocumentRequestHandler {
  static let method = "completionItem/resolve"

  static func reply(to params: LSP.ResolveParams, in snapshot: Snapshot) -> LSP.ResolvedItem {
    snapshot.resolvedCompletion(params)
  }
}
