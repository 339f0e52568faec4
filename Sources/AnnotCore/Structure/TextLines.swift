/// One line of a text without its line end, in bytes of the article.
struct TextLine {
  /// The whole line, white space included.
  var range: TextRange
  /// From the first to the last character that is not white space; empty for a blank line.
  var content: TextRange

  var isBlank: Bool { content.isEmpty }
}

/// The lines of a text: `\n`, `\r\n` and a lone `\r` end one, as in ``LineIndex``; no other character does.
enum TextLines {
  static func all(in bytes: UnsafeBufferPointer<UInt8>) -> [TextLine] {
    var lines: [TextLine] = []
    lines.reserveCapacity(bytes.count / 120 + 1)
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != ASCII.lineFeed, bytes[end] != ASCII.carriageReturn { end += 1 }
      let range = TextRange(start, end)
      lines.append(TextLine(range: range, content: Whitespace.trimming(range, in: bytes)))
      start = end + 1
      if start < bytes.count, bytes[end] == ASCII.carriageReturn, bytes[start] == ASCII.lineFeed { start += 1 }
    }
    return lines
  }
}
