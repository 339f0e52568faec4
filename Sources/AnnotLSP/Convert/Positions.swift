import AnnotCore

extension LinePosition {
  init(_ position: LSP.Position) { self.init(line: position.line, column: position.character) }
}

extension LSP.Position {
  init(_ position: LinePosition) { self.init(line: position.line, character: position.column) }
}

extension TextRange {
  /// The bytes of a client's range. Positions outside the text are clamped as LSP says; a backwards range is taken the
  /// right way round.
  init(_ range: LSP.Range, in text: SourceText, lines: LineIndex, encoding: PositionEncoding) {
    let start = lines.offset(of: LinePosition(range.start), in: text, encoding: encoding)
    let end = lines.offset(of: LinePosition(range.end), in: text, encoding: encoding)
    self.init(min(start, end), max(start, end))
  }
}

extension Snapshot {
  func offset(of position: LSP.Position) -> Int {
    analysis.lines.offset(of: LinePosition(position), in: analysis.text, encoding: client.positionEncoding)
  }

  func range(_ range: TextRange) -> LSP.Range {
    LSP.Range(start: position(at: range.start), end: position(at: range.end))
  }

  func location(_ textRange: TextRange) -> LSP.Location { LSP.Location(uri: uri, range: range(textRange)) }

  func position(at offset: Int) -> LSP.Position {
    var positions = NearPositions(self)
    return positions.position(at: offset)
  }
}

/// Converts many places, most of which stand in the line of the one before or just below.
struct NearPositions {
  private let snapshot: Snapshot
  private var line = 0

  init(_ snapshot: Snapshot) { self.snapshot = snapshot }

  mutating func range(_ range: TextRange) -> LSP.Range {
    let start = position(at: range.start)
    return LSP.Range(start: start, end: position(at: range.end))
  }

  mutating func position(at offset: Int) -> LSP.Position {
    let (text, lines) = (snapshot.analysis.text, snapshot.analysis.lines)
    let offset = text.characterBoundary(atOrBefore: offset)
    line = lines.line(at: offset, near: line)
    let content = lines.content(ofLine: line, in: text)
    return LSP.Position(line: line, character: column(TextRange(content.start, min(offset, content.end)), in: text))
  }

  /// - Parameter before: from the start of the line.
  private func column(_ before: TextRange, in text: SourceText) -> Int {
    let encoding = snapshot.client.positionEncoding
    if encoding == .utf8 { return before.length }
    return before.length > LongLineColumns.longest
      ? snapshot.longLines.width(of: before, in: text, encoding: encoding) : text.width(of: before, in: encoding)
  }
}
