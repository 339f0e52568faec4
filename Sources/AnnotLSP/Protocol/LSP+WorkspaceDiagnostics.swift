extension LSP {
  struct WorkspaceDiagnosticParams: Decodable, Sendable {
    struct PreviousResult: Decodable, Sendable {
      let uri: DocumentURI
      let value: String
    }

    let previousResultIds: [PreviousResult]
    let partialResultToken: ProgressToken?
    let workDoneToken: ProgressToken?
  }

  /// The report of one document of the workspace.
  struct WorkspaceDocumentDiagnosticReport {
    let uri: DocumentURI
    /// Nil for a document that is not open.
    let version: Int?
    let report: DocumentDiagnosticReport
  }

  /// All reports, or some of them.
  struct WorkspaceDiagnosticReport {
    let items: [WorkspaceDocumentDiagnosticReport]
  }
}

extension LSP.WorkspaceDocumentDiagnosticReport: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("uri", uri)
      $0.field("version", version)
      report.writeFields(to: &$0)
    }
  }
}

extension LSP.WorkspaceDiagnosticReport: JSONWritable {
  func write(to json: inout JSONWriter) { json.object { $0.field("items", items) } }
}
