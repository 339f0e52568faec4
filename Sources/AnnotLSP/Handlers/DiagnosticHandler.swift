/// `textDocument/diagnostic`: the findings for a client that asks.
enum DiagnosticHandler: DocumentRequestHandler {
  static let method = "textDocument/diagnostic"
  static let supersededBy = ResponseError.superseded

  static func reply(to params: LSP.DocumentDiagnosticParams, in snapshot: Snapshot) -> LSP.DocumentDiagnosticReport {
    snapshot.diagnosticReport(since: params.previousResultId)
  }
}
