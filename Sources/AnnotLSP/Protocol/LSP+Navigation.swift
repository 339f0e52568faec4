extension LSP {
  /// A place to go to, with what it is reached from and what to show around it.
  struct LocationLink {
    let originSelectionRange: Range
    let targetURI: DocumentURI
    let targetRange: Range
    /// Inside `targetRange`.
    let targetSelectionRange: Range
  }

  /// The answer to `textDocument/definition` and `textDocument/declaration`.
  enum DefinitionResult {
    case link(LocationLink)
    /// For clients without `linkSupport`.
    case location(Location)
  }

  struct ReferenceParams: DocumentParams {
    struct Context: Decodable, Sendable { let includeDeclaration: Bool }

    let textDocument: TextDocumentIdentifier
    let position: Position
    let context: Context
  }

  struct DocumentHighlight {
    enum Kind: Int {
      case text = 1
      case read, write
    }

    let range: Range
    let kind: Kind
  }

  /// Ranges that an editor changes together while one of them is typed in.
  struct LinkedEditingRanges {
    let ranges: [Range]
    /// What may stand there, as a regular expression.
    let wordPattern: String
  }
}

extension LSP.DefinitionResult: JSONWritable {
  func write(to json: inout JSONWriter) {
    switch self {
    case .link(let link): [link].write(to: &json)
    case .location(let location): location.write(to: &json)
    }
  }
}

extension LSP.LocationLink: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("originSelectionRange", originSelectionRange)
      $0.field("targetUri", targetURI)
      $0.field("targetRange", targetRange)
      $0.field("targetSelectionRange", targetSelectionRange)
    }
  }
}

extension LSP.DocumentHighlight: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("range", range)
      $0.field("kind", kind.rawValue)
    }
  }
}

extension LSP.LinkedEditingRanges: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("ranges", ranges)
      $0.field("wordPattern", wordPattern)
    }
  }
}
