extension LSP {
  enum DiagnosticSeverity: Int, Sendable {
    case error = 1
    case warning, information, hint
  }

  struct Diagnostic: Sendable {
    let range: Range
    let severity: DiagnosticSeverity
    let code: String
    let message: String
    /// Nil where the client cannot show it.
    let relatedInformation: [DiagnosticRelatedInformation]?
  }

  struct DiagnosticRelatedInformation: Sendable {
    let location: Location
    let message: String
  }

  struct PublishDiagnosticsParams {
    let uri: DocumentURI
    let version: Int?
    let diagnostics: [Diagnostic]
  }

  struct DocumentDiagnosticParams: DocumentParams {
    let textDocument: TextDocumentIdentifier
    let previousResultId: String?
  }

  enum DocumentDiagnosticReport {
    /// The items, already written.
    case full(resultID: String, items: [UInt8])
    case unchanged(resultID: String)
  }
}

extension LSP.Diagnostic: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("range", range)
      $0.field("severity", severity.rawValue)
      $0.field("code", code)
      $0.field("source", "annot")
      $0.field("message", message)
      $0.field("relatedInformation", ifPresent: relatedInformation)
    }
  }
}

extension LSP.DiagnosticRelatedInformation: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("location", location)
      $0.field("message", message)
    }
  }
}

extension LSP.PublishDiagnosticsParams: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("uri", uri)
      $0.field("version", ifPresent: version)
      $0.field("diagnostics", diagnostics)
    }
  }
}

extension LSP.DocumentDiagnosticReport: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      switch self {
      case .full(let resultID, let items):
        $0.field("kind", "full")
        $0.field("resultId", resultID)
        $0.field("items") { $0.verbatim(items) }
      case .unchanged(let resultID):
        $0.field("kind", "unchanged")
        $0.field("resultId", resultID)
      }
    }
  }
}
