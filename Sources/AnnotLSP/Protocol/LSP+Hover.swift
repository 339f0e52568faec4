extension LSP {
  struct Hover {
    let contents: MarkupContent
    let range: Range
  }

  struct MarkupContent: Sendable {
    enum Kind: String, Sendable { case plaintext, markdown }

    let kind: Kind
    let value: String
  }
}

extension LSP.Hover: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("contents", contents)
      $0.field("range", range)
    }
  }
}

extension LSP.MarkupContent: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("kind", kind.rawValue)
      $0.field("value", value)
    }
  }
}
