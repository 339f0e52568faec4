/// `textDocument/diagnostic`: the findings for a client that asks. The identity of a report is made from its content, so
/// that an edit which changes no finding is answered with `unchanged`.
enum DiagnosticHandler: DocumentRequestHandler {
  static let method = "textDocument/diagnostic"
  static let supersededBy = ResponseError.superseded

  static func reply(to params: LSP.DocumentDiagnosticParams, in snapshot: Snapshot) -> LSP.DocumentDiagnosticReport {
    let items = snapshot.diagnostics.json
    let resultID = String(Fingerprint.of(items), radix: 16)
    return params.previousResultId == resultID
      ? .unchanged(resultID: resultID) : .full(resultID: resultID, items: items)
  }
}
