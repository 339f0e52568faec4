/// `textDocument/references`: all mentions of a speaker, or all quotations of one.
enum ReferencesHandler: DocumentRequestHandler {
  static let method = "textDocument/references"

  static func reply(to params: LSP.ReferenceParams, in snapshot: Snapshot) -> [LSP.Location] {
    snapshot.references(at: params.position, includingDeclaration: params.context.includeDeclaration)
  }
}
