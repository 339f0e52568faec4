import AnnotCore

extension Snapshot {
  /// The outline in the form that the client can show.
  var symbols: LSP.DocumentSymbols { symbols(of: analysis.outline()) }

  func symbols(of outline: [OutlineItem]) -> LSP.DocumentSymbols {
    client.nestsSymbols ? .tree(outline.map(symbol)) : .list(list(of: outline))
  }

  private func symbol(_ item: OutlineItem) -> LSP.DocumentSymbol {
    LSP.DocumentSymbol(
      name: item.name, detail: item.detail, kind: LSP.SymbolKind(item.kind), range: range(item.range),
      selectionRange: range(item.selection), children: item.children.map(symbol))
  }

  /// The items of the tree, each before what it contains.
  private func list(of outline: [OutlineItem]) -> [LSP.SymbolInformation] {
    var symbols: [LSP.SymbolInformation] = []
    func append(_ items: [OutlineItem], in container: String?) {
      for item in items {
        symbols.append(
          LSP.SymbolInformation(
            name: item.name, kind: LSP.SymbolKind(item.kind), location: location(item.range),
            containerName: container))
        append(item.children, in: item.name)
      }
    }
    append(outline, in: nil)
    return symbols
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
