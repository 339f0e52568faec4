/// `textDocument/prepareRename`: the name at the caret, if there is one to change.
enum PrepareRenameHandler: DocumentRequestHandler {
  static let method = "textDocument/prepareRename"

  static func reply(to params: LSP.TextDocumentPositionParams, in snapshot: Snapshot) -> LSP.PrepareRenameResult? {
    snapshot.renameTarget(at: params.position)
  }
}
