/// `textDocument/documentLink`: the web and mail addresses of the text.
enum DocumentLinkHandler: DocumentRequestHandler {
  static let method = "textDocument/documentLink"

  static func reply(to params: LSP.TextDocumentParams, in snapshot: Snapshot) -> [LSP.DocumentLink] {
    snapshot.links
  }
}
