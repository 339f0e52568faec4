/// `textDocument/documentSymbol`: the outline of the article.
enum DocumentSymbolHandler: DocumentRequestHandler {
  static let method = "textDocument/documentSymbol"

  static func reply(to params: LSP.TextDocumentParams, in snapshot: Snapshot) -> LSP.DocumentSymbols {
    snapshot.symbols
  }
}
