/// Where the lines of a text start: the one place where byte offsets and editor positions are converted.
///
/// Four notations meet here:
/// - a **byte offset** counts UTF-8 bytes from 0, the only coordinate inside AnnotCore;
/// - a **line** counts from 0; `\n`, `\r\n` and a lone `\r` each end one, as LSP says; no other character does;
/// - a **column** counts from 0 in the units of a ``PositionEncoding``;
/// - what people read (`file:3:14`) counts both from 1, and is made where it is printed.
///
/// Conversion costs constant time plus the length of the line (for an offset, plus a binary search over the lines).
public struct LineIndex: Sendable, Equatable {
  /// The offset at which each line starts; the first is 0. A text of n line ends has n + 1 lines.
  let starts: [Int]

  public init(_ text: SourceText) {
    var starts = [0]
    starts.reserveCapacity(text.count / 64 + 1)
    Self.forEachStart(in: text, from: 0, to: text.count) { starts.append($0) }
    self.starts = starts
  }

  /// The index of `text`, made from that of an earlier version of it; the result is the same as without.
  public init(_ text: SourceText, after earlier: SourceText, _ lines: LineIndex) {
    self.init(text, TextChange(from: earlier, to: text), lines)
  }

  /// Only the lines that the change touches are read. A line that starts behind the first unchanged byte owes its start
  /// to that byte or later ones, so it still starts there.
  init(_ text: SourceText, _ change: TextChange, _ earlier: LineIndex) {
    // A carriage return before the change ends a line with or without the line feed that may follow it now.
    let first = earlier.line(at: change.prefix - 1)
    var starts = Array(earlier.starts[...first])
    starts.reserveCapacity(earlier.count + 16)
    Self.forEachStart(in: text, from: earlier.starts[first], to: change.newEnd) { start in
      if start <= change.newEnd { starts.append(start) }
    }
    for start in earlier.starts[(earlier.line(at: change.oldEnd) + 1)...] { starts.append(start + change.shift) }
    self.starts = starts
  }

  /// Calls `body` for each line that starts behind a line end in `start..<end`.
  private static func forEachStart(in text: SourceText, from start: Int, to end: Int, _ body: (Int) -> Void) {
    text.bytes.withUnsafeBufferPointer { bytes in
      var offset = start
      while offset < min(end, bytes.count) {
        let byte = bytes[offset]
        offset += 1
        if byte == ASCII.lineFeed {
          body(offset)
        } else if byte == ASCII.carriageReturn {
          if offset < bytes.count, bytes[offset] == ASCII.lineFeed { offset += 1 }
          body(offset)
        }
      }
    }
  }

  /// How many lines there are: at least one.
  public var count: Int { starts.count }

  /// The line that holds `offset`, from 0; clamped to the text.
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The line that holds `offset`, from 0, looked for in `line` and the two below it first: of places in text order, the
  /// next is mostly there.
  public func line(at offset: Int, near line: Int) -> Int {
    for near in max(0, line)..<max(0, line) + 3 {
      guard let start = starts[checked: near], start <= offset else { break }
      if starts[checked: near + 1].map({ offset < $0 }) ?? true { return near }
    }
    return self.line(at: offset)
  }

  /// The bytes of `line` without its line end; empty past the last line.
  public func content(ofLine line: Int, in text: SourceText) -> TextRange {
    guard starts.indices.contains(line) else { return TextRange(text.count, text.count) }
    let start = starts[line]
    var end = line + 1 < starts.count ? starts[line + 1] : text.count
    if line + 1 < starts.count {
      if end > start, text[end - 1] == ASCII.lineFeed { end -= 1 }
      if end > start, text[end - 1] == ASCII.carriageReturn { end -= 1 }
    }
    return TextRange(start, end)
  }
}

extension LineIndex {
  /// The editor position of a byte offset. An offset outside the text is clamped to it, one inside a character to the
  /// character's start, one between `\r` and `\n` to the end of the line before them.
  public func position(at offset: Int, in text: SourceText, encoding: PositionEncoding) -> LinePosition {
    let offset = text.characterBoundary(atOrBefore: offset)
    let line = line(at: offset)
    let content = content(ofLine: line, in: text)
    let end = min(offset, content.end)
    guard encoding != .utf8 else { return LinePosition(line: line, column: end - content.start) }
    let column = text.bytes[content.start..<max(content.start, end)].reduce(0) {
      $0 + encoding.width(leadByte: $1)
    }
    return LinePosition(line: line, column: column)
  }

  /// The byte offset of an editor position. As LSP says: a column past the end of its line is the line's end; a line
  /// past the last is the end of the text; a column inside a character is the character's start. Negative numbers
  /// count as 0.
  public func offset(of position: LinePosition, in text: SourceText, encoding: PositionEncoding) -> Int {
    guard position.line >= 0 else { return 0 }
    guard position.line < starts.count else { return text.count }
    let content = content(ofLine: position.line, in: text)
    var remaining = max(0, position.column)
    if encoding == .utf8 {
      return text.characterBoundary(atOrBefore: content.start + min(remaining, content.length))
    }
    var offset = content.start
    while offset < content.end {
      let width = encoding.width(leadByte: text.bytes[offset])
      guard width <= remaining else { break }
      remaining -= width
      offset += 1
      while offset < content.end, UTF8.isContinuation(text.bytes[offset]) { offset += 1 }
    }
    return offset
  }
}
