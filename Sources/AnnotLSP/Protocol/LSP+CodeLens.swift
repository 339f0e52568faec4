extension LSP {
  /// A lens whose command is told when asked.
  struct CodeLens {
    let range: Range
    let data: CodeLensData
  }

  /// What finds a lens again.
  struct CodeLensData {
    let uri: DocumentURI
    let version: Int
    /// Its place in the list.
    let index: Int
  }
}

extension LSP.CodeLens: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("range", range)
      $0.field("data") {
        $0.object {
          $0.field("uri", data.uri)
          $0.field("version", data.version)
          $0.field("index", data.index)
        }
      }
    }
  }
}
