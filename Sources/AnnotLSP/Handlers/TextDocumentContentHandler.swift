/// `workspace/textDocumentContent`: the ledger of an article as a document that nobody writes.
enum TextDocumentContentHandler: DocumentRequestHandler {
  static let method = "workspace/textDocumentContent"

  static func reply(
    to params: LSP.TextDocumentContentParams, in snapshot: Snapshot
  ) -> LSP.TextDocumentContentResult {
    snapshot.ledger(shownAt: params.uri)
  }
}
