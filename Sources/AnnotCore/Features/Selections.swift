extension Analysis {
  /// What a growing selection takes in, from the word at `offset` to the whole text: word, mention, words in marks,
  /// marks, content, sentence, paragraph, section, text. Each lies inside the next and is shorter; of two that cross, the
  /// longer is left out. Every one touches the caret.
  public func selections(at offset: Int) -> [TextRange] {
    let offset = text.characterBoundary(atOrBefore: offset)
    var ranges = sections.map(\.range)
    if let block = block(touching: offset) { ranges.append(block.range) }
    if let paragraph = paragraph(at: offset) ?? paragraph(at: offset - 1) {
      ranges += [word(at: offset, in: paragraph), paragraph.sentence(at: offset)].compactMap { $0 }
      ranges += paragraph.facts.marks.flatMap { [$0.inner, $0.range] }.map(paragraph.absolute)
    }
    if let mention = mention(touching: offset) { ranges.append(mention.range) }
    for place in Set(index.quotations(around: offset) + index.quotations(around: offset - 1)) {
      ranges += annotations.quotations[place].parts
      ranges.append(annotations.quotations[place].range)
    }
    var chain: [TextRange] = []
    for range in ranges.sorted(by: { $0.length < $1.length })
    where !range.isEmpty && range.touches(offset) && range.length > (chain.last?.length ?? 0) {
      if chain.last.map(range.contains) ?? true { chain.append(range) }
    }
    let whole = TextRange(0, text.count)
    if chain.last != whole { chain.append(whole) }
    return chain
  }

  /// The token at the caret: the word rather than the mark where it stands between the two.
  private func word(at offset: Int, in paragraph: Paragraph) -> TextRange? {
    let words = paragraph.facts.words
    let after = words.index(atOrAfter: offset - paragraph.range.start)
    let near = [after, after - 1].filter {
      words.tokens[checked: $0].map { paragraph.absolute($0.range).touches(offset) } ?? false
    }
    let index = near.first { words.isWord($0) || ASCII.isDigit(words.firstByte($0)) } ?? near.first
    return index.flatMap { words.tokens[checked: $0] }.map { paragraph.absolute($0.range) }
  }

  private func block(touching offset: Int) -> Block? {
    let blocks = annotations.structure
    let next = blocks.partitioningIndex { $0.range.end >= offset }
    return blocks[checked: next].flatMap { $0.range.touches(offset) ? $0 : nil }
  }
}
