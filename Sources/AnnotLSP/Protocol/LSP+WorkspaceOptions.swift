extension LSP {
  /// What the server offers about the workspace as a whole.
  struct WorkspaceOptions {
    /// The scheme of the documents that it makes; nil where the client takes none.
    let contentScheme: String?
    /// The files whose coming and going it wants to be told of; nil where the client tells of none.
    let fileGlob: String?
  }
}

extension LSP.WorkspaceOptions: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("workspaceFolders") {
        $0.object {
          $0.field("supported", true)
          $0.field("changeNotifications", true)
        }
      }
      if let contentScheme {
        $0.field("textDocumentContent") { $0.object { $0.field("schemes", [contentScheme]) } }
      }
      if let fileGlob {
        $0.field("fileOperations") {
          $0.object {
            for operation in ["didCreate", "didRename", "didDelete"] {
              $0.field(named: operation, Filter(glob: fileGlob))
            }
          }
        }
      }
    }
  }

  private struct Filter: JSONWritable {
    let glob: String

    func write(to json: inout JSONWriter) {
      json.object {
        $0.field("filters") {
          $0.array([glob]) { json, glob in
            json.object {
              $0.field("scheme", "file")
              $0.field("pattern") { $0.object { $0.field("glob", glob) } }
            }
          }
        }
      }
    }
  }
}
