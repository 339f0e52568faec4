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
  static func all(_ index: LineIndex, in bytes: UnsafeBufferPointer<UInt8>) -> [TextLine] {
    // What follows the last line end is a line only where there is something.
    let starts = index.starts.last == bytes.count ? index.starts.dropLast() : index.starts[...]
    return starts.indices.map { line in
      let start = starts[line]
      var end = line + 1 < index.starts.count ? index.starts[line + 1] : bytes.count
      if line + 1 < index.starts.count {
        if end > start, bytes[end - 1] == ASCII.lineFeed { end -= 1 }
        if end > start, bytes[end - 1] == ASCII.carriageReturn { end -= 1 }
      }
      let range = TextRange(start, end)
      return TextLine(range: range, content: Whitespace.trimming(range, in: bytes))
    }
  }
}
