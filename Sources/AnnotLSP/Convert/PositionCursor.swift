import AnnotCore

/// Converts offsets that only grow, at a cost of the bytes between them, so that a thousand places on one endless line
/// cost no more than the line.
struct PositionCursor {
  private let analysis: Analysis
  private let encoding: PositionEncoding
  private var line = 0
  private var column = 0
  private var offset = 0

  init(_ analysis: Analysis, encoding: PositionEncoding) {
    self.analysis = analysis
    self.encoding = encoding
  }

  /// - Parameter offset: at a character's start, not before the last one asked about.
  mutating func position(at next: Int) -> LSP.Position {
    let nextLine = analysis.lines.line(at: next)
    if nextLine != line {
      (line, column) = (nextLine, 0)
      offset = analysis.lines.content(ofLine: line, in: analysis.text).start
    }
    column += analysis.text.width(of: TextRange(offset, next), in: encoding)
    offset = max(offset, next)
    return LSP.Position(line: line, character: column)
  }
}
