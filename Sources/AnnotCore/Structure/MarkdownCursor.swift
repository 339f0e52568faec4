/// A place in a line of Markdown that moves past the markers of containers. Columns count tabs as up to the next
/// multiple of four.
struct MarkdownCursor {
  var offset: Int
  /// The last character of the line that is not white space ends here.
  let end: Int
  private let bytes: UnsafeBufferPointer<UInt8>
  private var column = 0
  /// Columns of a tab that was taken in part.
  private var pending = 0

  init(offset: Int, end: Int, bytes: UnsafeBufferPointer<UInt8>) {
    self.offset = offset
    self.end = end
    self.bytes = bytes
  }

  var isBlank: Bool { firstText >= end }

  /// The offset of the first character that is not white space.
  var firstText: Int {
    var offset = offset
    while offset < end, bytes[offset] == ASCII.space || bytes[offset] == ASCII.tab { offset += 1 }
    return offset
  }

  /// The columns of white space from here on.
  var indent: Int {
    var copy = self
    return copy.takeSpaces(atMost: .max)
  }

  /// Moves past at most `limit` columns of white space and says how many those were.
  @discardableResult
  mutating func takeSpaces(atMost limit: Int) -> Int {
    var taken = 0
    while taken < limit {
      if pending > 0 {
        pending -= 1
      } else if offset < end, bytes[offset] == ASCII.space {
        offset += 1
      } else if offset < end, bytes[offset] == ASCII.tab {
        offset += 1
        pending = 3 - column % 4
      } else {
        break
      }
      column += 1
      taken += 1
    }
    return taken
  }

  /// Moves past `columns` of white space, or not at all where there are fewer.
  mutating func takeIndent(_ columns: Int) -> Bool {
    var copy = self
    guard copy.takeSpaces(atMost: columns) == columns else { return false }
    self = copy
    return true
  }

  /// Moves past `>`, up to three spaces before it and one after it.
  mutating func takeQuoteMarker() -> Bool {
    var copy = self
    copy.takeSpaces(atMost: 3)
    guard copy.offset < end, bytes[copy.offset] == UInt8(ascii: ">"), copy.pending == 0 else { return false }
    copy.offset += 1
    copy.column += 1
    copy.takeSpaces(atMost: 1)
    self = copy
    return true
  }

  /// Moves past a list marker whose content starts `indent` columns from here.
  mutating func takeItemMarker(_ indent: Int) {
    var taken = takeSpaces(atMost: 3)
    while taken < indent, offset < end, !ASCII.isWhitespace(bytes[offset]) {
      offset += 1
      column += 1
      taken += 1
    }
    takeSpaces(atMost: indent - taken)
  }

  func isClosingFence(mark: UInt8, length: Int) -> Bool {
    guard indent < 4 else { return false }
    var offset = firstText
    let start = offset
    while offset < end, bytes[offset] == mark { offset += 1 }
    return offset - start >= length && offset == end
  }

  func contains(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { text in
      var start = offset
      while start + text.count <= end {
        if (0..<text.count).allSatisfy({ ASCII.lowercased(bytes[start + $0]) == text[$0] }) { return true }
        start += 1
      }
      return false
    }
  }
}
