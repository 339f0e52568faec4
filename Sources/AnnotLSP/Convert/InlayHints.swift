import AnnotCore

extension Snapshot {
  /// The hints that `range` touches, of the kinds that the settings ask for.
  func inlayHints(in range: LSP.Range) -> [LSP.InlayHint] {
    let bytes = TextRange(range, in: analysis.text, lines: analysis.lines, encoding: client.positionEncoding)
    var cursor = PositionCursor(analysis, encoding: client.positionEncoding)
    return analysis.inlayHints(in: bytes, kinds: settings.inlayHints).map { hint in
      LSP.InlayHint(
        position: cursor.position(at: hint.offset), label: hint.label,
        location: analysis.annotations.speaker(hint.speaker)?.mentions.first.map(location),
        tooltip: client.resolvesTooltips ? nil : tooltip(of: hint), paddingLeft: hint.kind == .mentions,
        data: LSP.InlayHintData(uri: uri, version: version, kind: hint.kind.rawValue))
    }
  }

  /// A hint with its tooltip; as it came where the text has changed since.
  func resolved(_ params: LSP.ResolveParams) -> LSP.ResolvedItem {
    guard params.version == version, let kind = params.data?["kind"]?.string.flatMap(InlayHint.Kind.init),
      let position = params.item["position"], let line = position["line"]?.integer,
      let character = position["character"]?.integer
    else { return LSP.ResolvedItem(item: params.item) }
    let offset = offset(of: LSP.Position(line: line, character: character))
    let hint = analysis.inlayHints(in: TextRange(offset, offset), kinds: [kind]).first { $0.offset == offset }
    guard let tooltip = hint.flatMap(tooltip) else { return LSP.ResolvedItem(item: params.item) }
    return LSP.ResolvedItem(item: params.item, fields: [("tooltip", tooltip)])
  }

  private func tooltip(of hint: InlayHint) -> LSP.MarkupContent? { analysis.tooltip(of: hint).map(content) }

  /// A text in the format that the client prefers.
  func content(of hover: Hover) -> LSP.MarkupContent {
    LSP.MarkupContent(
      kind: client.hoverFormat, value: client.hoverFormat == .markdown ? hover.markdown : hover.plainText)
  }
}
