/// Fits the range of a clause to quotation marks and to the content that a report marks out.
struct ClaimSpan {
  /// The outermost, in text order.
  let marks: [MarkedSpan]
  /// The parts of the paragraph's reports, in text order.
  let parts: [TextRange]

  /// The range without the words that report it, and with both or neither of a pair of marks.
  ///
  /// - Parameters:
  ///   - head: where the clause's predicate starts.
  ///   - anchor: where the first trigger starts.
  ///   - fillsMarks: whether the clause is no sentence of its own and all in marks, as in *“guarantees: 100% agreed”*.
  func range(of clause: TextRange, head: Int, anchor: Int, fillsMarks: Bool, sentence: TextRange) -> TextRange {
    var range = clause
    if let part = part(at: anchor), part.contains(head) {
      range = TextRange(max(range.start, part.start), min(range.end, part.end))
    }
    var place = firstMark(after: range.start)
    while let mark = marks[checked: place], mark.range.start < range.end {
      if fillsMarks, mark.range.contains(anchor) {
        range = TextRange(max(mark.inner.start, sentence.start), min(mark.inner.end, sentence.end))
      }
      // Words that fill the marks take them along, whatever stop stands before the closing one.
      if range.start <= mark.inner.start, range.end >= mark.inner.end - 2 { range = range.union(mark.range) }
      place += 1
    }
    return range.contains(anchor) ? range : clause
  }

  /// The innermost of the parts that hold `offset`; they nest two or three deep, so those that start just before decide.
  private func part(at offset: Int) -> TextRange? {
    let end = parts.partitioningIndex { $0.start > offset }
    return parts[max(0, end - 4)..<end].last { $0.contains(offset) }
  }

  private func firstMark(after offset: Int) -> Int { marks.partitioningIndex { $0.range.end > offset } }
}
