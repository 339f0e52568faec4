/// `textDocument/codeAction`: what would mend the findings in a range.
enum CodeActionHandler: DocumentRequestHandler {
  static let method = "textDocument/codeAction"

  static func reply(to params: LSP.CodeActionParams, in snapshot: Snapshot) -> [LSP.CodeAction] {
    snapshot.codeActions(in: params.range, only: params.context.only)
  }
}
