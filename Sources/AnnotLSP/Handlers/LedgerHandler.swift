/// `annot/ledger`: the ledger of an article, for clients that know no documents of the server's.
enum LedgerHandler: DocumentRequestHandler {
  static let method = "annot/ledger"

  static func reply(to params: LSP.TextDocumentParams, in snapshot: Snapshot) -> LSP.TextDocumentContentResult {
    snapshot.ledger(shownAt: nil)
  }
}
