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

  /// A quotation or a claim, by its place among them.
  private struct Entry {
    var range: TextRange
    var place: Int
    var isClaim: Bool
  }

  private func item(for entry: Entry) -> OutlineItem {
    entry.isClaim
      ? item(for: analysis.annotations.claims[entry.place]) : item(for: analysis.annotations.quotations[entry.place])
  }

  mutating func items() -> [OutlineItem] {
    let annotations = analysis.annotations
    // Light entries are sorted, and items made of them where they belong.
    var entries = annotations.quotations.indices.map {
      Entry(range: annotations.quotations[$0].range, place: $0, isClaim: false)
    }
    for place in annotations.claims.indices where analysis.needsSource(annotations.claims[place]) {
      entries.append(Entry(range: annotations.claims[place].range, place: place, isClaim: true))
    }
    entries.sort { $0.range < $1.range }
    var next = 0
    for block in annotations.structure {
      while next < entries.count, entries[next].range.start < block.range.start {
        add(item(for: entries[next]))
        next += 1
      }
      guard block.kind == .headline || block.kind == .heading else { continue }
      let level = block.kind == .headline ? 1 : max(2, block.level)
      close(downTo: level, at: block.range.start)
      open.append((level, section(block)))
    }
    for entry in entries[next...] { add(item(for: entry)) }
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
      item.endChildren()
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

extension OutlineItem {
  /// Ends with the section what it contains: a quotation that was left open goes on below the next heading.
  fileprivate mutating func endChildren() {
    for place in children.indices where children[place].range.end > range.end {
      children[place].range = TextRange(children[place].range.start, range.end)
      let selection = children[place].selection
      children[place].selection = TextRange(selection.start, min(selection.end, range.end))
    }
  }
}
