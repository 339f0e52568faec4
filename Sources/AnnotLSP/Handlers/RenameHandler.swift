/// `textDocument/rename`: gives a name another spelling throughout the article.
enum RenameHandler: DocumentRequestHandler {
  static let method = "textDocument/rename"

  static func reply(to params: LSP.RenameParams, in snapshot: Snapshot) throws(ResponseError) -> LSP.WorkspaceEdit {
    try snapshot.renaming(at: params.position, to: params.newName)
  }
}
