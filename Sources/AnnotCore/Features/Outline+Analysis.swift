extension Analysis {
  /// The outline of the article: the headline and sections, nested as their levels are, holding their quotations and the
  /// claims that a desk would ask a source for. Every item lies inside its parent.
  public func outline() -> [OutlineItem] {
    var builder = OutlineBuilder(analysis: self)
    return builder.items()
  }
}

private struct OutlineBuilder {
  let analysis: Analysis
  /// The sections that are still open, outermost first.
  private var open: [(level: Int, item: OutlineItem)] = []
  private var finished: [OutlineItem] = []

  init(analysis: Analysis) { self.analysis = analysis }

  mutating func items() -> [OutlineItem] {
    let annotations = analysis.annotations
    let entries = annotations.quotations.map(item) + annotations.claims.filter(analysis.needsSource).map(item)
    var rest = entries.sorted { $0.range < $1.range }[...]
    for block in annotations.structure {
      while let entry = rest.first, entry.range.start < block.range.start {
        add(entry)
        rest.removeFirst()
      }
      guard block.kind == .headline || block.kind == .heading else { continue }
      let level = block.kind == .headline ? 1 : max(2, block.level)
      close(downTo: level, at: block.range.start)
      open.append((level, section(block)))
    }
    for entry in rest { add(entry) }
    close(downTo: 0, at: analysis.text.count)
    return finished
  }

  /// Ends the open sections of this level and deeper where the next one begins, less the white space before it.
  private mutating func close(downTo level: Int, at offset: Int) {
    var end = offset
    while end > 0, let byte = analysis.text[end - 1], ASCII.isWhitespace(byte) { end -= 1 }
    while let (last, item) = open.last, last >= level {
      open.removeLast()
      var item = item
      item.range = item.range.union(TextRange(item.range.start, end))
      add(item)
    }
  }

  private mutating func add(_ item: OutlineItem) {
    if open.isEmpty { finished.append(item) } else { open[open.count - 1].item.children.append(item) }
  }

  private func section(_ block: Block) -> OutlineItem {
    OutlineItem(
      kind: block.kind == .headline ? .headline : .section,
      name: Excerpt.line(analysis.prose(of: block), most: 120), detail: "", range: block.range, selection: block.range)
  }

  private func item(for claim: Claim) -> OutlineItem {
    OutlineItem(
      kind: .claim, name: "No source: \(Excerpt.line(claim.range, of: analysis.text, most: 60))",
      detail: claim.types.map(\.rawValue).joined(separator: ", "), range: claim.range, selection: claim.range)
  }

  private func item(for quotation: Quotation) -> OutlineItem {
    let first = quotation.parts.first ?? quotation.range
    let words = Excerpt.line(first, of: analysis.text, most: 60)
    let speaker = analysis.annotations.speaker(quotation.speaker)?.name
    return OutlineItem(
      kind: .quotation, name: "\(speaker ?? "Nobody named"): \(words)", detail: quotation.style.rawValue,
      range: quotation.range, selection: first)
  }
}
