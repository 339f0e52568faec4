/// `textDocument/diagnostic`: the findings for a client that asks. The identity of a report is made from its content, so
/// that an edit which changes no finding is answered with `unchanged`.
enum DiagnosticHandler: DocumentRequestHandler {
  static let method = "textDocument/diagnostic"
  static let supersededBy = ResponseError.superseded

  static func reply(to params: LSP.DocumentDiagnosticParams, in snapshot: Snapshot) -> LSP.DocumentDiagnosticReport {
    let items = snapshot.diagnostics.json
    let resultID = String(fingerprint(of: items), radix: 16)
    return params.previousResultId == resultID
      ? .unchanged(resultID: resultID) : .full(resultID: resultID, items: items)
  }

  /// FNV-1a, which is the same in every process, as a hash of the standard library is not.
  private static func fingerprint(of bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
