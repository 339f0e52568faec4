/// Finds, for the paragraphs of a new version, those of an earlier one.
///
/// Typing changes one place, so nearly all paragraphs lie before or behind the change and are matched in order, by their
/// ranges. What lies between is looked up by content, so that a paragraph which was moved,
/// or one between two distant edits, is not worked out anew either.
struct ParagraphReuse {
  private let text: SourceText
  private let previousText: SourceText
  private let previous: [Paragraph]
  private let prefix: Int
  private let suffix: Int
  private let count: Int
  private let moved: [Key: MappedParagraph]

  private struct Key: Hashable {
    var kind: BlockKind
    var bytes: ArraySlice<UInt8>
  }

  /// - Parameter blocks: the prose blocks of `text`.
  init(blocks: [Block], text: SourceText, previous: [Paragraph], previousText: SourceText, change: TextChange) {
    self.text = text
    self.previousText = previousText
    self.previous = previous
    count = blocks.count
    let shared = min(blocks.count, previous.count)

    func isSame(_ block: Block, _ paragraph: Paragraph) -> Bool {
      block.kind == paragraph.kind && change.old(block.range) == paragraph.range
    }
    var prefix = 0
    while prefix < shared, isSame(blocks[prefix], previous[prefix]) { prefix += 1 }
    var suffix = 0
    while suffix < shared - prefix,
      isSame(blocks[blocks.count - 1 - suffix], previous[previous.count - 1 - suffix])
    {
      suffix += 1
    }
    self.prefix = prefix
    self.suffix = suffix

    var moved: [Key: MappedParagraph] = [:]
    for paragraph in previous[prefix..<(previous.count - suffix)] {
      let bytes = previousText.bytes[paragraph.range.start..<paragraph.range.end]
      moved[Key(kind: paragraph.kind, bytes: bytes)] = paragraph.mapped
    }
    self.moved = moved
  }

  /// What the earlier version made of the block at `index`, or nil if it is new.
  func paragraph(forBlock block: Block, at index: Int) -> MappedParagraph? {
    if index < prefix { return previous[index].mapped }
    if index >= count - suffix { return previous[previous.count - (count - index)].mapped }
    return moved[Key(kind: block.kind, bytes: text.bytes[block.range.start..<block.range.end])]
  }
}
