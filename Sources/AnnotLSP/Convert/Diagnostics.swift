import AnnotCore

extension Snapshot {
  /// The findings as the client shows them, in text order.
  var diagnostics: [LSP.Diagnostic] {
    var positions = NearPositions(self)
    return shownFindings.map { diagnostic($0, range: positions.range($0.range)) }
  }

  func diagnostic(_ finding: Diagnostic) -> LSP.Diagnostic { diagnostic(finding, range: range(finding.range)) }

  private func diagnostic(_ finding: Diagnostic, range: LSP.Range) -> LSP.Diagnostic {
    LSP.Diagnostic(
      range: range, severity: LSP.DiagnosticSeverity(finding.severity), code: finding.code,
      message: message(of: finding), relatedInformation: relatedInformation(of: finding))
  }

  /// The findings as they are pushed.
  var publication: LSP.PublishDiagnosticsParams {
    LSP.PublishDiagnosticsParams(uri: uri, version: version, diagnostics: diagnostics)
  }

  /// The findings for a client that asks. The identity of a report is made from its content, so that an edit which
  /// changes no finding is answered with `unchanged`.
  func diagnosticReport(since previous: String?) -> LSP.DocumentDiagnosticReport {
    let items = diagnostics.json
    let resultID = String(Fingerprint.of(items), radix: 16)
    return previous == resultID ? .unchanged(resultID: resultID) : .full(resultID: resultID, items: items)
  }

  private func message(of finding: Diagnostic) -> LSP.Message {
    guard client.showsMarkupMessages else { return .plain(finding.message) }
    return .markup(LSP.MarkupContent(kind: .markdown, value: finding.markdownMessage))
  }

  private func relatedInformation(of finding: Diagnostic) -> [LSP.DiagnosticRelatedInformation]? {
    guard client.showsRelatedInformation, !finding.related.isEmpty else { return nil }
    return finding.related.map {
      LSP.DiagnosticRelatedInformation(location: location($0.range), message: $0.message)
    }
  }
}

extension LSP.DiagnosticSeverity {
  init(_ severity: Diagnostic.Severity) {
    self =
      switch severity {
      case .error: .error
      case .warning: .warning
      case .information: .information
      case .hint: .hint
      }
  }
}
