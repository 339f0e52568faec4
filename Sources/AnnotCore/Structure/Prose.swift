/// The words of a block without its markup.
public enum Prose {
  /// What stands for each masked byte: U+001A, the substitute character, which no article has a use for.
  public static let filler: UInt8 = 0x1A

  /// The bytes of `block`, as many as it has, with ``filler`` for those that are markup and not prose: Markdown's
  /// markers, link targets, code and tags, footnote marks, the `> ` and list markers at line starts. Offsets in the
  /// result plus the block's start are offsets in the article.
  public static func bytes(of block: Block, in text: SourceText, markup: Markup) -> [UInt8] {
    let range = block.range.clamped(to: text.count)
    var prose = Array(text.bytes[range.start..<range.end])
    prose.withUnsafeMutableBufferPointer { prose in
      guard !prose.isEmpty else { return }
      LineMarkers.mask(in: prose, kind: block.kind)
      TagMask.mask(in: prose)
    }
    return prose
  }
}

/// The markers at line starts: `> ` and list markers.
enum LineMarkers {
  static func mask(in bytes: UnsafeMutableBufferPointer<UInt8>, kind: BlockKind) {
    if kind == .blockquote {
      var atLineStart = true
      for offset in bytes.indices {
        switch bytes[offset] {
        case ASCII.lineFeed, ASCII.carriageReturn: atLineStart = true
        case UInt8(ascii: ">") where atLineStart: bytes[offset] = Prose.filler
        case ASCII.space, ASCII.tab: break
        default: atLineStart = false
        }
      }
    }
    var start = 0
    while start < bytes.count, bytes[start] == Prose.filler || ASCII.isWhitespace(bytes[start]) { start += 1 }
    guard start < bytes.count, kind == .list || kind == .blockquote,
      let marker = ListMarker(at: TextRange(start, bytes.count), in: UnsafeBufferPointer(bytes))
    else { return }
    for offset in marker.range.start..<marker.range.end where !ASCII.isWhitespace(bytes[offset]) {
      bytes[offset] = Prose.filler
    }
  }
}

/// Tags and comments of HTML, and their like: `<tweet id="7">`. They come with pasted text too.
enum TagMask {
  static func mask(in bytes: UnsafeMutableBufferPointer<UInt8>) {
    var offset = 0
    while offset < bytes.count {
      guard bytes[offset] == UInt8(ascii: "<") else {
        offset += 1
        continue
      }
      guard let end = tagEnd(from: offset, in: bytes) else {
        offset += 1
        continue
      }
      for masked in offset..<end { bytes[masked] = Prose.filler }
      offset = end
    }
  }

  /// The end of the tag that starts at `start`. A tag is searched no further than ``longest`` bytes, so that many `<`
  /// cost no more than linear time.
  private static func tagEnd(from start: Int, in bytes: UnsafeMutableBufferPointer<UInt8>) -> Int? {
    var offset = start + 1
    guard offset < bytes.count else { return nil }
    if bytes[offset] == UInt8(ascii: "/") { offset += 1 }
    guard offset < bytes.count, ASCII.isLetter(bytes[offset]) || bytes[offset] == UInt8(ascii: "!") else { return nil }
    let limit = min(bytes.count, start + longest)
    while offset < limit {
      if bytes[offset] == UInt8(ascii: ">") { return offset + 1 }
      if bytes[offset] == UInt8(ascii: "<") { return nil }
      offset += 1
    }
    return nil
  }

  private static let longest = 2_000
}
