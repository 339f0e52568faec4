extension LSP {
  struct CodeActionParams: DocumentParams {
    let textDocument: TextDocumentIdentifier
    let range: Range
    let context: CodeActionContext
  }

  struct CodeActionContext: Decodable, Sendable {
    /// The kinds that are wanted, each with all that begin with it and a full stop; nil wants all.
    let only: [String]?
  }

  /// What a code action is for, as a path with full stops.
  enum CodeActionKind: String, CaseIterable, Sendable {
    case quickFix = "quickfix"
    case fixAll = "source.fixAll.annot"

    func isWanted(by only: [String]?) -> Bool {
      only?.contains { $0.isEmpty || rawValue == $0 || rawValue.hasPrefix($0 + ".") } ?? true
    }
  }

  struct CodeAction {
    let title: String
    let kind: CodeActionKind
    var diagnostics: [Diagnostic] = []
    var isPreferred = false
    let edit: WorkspaceEdit
  }
}

extension LSP.CodeAction: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("title", title)
      $0.field("kind", kind.rawValue)
      $0.field("diagnostics", ifPresent: diagnostics.isEmpty ? nil : diagnostics)
      $0.field("isPreferred", ifPresent: isPreferred ? true : nil)
      $0.field("edit", edit)
    }
  }
}
