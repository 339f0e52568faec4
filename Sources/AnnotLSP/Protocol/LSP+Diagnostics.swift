extension LSP {
  enum DiagnosticSeverity: Int, Sendable {
    case error = 1
    case warning, information, hint
  }

  struct Diagnostic: Sendable {
    let range: Range
    let severity: DiagnosticSeverity
    let code: String
    let message: Message
    /// Nil where the client cannot show it.
    let relatedInformation: [DiagnosticRelatedInformation]?
  }

  enum Message: Sendable {
    case plain(String)
    /// For clients that show more than plain text.
    case markup(MarkupContent)
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
    /// The items, already written; without an identity where there is nothing to come back to.
    case full(resultID: String?, items: [UInt8])
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
      switch message {
      case .plain(let text): $0.field("message", text)
      case .markup(let content): $0.field("message", content)
      }
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
  func write(to json: inout JSONWriter) { json.object { writeFields(to: &$0) } }

  /// The fields of the report, for an object that has more.
  func writeFields(to json: inout JSONWriter) {
    switch self {
    case .full(let resultID, let items):
      json.field("kind", "full")
      json.field("resultId", ifPresent: resultID)
      json.field("items") { $0.verbatim(items) }
    case .unchanged(let resultID):
      json.field("kind", "unchanged")
      json.field("resultId", resultID)
    }
  }
}
