/// `textDocument/prepareCallHierarchy`: the speaker at the caret, from whom to ask who speaks of whom.
enum PrepareCallHierarchyHandler: DocumentRequestHandler {
  static let method = "textDocument/prepareCallHierarchy"

  static func reply(to params: LSP.TextDocumentPositionParams, in snapshot: Snapshot) -> [LSP.CallHierarchyItem]? {
    snapshot.callHierarchyItems(at: params.position)
  }
}
