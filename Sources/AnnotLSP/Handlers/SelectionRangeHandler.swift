/// `textDocument/selectionRange`: what a growing selection takes in, for each caret.
enum SelectionRangeHandler: DocumentRequestHandler {
  static let method = "textDocument/selectionRange"

  static func reply(to params: LSP.SelectionRangeParams, in snapshot: Snapshot) -> [LSP.SelectionRange] {
    params.positions.map(snapshot.selections)
  }
}
