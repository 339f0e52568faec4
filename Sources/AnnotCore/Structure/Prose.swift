/// The words of a block without its markup.
public enum Prose {
  /// What stands for each masked byte: U+001A, the substitute character, which no article has a use for.
  public static let filler: UInt8 = 0x1A

  /// The bytes of `block`, as many as it has, with ``filler`` for those that are markup and not prose: Markdown's
  /// markers, link targets, code and tags, footnote marks, the `> ` and list markers at line starts. Offsets in the
  /// result plus the block's start are offsets in the article. Line ends stay, and an entity such as `&quot;` becomes
  /// its character and filler.
  public static func bytes(of block: Block, in text: SourceText, markup: Markup) -> [UInt8] {
    let range = block.range.clamped(to: text.count)
    guard block.kind != .code, block.kind != .frontmatter else {
      return [UInt8](repeating: filler, count: range.length)
    }
    var prose = Array(text.bytes[range.start..<range.end])
    prose.withUnsafeMutableBufferPointer { prose in
      LineMarkers.mask(in: prose, kind: block.kind, markup: markup)
      switch markup {
      case .plain: PlainMask.mask(in: prose)
      case .markdown:
        var mask = MarkdownMask(prose)
        mask.run()
      }
    }
    return prose
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// Writes filler over the bytes of `range` that lie inside, line ends excepted.
  func fill(_ range: Range<Int>) {
    for offset in range.clamped(to: 0..<count)
    where self[offset] != ASCII.lineFeed && self[offset] != ASCII.carriageReturn {
      self[offset] = Prose.filler
    }
  }
}
