/// `textDocument/linkedEditingRange`: both marks of the pair of quotation marks at the caret.
enum LinkedEditingRangeHandler: DocumentRequestHandler {
  static let method = "textDocument/linkedEditingRange"

  static func reply(to params: LSP.TextDocumentPositionParams, in snapshot: Snapshot) -> LSP.LinkedEditingRanges? {
    snapshot.linkedMarks(at: params.position)
  }
}
