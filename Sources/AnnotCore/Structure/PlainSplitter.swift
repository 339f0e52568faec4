/// Splits plain text into paragraphs, list items and quoted lines.
///
/// Blank lines separate blocks. Within a run of lines, each line is a paragraph of its own, as on a web page that was
/// pasted, unless the line end before it is only a wrap: see ``LineWrapping``.
enum PlainSplitter {
  /// Blocks whose kinds are body, list or blockquote; the other roles are told apart later.
  static func blocks(of lines: [TextLine], in bytes: UnsafeBufferPointer<UInt8>) -> [Block] {
    let wrapping = LineWrapping(lines, in: bytes)
    var blocks: [Block] = []
    var previous: TextLine?
    for line in lines {
      if line.isBlank || isSeparator(line, in: bytes) {
        previous = nil
        continue
      }
      let kind = kind(of: line, after: previous.flatMap { _ in blocks.last?.kind }, in: bytes)
      if let previous, let last = blocks.indices.last,
        continues(line, of: kind, after: previous, in: blocks[last], wrapping: wrapping, bytes)
      {
        blocks[last].range = blocks[last].range.union(line.content)
      } else {
        blocks.append(Block(kind: kind, range: line.content, level: 0))
      }
      previous = line
    }
    return blocks
  }

  /// Whether the line only separates what stands above it from what stands below: `___`, `* * *`, `-----`.
  private static func isSeparator(_ line: TextLine, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let first = bytes[line.content.start]
    switch first {
    case UInt8(ascii: "_"), UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "~"): break
    default: return false
    }
    guard line.content.length >= 3 else { return false }
    return bytes[line.content.start..<line.content.end].allSatisfy { $0 == first || $0 == ASCII.space }
  }

  private static func continues(
    _ line: TextLine, of kind: BlockKind, after previous: TextLine, in block: Block, wrapping: LineWrapping,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    switch (block.kind, kind) {
    case (.blockquote, .blockquote): true
    case (.blockquote, _), (_, .blockquote), (_, .list): false
    case (.list, _) where line.indent > previous.indent: true
    default: wrapping.isWrap(between: previous, and: line, in: bytes)
    }
  }

  private static func kind(
    of line: TextLine, after previous: BlockKind?, in bytes: UnsafeBufferPointer<UInt8>
  ) -> BlockKind {
    if bytes[line.content.start] == UInt8(ascii: ">") { return .blockquote }
    guard let marker = ListMarker(at: line.content, in: bytes) else { return .body }
    // In the middle of a paragraph, a hyphen is a dash and a number ends the sentence before it.
    return marker.isBullet || previous != .body ? .list : .body
  }
}

extension TextLine {
  /// How far the line is indented, in bytes.
  var indent: Int { content.start - range.start }
}

/// What starts a list item: `• `, `- `, `* `, `2. `, `3) `.
struct ListMarker {
  /// With the white space after it.
  var range: TextRange
  /// Whether the marker is a sign that starts nothing but list items.
  var isBullet: Bool

  /// The marker that `line` starts with, if text follows it.
  init?(at line: TextRange, in bytes: UnsafeBufferPointer<UInt8>) {
    var offset = line.start
    var bullet = false
    switch bytes[offset] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): offset += 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      while offset < line.end, offset < line.start + 3, ASCII.isDigit(bytes[offset]) { offset += 1 }
      guard offset < line.end, offset < line.start + 3,
        bytes[offset] == UInt8(ascii: ".") || bytes[offset] == UInt8(ascii: ")")
      else { return nil }
      offset += 1
    default:
      guard let length = Self.bulletLength(at: offset, in: bytes) else { return nil }
      offset += length
      bullet = true
    }
    let markerEnd = offset
    while offset < line.end {
      let length = Whitespace.length(at: offset, in: bytes)
      guard length > 0 else { break }
      offset += length
    }
    guard offset < line.end, bullet || offset > markerEnd else { return nil }
    range = TextRange(line.start, offset)
    isBullet = bullet
  }

  /// • ‣ ◦ ▪ ● ■ · and their like.
  private static func bulletLength(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard bytes[offset] >= 0xC2 else { return nil }
    if offset + 1 < bytes.count, bytes[offset] == 0xC2, bytes[offset + 1] == 0xB7 { return 2 }
    guard offset + 2 < bytes.count, bytes[offset] == 0xE2 else { return nil }
    switch (bytes[offset + 1], bytes[offset + 2]) {
    case (0x80, 0xA2), (0x80, 0xA3), (0x97, 0xA6), (0x96, 0xAA), (0x97, 0x8F), (0x96, 0xA0), (0x9D, 0x96): return 3
    default: return nil
    }
  }
}
