extension LSP {
  /// A place in a document. Both count from 0; the character in units of the negotiated encoding.
  struct Position: Hashable, Sendable, Decodable {
    let line: Int
    let character: Int
  }

  /// A stretch of a document, end excluded.
  struct Range: Hashable, Sendable, Decodable {
    let start: Position
    let end: Position
  }

  struct Location: Hashable, Sendable {
    let uri: DocumentURI
    let range: Range
  }
}

extension LSP.Position: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("line", line)
      $0.field("character", character)
    }
  }
}

extension LSP.Range: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("start", start)
      $0.field("end", end)
    }
  }
}

extension LSP.Location: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("uri", uri)
      $0.field("range", range)
    }
  }
}
