extension LSP {
  /// The kinds that outlines and searches of articles use. The first eighteen are the ones that every client knows.
  enum SymbolKind: Int, Sendable {
    case file = 1
    case module = 2
    case namespace = 3
    case `class` = 5
    case constant = 14
    case string = 15
  }

  struct DocumentSymbol {
    let name: String
    let detail: String
    let kind: SymbolKind
    let range: Range
    let selectionRange: Range
    let children: [DocumentSymbol]
  }

  /// A symbol for clients that cannot nest.
  struct SymbolInformation: Sendable {
    let name: String
    let kind: SymbolKind
    let location: Location
    let containerName: String?
  }

  struct DocumentSymbolParams: DocumentParams {
    let textDocument: TextDocumentIdentifier
    /// Where the client takes parts of the answer.
    let partialResultToken: ProgressToken?
  }

  enum DocumentSymbols {
    case tree([DocumentSymbol])
    case list([SymbolInformation])
  }
}

extension LSP.DocumentSymbol: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("name", name)
      $0.field("detail", ifPresent: detail.isEmpty ? nil : detail)
      $0.field("kind", kind.rawValue)
      $0.field("range", range)
      $0.field("selectionRange", selectionRange)
      $0.field("children", ifPresent: children.isEmpty ? nil : children)
    }
  }
}

extension LSP.SymbolInformation: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("name", name)
      $0.field("kind", kind.rawValue)
      $0.field("location", location)
      $0.field("containerName", ifPresent: containerName)
    }
  }
}

extension LSP.DocumentSymbols: JSONWritable {
  func write(to json: inout JSONWriter) {
    switch self {
    case .tree(let symbols): symbols.write(to: &json)
    case .list(let symbols): symbols.write(to: &json)
    }
  }
}
