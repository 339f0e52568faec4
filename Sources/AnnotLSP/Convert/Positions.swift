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
    let (text, lines, encoding) = (analysis.text, analysis.lines, client.positionEncoding)
    let offset = text.characterBoundary(atOrBefore: offset)
    let content = lines.content(ofLine: lines.line(at: offset), in: text)
    guard encoding != .utf8, offset - content.start > LongLineColumns.longest else {
      return LSP.Position(lines.position(at: offset, in: text, encoding: encoding))
    }
    let before = TextRange(content.start, min(offset, content.end))
    return LSP.Position(
      line: lines.line(at: offset), character: longLines.width(of: before, in: text, encoding: encoding))
  }
}
