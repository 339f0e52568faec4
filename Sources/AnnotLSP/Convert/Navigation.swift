import AnnotCore

extension Snapshot {
  func definition(at position: LSP.Position) -> LSP.DefinitionResult? {
    analysis.definition(at: offset(of: position)).map { result(of: $0, asLink: client.takesDefinitionLinks) }
  }

  func declaration(at position: LSP.Position) -> LSP.DefinitionResult? {
    analysis.declaration(at: offset(of: position)).map { result(of: $0, asLink: client.takesDeclarationLinks) }
  }

  private func result(of definition: Definition, asLink isLink: Bool) -> LSP.DefinitionResult {
    guard isLink else { return .location(location(definition.target)) }
    return .link(
      LSP.LocationLink(
        originSelectionRange: range(definition.origin), targetURI: uri, targetRange: range(definition.context),
        targetSelectionRange: range(definition.target)))
  }

  func references(at position: LSP.Position, includingDeclaration: Bool) -> [LSP.Location] {
    analysis.references(at: offset(of: position), includingIntroduction: includingDeclaration).map(location)
  }

  /// Editors colour what is written otherwise than what is read, so the words that say who it is count as written.
  func highlights(at position: LSP.Position) -> [LSP.DocumentHighlight] {
    analysis.highlights(at: offset(of: position)).map { highlight in
      let kind: LSP.DocumentHighlight.Kind =
        switch highlight.kind {
        case .content: .text
        case .reference: .read
        case .origin: .write
        }
      return LSP.DocumentHighlight(range: range(highlight.range), kind: kind)
    }
  }

  func linkedMarks(at position: LSP.Position) -> LSP.LinkedEditingRanges? {
    analysis.linkedMarks(at: offset(of: position)).map {
      LSP.LinkedEditingRanges(ranges: $0.map(range), wordPattern: "[\"'`´“”„‟‘’‚‛«»‹›「」『』]+")
    }
  }
}
