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
  /// In one piece, because ranges are half of every long answer.
  func write(to json: inout JSONWriter) {
    json.piece(roomFor: 80 + 4 * JSONPiece.longestInteger) {
      $0.append(#"{"start":{"line":"#)
      $0.append(start.line)
      $0.append(#","character":"#)
      $0.append(start.character)
      $0.append(#"},"end":{"line":"#)
      $0.append(end.line)
      $0.append(#","character":"#)
      $0.append(end.character)
      $0.append("}}")
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
