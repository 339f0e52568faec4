extension LSP {
  struct TextEdit: Sendable {
    enum Text: Sendable {
      case plain(String)
      /// With placeholders, for clients that take them.
      case snippet(String)
    }

    let range: Range
    let newText: Text
  }

  /// The edits of one document.
  struct TextDocumentEdit: Sendable {
    let uri: DocumentURI
    /// Nil for a document that is not open.
    let version: Int?
    let edits: [TextEdit]
  }

  enum DocumentChange: Sendable {
    case edit(TextDocumentEdit)
    /// Makes an empty file where there is none.
    case create(DocumentURI)
  }

  /// A change of one or more documents, in one of the two forms that clients take.
  enum WorkspaceEdit: Sendable {
    /// In order; only for clients with `documentChanges`.
    case documentChanges([DocumentChange])
    /// Without versions and snippets.
    case changes([TextDocumentEdit])
  }
}

extension LSP.TextEdit: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("range", range)
      switch newText {
      case .plain(let text): $0.field("newText", text)
      case .snippet(let text):
        $0.field("snippet") {
          $0.object {
            $0.field("kind", "snippet")
            $0.field("value", text)
          }
        }
      }
    }
  }
}

extension LSP.TextDocumentEdit: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("textDocument") {
        $0.object {
          $0.field("uri", uri)
          $0.field("version", version)
        }
      }
      $0.field("edits", edits)
    }
  }
}

extension LSP.DocumentChange: JSONWritable {
  func write(to json: inout JSONWriter) {
    switch self {
    case .edit(let edit): edit.write(to: &json)
    case .create(let uri):
      json.object {
        $0.field("kind", "create")
        $0.field("uri", uri)
        $0.field("options") { $0.object { $0.field("ignoreIfExists", true) } }
      }
    }
  }
}

extension LSP.WorkspaceEdit: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      switch self {
      case .documentChanges(let changes): $0.field("documentChanges", changes)
      case .changes(let changes):
        $0.field("changes") {
          $0.object { for change in changes { $0.field(named: change.uri.string, change.edits) } }
        }
      }
    }
  }
}
