extension LSP {
  struct SelectionRangeParams: DocumentParams {
    let textDocument: TextDocumentIdentifier
    let positions: [Position]
  }

  /// What a growing selection takes in, innermost first; at least one range, each inside the next.
  struct SelectionRange {
    let ranges: [Range]
  }

  struct FoldingRange {
    enum Kind: String { case comment, region }

    let startLine: Int
    let endLine: Int
    /// Nil for the end of the last line, and for clients that fold whole lines only.
    let endCharacter: Int?
    let kind: Kind?
    /// Nil for clients that show words of their own.
    let collapsedText: String?
  }

  struct DocumentLink {
    let range: Range
    let target: String
    /// Nil for clients that cannot show it.
    let tooltip: String?
  }
}

extension LSP.SelectionRange: JSONWritable {
  func write(to json: inout JSONWriter) { Self.write(ranges[...], to: &json) }

  private static func write(_ ranges: ArraySlice<LSP.Range>, to json: inout JSONWriter) {
    guard let first = ranges.first else { return json.null() }
    json.object {
      $0.field("range", first)
      if ranges.count > 1 { $0.field("parent") { write(ranges.dropFirst(), to: &$0) } }
    }
  }
}

extension LSP.FoldingRange: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("startLine", startLine)
      $0.field("endLine", endLine)
      $0.field("endCharacter", ifPresent: endCharacter)
      $0.field("kind", ifPresent: kind?.rawValue)
      $0.field("collapsedText", ifPresent: collapsedText)
    }
  }
}

extension LSP.DocumentLink: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("range", range)
      $0.field("target", target)
      $0.field("tooltip", ifPresent: tooltip)
    }
  }
}
