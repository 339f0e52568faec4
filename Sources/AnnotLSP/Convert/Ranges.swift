import AnnotCore

extension Snapshot {
  func selections(at position: LSP.Position) -> LSP.SelectionRange {
    LSP.SelectionRange(ranges: analysis.selections(at: offset(of: position)).map(range))
  }

  /// The folds in the form and number that the client takes, no two of the same lines.
  var foldingRanges: [LSP.FoldingRange] {
    var taken: Set<ClosedRange<Int>> = []
    return analysis.folds(limit: client.mostFolds).compactMap { fold in
      guard let range = foldingRange(fold), taken.insert(range.startLine...range.endLine).inserted else { return nil }
      return range
    }
  }

  /// The first line of a fold stays, so it begins at the end of that.
  private func foldingRange(_ fold: Fold) -> LSP.FoldingRange? {
    let (start, end) = (position(at: fold.range.start), position(at: fold.range.end))
    let lastLine = analysis.lines.content(ofLine: end.line, in: analysis.text)
    let endsLine = fold.range.end >= lastLine.end
    // What follows a quotation on its last line must not vanish along with it.
    let endLine = client.foldsLinesOnly && !endsLine ? end.line - 1 : end.line
    guard endLine > start.line else { return nil }
    let kind: LSP.FoldingRange.Kind? =
      switch fold.kind {
      case .section, .frontMatter: .region
      case .boilerplate: .comment
      case .quotation: nil
      }
    return LSP.FoldingRange(
      startLine: start.line, endLine: endLine, endCharacter: client.foldsLinesOnly || endsLine ? nil : end.character,
      kind: kind, collapsedText: client.showsCollapsedText ? fold.summary : nil)
  }

  var links: [LSP.DocumentLink] {
    analysis.webLinks().map {
      LSP.DocumentLink(
        range: range($0.range), target: $0.target, tooltip: client.showsLinkTooltips ? "Open \($0.host)" : nil)
    }
  }
}
