/// A headline or heading and all that stands under it.
struct Section: Equatable {
  let heading: Block
  /// From the start of the heading to the last character before the next of the same depth or above.
  let range: TextRange
}

extension Analysis {
  /// The sections in text order, an outer one before those inside it. They nest and never cross.
  var sections: [Section] {
    var sections: [Section?] = []
    var open: [(level: Int, heading: Block, place: Int)] = []
    func close(downTo level: Int, at offset: Int) {
      while let last = open.last, last.level >= level {
        open.removeLast()
        let end = max(last.heading.range.end, endOfText(before: offset))
        sections[last.place] = Section(heading: last.heading, range: TextRange(last.heading.range.start, end))
      }
    }
    for block in annotations.structure where block.kind == .headline || block.kind == .heading {
      let level = block.kind == .headline ? 1 : max(2, block.level)
      close(downTo: level, at: block.range.start)
      open.append((level, block, sections.count))
      sections.append(nil)
    }
    close(downTo: 0, at: text.count)
    return sections.compactMap { $0 }
  }

  /// `offset` less the white space before it.
  private func endOfText(before offset: Int) -> Int {
    var end = min(offset, text.count)
    while end > 0, let byte = text[end - 1], ASCII.isWhitespace(byte) { end -= 1 }
    return end
  }
}
