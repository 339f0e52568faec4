/// Turns the reading of every mark into spans.
struct MarkedSpanBuilder {
  let candidates: [MarkCandidate]
  let bytes: UnsafeBufferPointer<UInt8>

  func spans(of steps: [MarkStep]) -> [MarkedSpan] {
    var spans: [MarkedSpan] = []
    var open: [(mark: QuotationMark, family: MarkGlyph.Family)] = []
    /// Where the last outermost span of each family ended. A span without an opening mark reaches back to it, over
    /// marks of other families: they are nested in it.
    var lastEnds = [Int](repeating: 0, count: MarkGlyph.Family.allCases.count)

    func append(_ opening: QuotationMark?, _ closing: QuotationMark?, _ range: TextRange, of family: MarkGlyph.Family) {
      spans.append(MarkedSpan(opening: opening, closing: closing, range: range, depth: 0))
      guard open.isEmpty else { return }
      if opening == nil {
        for index in lastEnds.indices { lastEnds[index] = range.end }
      } else {
        lastEnds[Int(family.rawValue)] = range.end
      }
    }

    for (candidate, step) in zip(candidates, steps) {
      let family = candidate.glyph.family
      for _ in 0..<step.abandoned {
        guard let given = open.popLast() else { break }
        let range = Whitespace.trimming(TextRange(given.mark.range.start, candidate.range.start), in: bytes)
        append(given.mark, nil, range, of: given.family)
      }
      switch step.reading {
      case .ignored: break
      case .opening: open.append((mark(candidate, .opening), family))
      case .closing:
        guard let opening = open.popLast() else { break }
        append(
          opening.mark, mark(candidate, .closing), TextRange(opening.mark.range.start, candidate.range.end), of: family)
      case .closingAlone:
        let range = Whitespace.trimming(TextRange(lastEnds[Int(family.rawValue)], candidate.range.end), in: bytes)
        append(nil, mark(candidate, .closing), range, of: family)
      }
    }
    while let given = open.popLast() {
      append(given.mark, nil, TextRange(given.mark.range.start, bytes.count), of: given.family)
    }
    spans.sort { $0.range < $1.range }
    Self.setDepths(of: &spans)
    return spans
  }

  private static func setDepths(of spans: inout [MarkedSpan]) {
    var ends: [Int] = []
    for index in spans.indices {
      while let end = ends.last, end <= spans[index].range.start { ends.removeLast() }
      spans[index].depth = ends.count
      ends.append(spans[index].range.end)
    }
  }

  private func mark(_ candidate: MarkCandidate, _ side: QuotationMark.Side) -> QuotationMark {
    QuotationMark(range: candidate.range, shape: candidate.glyph.shape, side: side)
  }
}
