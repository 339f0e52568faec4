/// What a line of Markdown starts, once the markers of its containers are taken off.
enum MarkdownLine {
  case text
  case heading(level: Int)
  /// `===` or `---` below a paragraph, which makes it a heading.
  case underline(level: Int)
  case thematicBreak
  case fence(mark: UInt8, length: Int)
  case indentedCode
  /// A list item whose content starts this many columns further on.
  case item(indent: Int)
  case tableDelimiter
  /// A link reference definition.
  case definition
  case html(until: HTMLText.BlockEnd)

  /// - Parameter afterParagraph: whether a paragraph is open, which not everything can interrupt.
  init(_ cursor: MarkdownCursor, in bytes: UnsafeBufferPointer<UInt8>, afterParagraph: Bool) {
    let start = cursor.firstText
    let end = cursor.end
    self = .text
    guard start < end else { return }
    if cursor.indent >= 4 {
      self = afterParagraph ? .text : .indentedCode
      return
    }
    let line = LineText(start: start, end: end, bytes: bytes)
    switch bytes[start] {
    case UInt8(ascii: "#"):
      let level = line.run
      if level <= 6, start + level == end || line.isSpace(level) { self = .heading(level: level) }
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      let length = line.run
      let isInfoPlain = bytes[start] == UInt8(ascii: "~") || !line.contains(UInt8(ascii: "`"), from: length)
      if length >= 3, isInfoPlain { self = .fence(mark: bytes[start], length: length) }
    case UInt8(ascii: "="):
      if afterParagraph, line.run == end - start { self = .underline(level: 1) }
    case UInt8(ascii: "-"):
      if afterParagraph, line.run == end - start, end - start > 1 || !line.isSpace(1) {
        self = .underline(level: 2)
      } else if line.isThematicBreak {
        self = .thematicBreak
      } else if line.isTableDelimiter {
        self = .tableDelimiter
      } else {
        self = line.item(cursor, afterParagraph: afterParagraph)
      }
    case UInt8(ascii: "*"), UInt8(ascii: "_"):
      self = line.isThematicBreak ? .thematicBreak : line.item(cursor, afterParagraph: afterParagraph)
    case UInt8(ascii: "+"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      self = line.item(cursor, afterParagraph: afterParagraph)
    case UInt8(ascii: "|"), UInt8(ascii: ":"):
      if line.isTableDelimiter { self = .tableDelimiter }
    case UInt8(ascii: "["):
      if !afterParagraph, line.isDefinition { self = .definition }
    case UInt8(ascii: "<"):
      if let end = HTMLText.blockEnd(of: start, lineEnd: end, in: bytes, afterParagraph: afterParagraph) {
        self = .html(until: end)
      }
    default: break
    }
  }

  var isText: Bool {
    if case .text = self { true } else { false }
  }
}

/// The text of one line, for the questions that ``MarkdownLine`` asks.
private struct LineText {
  let start: Int
  let end: Int
  let bytes: UnsafeBufferPointer<UInt8>

  /// How often the first character stands there without a break.
  var run: Int {
    var offset = start
    while offset < end, bytes[offset] == bytes[start] { offset += 1 }
    return offset - start
  }

  func isSpace(_ distance: Int) -> Bool {
    start + distance < end && (bytes[start + distance] == ASCII.space || bytes[start + distance] == ASCII.tab)
  }

  func contains(_ byte: UInt8, from distance: Int) -> Bool {
    var offset = start + distance
    while offset < end {
      if bytes[offset] == byte { return true }
      offset += 1
    }
    return false
  }

  /// Three or more of `-`, `*` or `_`, and nothing else but spaces.
  var isThematicBreak: Bool {
    var count = 0
    for offset in start..<end {
      if bytes[offset] == bytes[start] {
        count += 1
      } else if bytes[offset] != ASCII.space, bytes[offset] != ASCII.tab {
        return false
      }
    }
    return count >= 3
  }

  /// `|---|:-:|`
  var isTableDelimiter: Bool {
    var pipes = 0
    var dashes = 0
    for offset in start..<end {
      switch bytes[offset] {
      case UInt8(ascii: "|"): pipes += 1
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: ":"), ASCII.space, ASCII.tab: break
      default: return false
      }
    }
    return pipes > 0 && dashes > 0
  }

  /// `[label]: target`, which is no footnote.
  var isDefinition: Bool {
    guard start + 1 < end, bytes[start + 1] != UInt8(ascii: "^") else { return false }
    var offset = start + 1
    while offset < end, bytes[offset] != UInt8(ascii: "]") {
      if bytes[offset] == UInt8(ascii: "[") { return false }
      offset += bytes[offset] == UInt8(ascii: "\\") ? 2 : 1
    }
    return offset > start + 1 && offset + 2 < end && bytes[offset + 1] == UInt8(ascii: ":")
  }

  func item(_ cursor: MarkdownCursor, afterParagraph: Bool) -> MarkdownLine {
    var offset = start
    if ASCII.isDigit(bytes[start]) {
      while offset < end, offset < start + 9, ASCII.isDigit(bytes[offset]) { offset += 1 }
      guard offset < end, bytes[offset] == UInt8(ascii: ".") || bytes[offset] == UInt8(ascii: ")") else { return .text }
      // A number at a line's start may belong to the sentence.
      if afterParagraph, offset != start + 1 || bytes[start] != UInt8(ascii: "1") { return .text }
    } else if bytes[start] == UInt8(ascii: "_") {
      return .text
    }
    offset += 1
    let marker = offset - start
    guard offset < end else { return afterParagraph ? .text : .item(indent: cursor.indent + marker + 1) }
    guard bytes[offset] == ASCII.space || bytes[offset] == ASCII.tab else { return .text }
    var spaces = 0
    while offset < end, bytes[offset] == ASCII.space || bytes[offset] == ASCII.tab {
      spaces += bytes[offset] == ASCII.tab ? 4 - (marker + spaces) % 4 : 1
      offset += 1
    }
    return .item(indent: cursor.indent + marker + (spaces > 4 ? 1 : spaces))
  }
}
