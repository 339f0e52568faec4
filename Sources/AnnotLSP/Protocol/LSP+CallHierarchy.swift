extension LSP {
  /// A speaker, where a call hierarchy has a function.
  struct CallHierarchyItem: Sendable {
    let name: String
    let detail: String?
    let uri: DocumentURI
    let range: Range
    let selectionRange: Range
  }

  /// The parameters of `callHierarchy/incomingCalls` and `outgoingCalls`: the item, as far as it says which speaker it is.
  struct CallHierarchyCallsParams: DocumentParams {
    struct Item: Decodable, Sendable {
      let uri: DocumentURI
      let selectionRange: Range
    }

    let item: Item

    var textDocument: TextDocumentIdentifier { TextDocumentIdentifier(uri: item.uri) }
  }

  /// Somebody who speaks of another.
  struct CallHierarchyCall {
    enum Direction { case incoming, outgoing }

    let direction: Direction
    /// The one at the other end.
    let item: CallHierarchyItem
    /// The mentions.
    let fromRanges: [Range]
  }
}

extension LSP.CallHierarchyItem: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("name", name)
      $0.field("kind", LSP.SymbolKind.class.rawValue)
      $0.field("detail", ifPresent: detail)
      $0.field("uri", uri)
      $0.field("range", range)
      $0.field("selectionRange", selectionRange)
    }
  }
}

extension LSP.CallHierarchyCall: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      switch direction {
      case .incoming: $0.field("from", item)
      case .outgoing: $0.field("to", item)
      }
      $0.field("fromRanges", fromRanges)
    }
  }
}
