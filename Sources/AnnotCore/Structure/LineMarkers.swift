/// Masks the markers at line starts: `> `, list markers, `#` and the underlines of headings, task boxes.
enum LineMarkers {
  static func mask(in bytes: UnsafeMutableBufferPointer<UInt8>, kind: BlockKind, markup: Markup) {
    // A block inside a quotation or a list may hold quotation markers; any other `>` is text.
    if kind == .blockquote { maskQuoteMarkers(in: bytes) }
    var start = skipMasked(from: 0, in: bytes)
    guard start < bytes.count else { return }
    if kind == .list || kind == .blockquote {
      while let marker = ListMarker(at: TextRange(start, bytes.count), in: UnsafeBufferPointer(bytes)) {
        bytes.fill(marker.range.start..<marker.range.end)
        start = skipMasked(from: marker.range.end, in: bytes)
        guard markup == .markdown, start < bytes.count else { break }
      }
    }
    guard markup == .markdown, start < bytes.count else { return }
    maskTaskBox(at: start, in: bytes)
    if kind == .heading || kind == .headline || bytes[start] == UInt8(ascii: "#") {
      maskHeadingMarkers(from: start, in: bytes)
    }
  }

  private static func skipMasked(from start: Int, in bytes: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var offset = start
    while offset < bytes.count, bytes[offset] == Prose.filler || ASCII.isWhitespace(bytes[offset]) { offset += 1 }
    return offset
  }

  private static func maskQuoteMarkers(in bytes: UnsafeMutableBufferPointer<UInt8>) {
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

  /// `[ ]` and `[x]`.
  private static func maskTaskBox(at start: Int, in bytes: UnsafeMutableBufferPointer<UInt8>) {
    guard start + 3 < bytes.count, bytes[start] == UInt8(ascii: "["), bytes[start + 2] == UInt8(ascii: "]"),
      bytes[start + 1] == ASCII.space || ASCII.lowercased(bytes[start + 1]) == UInt8(ascii: "x"),
      ASCII.isWhitespace(bytes[start + 3])
    else { return }
    bytes.fill(start..<(start + 3))
  }

  private static func maskHeadingMarkers(from start: Int, in bytes: UnsafeMutableBufferPointer<UInt8>) {
    var offset = start
    while offset < bytes.count, bytes[offset] == UInt8(ascii: "#") { offset += 1 }
    if offset > start {
      bytes.fill(start..<offset)
      var end = bytes.count
      while end > offset, bytes[end - 1] == UInt8(ascii: "#") { end -= 1 }
      if end > offset, bytes[end - 1] == ASCII.space { bytes.fill(end..<bytes.count) }
      return
    }
    // An underline is the last line, of `=` or `-` alone.
    var lineStart = bytes.count
    while lineStart > start, bytes[lineStart - 1] == UInt8(ascii: "=") || bytes[lineStart - 1] == UInt8(ascii: "-") {
      lineStart -= 1
    }
    var before = lineStart
    while before > start, bytes[before - 1] == ASCII.space || bytes[before - 1] == ASCII.tab { before -= 1 }
    if before > start, bytes[before - 1] == ASCII.lineFeed || bytes[before - 1] == ASCII.carriageReturn {
      bytes.fill(lineStart..<bytes.count)
    }
  }
}
