import AnnotCore

extension Snapshot {
  /// The outline in the form that the client can show.
  var symbols: LSP.DocumentSymbols { symbols(of: analysis.outline()) }

  func symbols(of outline: [OutlineItem]) -> LSP.DocumentSymbols {
    var converter = SymbolConverter(self)
    return client.nestsSymbols ? .tree(outline.map { converter.symbol($0) }) : .list(converter.list(of: outline))
  }
}

private struct SymbolConverter {
  private let uri: DocumentURI
  private var positions: NearPositions

  init(_ snapshot: Snapshot) {
    uri = snapshot.uri
    positions = NearPositions(snapshot)
  }

  mutating func symbol(_ item: OutlineItem) -> LSP.DocumentSymbol {
    // The end of a section lies far from what it contains, and is asked for first.
    let range = positions.range(item.range)
    return LSP.DocumentSymbol(
      name: item.name, detail: item.detail, kind: LSP.SymbolKind(item.kind), range: range,
      selectionRange: item.selection == item.range ? range : positions.range(item.selection),
      children: item.children.map { symbol($0) })
  }

  /// The items of the tree, each before what it contains.
  mutating func list(of outline: [OutlineItem]) -> [LSP.SymbolInformation] {
    var symbols: [LSP.SymbolInformation] = []
    append(outline, in: nil, to: &symbols)
    return symbols
  }

  private mutating func append(
    _ items: [OutlineItem], in container: String?, to symbols: inout [LSP.SymbolInformation]
  ) {
    for item in items {
      symbols.append(
        LSP.SymbolInformation(
          name: item.name, kind: LSP.SymbolKind(item.kind),
          location: LSP.Location(uri: uri, range: positions.range(item.range)), containerName: container))
      append(item.children, in: item.name, to: &symbols)
    }
  }
}

extension LSP.SymbolKind {
  init(_ kind: OutlineItem.Kind) {
    self =
      switch kind {
      case .headline: .file
      case .section: .namespace
      case .boilerplate: .module
      case .quotation: .string
      case .claim: .constant
      }
  }
}
