extension LSP {
  struct InlayHintParams: DocumentParams {
    let textDocument: TextDocumentIdentifier
    let range: Range
  }

  struct InlayHint {
    let position: Position
    let label: String
    /// Where the label leads to.
    let location: Location?
    /// Nil where it is told when asked.
    let tooltip: MarkupContent?
    /// On which side it keeps a distance.
    let paddingLeft: Bool
    let data: InlayHintData
  }

  /// What finds a hint again when more is asked about it.
  struct InlayHintData {
    let uri: DocumentURI
    let version: Int
    let kind: String
  }
}

extension LSP.InlayHint: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("position", position)
      $0.field("label") {
        $0.array([label]) { json, label in
          json.object {
            $0.field("value", label)
            $0.field("location", ifPresent: location)
          }
        }
      }
      $0.field("tooltip", ifPresent: tooltip)
      $0.field(paddingLeft ? "paddingLeft" : "paddingRight", true)
      $0.field("data", data)
    }
  }
}

extension LSP.InlayHintData: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("uri", uri)
      $0.field("version", version)
      $0.field("kind", kind)
    }
  }
}
