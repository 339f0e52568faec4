/// `textDocument/foldingRange`: the lines that can be folded away.
enum FoldingRangeHandler: DocumentRequestHandler {
  static let method = "textDocument/foldingRange"

  static func reply(to params: LSP.TextDocumentParams, in snapshot: Snapshot) -> [LSP.FoldingRange] {
    snapshot.foldingRanges
  }
}
