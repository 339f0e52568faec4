/// The metadata that site generators keep at the top of a file: YAML between `---` lines, TOML between `+++` lines.
struct FrontMatter {
  /// The matter as one block, or in up to three with the title as the headline in the middle.
  let blocks: [Block]
  let lineCount: Int

  /// nil where the text does not start with front matter that ends.
  init?(_ lines: [TextLine], in bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = lines.first, first.content.length == 3, first.indent == 0 else { return nil }
    let fence = bytes[first.content.start]
    guard fence == UInt8(ascii: "-") || fence == UInt8(ascii: "+"), Self.isFence(first, fence, bytes) else {
      return nil
    }
    var last = 1
    while last < lines.count, !Self.isFence(lines[last], fence, bytes) { last += 1 }
    guard last < lines.count else { return nil }
    let whole = TextRange(first.content.start, lines[last].content.end)
    lineCount = last + 1

    let title = lines[1..<last].lazy.compactMap { Self.title(of: $0, in: bytes) }.first
    guard let title, !Self.hasMainHeading(lines[(last + 1)...], in: bytes) else {
      blocks = [Block(kind: .frontmatter, range: whole, level: 0)]
      return
    }
    let before = Whitespace.trimming(TextRange(whole.start, title.start), in: bytes)
    let after = Whitespace.trimming(TextRange(title.end, whole.end), in: bytes)
    blocks = [
      Block(kind: .frontmatter, range: before, level: 0),
      Block(kind: .headline, range: title, level: 1),
      Block(kind: .frontmatter, range: after, level: 0),
    ]
  }

  private static func isFence(_ line: TextLine, _ fence: UInt8, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    line.indent == 0 && line.content.length == 3
      && (0..<3).allSatisfy { bytes[line.content.start + $0] == fence }
  }

  /// The value of `title: "…"` or `title = "…"`, without its marks.
  private static func title(of line: TextLine, in bytes: UnsafeBufferPointer<UInt8>) -> TextRange? {
    let key: [UInt8] = [0x74, 0x69, 0x74, 0x6C, 0x65]
    guard line.indent == 0, line.content.length > key.count,
      key.indices.allSatisfy({ ASCII.lowercased(bytes[line.content.start + $0]) == key[$0] })
    else { return nil }
    var offset = line.content.start + key.count
    while offset < line.content.end, bytes[offset] == ASCII.space { offset += 1 }
    guard offset < line.content.end, bytes[offset] == UInt8(ascii: ":") || bytes[offset] == UInt8(ascii: "=") else {
      return nil
    }
    var value = Whitespace.trimming(TextRange(offset + 1, line.content.end), in: bytes)
    if value.length >= 2, bytes[value.start] == 0x22 || bytes[value.start] == 0x27,
      bytes[value.end - 1] == bytes[value.start]
    {
      value = TextRange(value.start + 1, value.end - 1)
    }
    return value.isEmpty ? nil : value
  }

  /// Whether a `# ` heading follows, which is the headline then.
  private static func hasMainHeading(_ lines: ArraySlice<TextLine>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    lines.contains {
      $0.content.length > 2 && $0.indent < 4 && bytes[$0.content.start] == UInt8(ascii: "#")
        && bytes[$0.content.start + 1] == ASCII.space
    }
  }
}
