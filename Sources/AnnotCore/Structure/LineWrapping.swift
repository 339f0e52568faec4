/// Tells a line end that only wraps a long paragraph from one that ends it.
///
/// A writer's editor breaks lines at a fixed column, so a line is followed by a wrap when the next line's first word
/// would not have fitted on it. The column is not known: it is read off those line ends that must be wraps, because
/// the next line goes on in lower case.
struct LineWrapping {
  /// The width that nine in ten of the sure wraps keep to, in bytes; nil where the text is not wrapped.
  let width: Int?

  private static let widths = 40...140
  /// Editors break early at long words and characters of several bytes.
  private static let slack = 4
  private static let excess = 15

  init(_ lines: [TextLine], in bytes: UnsafeBufferPointer<UInt8>) {
    var counts = [Int](repeating: 0, count: Self.widths.upperBound + 1)
    var sure = 0
    var long = 0
    var previous: TextLine?
    for line in lines {
      if line.content.length > Self.widths.upperBound { long += 1 }
      if let previous, !previous.isBlank, !line.isBlank, Self.widths.contains(previous.content.length),
        Self.mustContinue(line, previous, in: bytes)
      {
        counts[previous.content.length] += 1
        sure += 1
      }
      previous = line
    }
    guard sure > 0, sure * 2 >= long else {
      width = nil
      return
    }
    var seen = 0
    width = counts.indices.first { width in
      seen += counts[width]
      return seen > (sure - 1) * 9 / 10
    }
  }

  /// Whether `next`, which follows `line` with no blank line between, goes on with the same paragraph.
  func isWrap(between line: TextLine, and next: TextLine, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if next.indent >= line.indent + 2 { return false }
    if line.content.length >= 35, Self.mustContinue(next, line, in: bytes) { return true }
    guard let width else { return false }
    var wordEnd = next.content.start
    while wordEnd < next.content.end, !ASCII.isWhitespace(bytes[wordEnd]) { wordEnd += 1 }
    let wanted = line.content.length + 1 + wordEnd - next.content.start
    return line.content.length <= width + Self.excess && wanted > width - Self.slack
  }

  private static func mustContinue(_ line: TextLine, _ previous: TextLine, in bytes: UnsafeBufferPointer<UInt8>) -> Bool
  {
    guard ASCII.isLowercase(bytes[line.content.start]) else { return false }
    switch bytes[previous.content.end - 1] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"): return false
    default: return true
    }
  }
}
