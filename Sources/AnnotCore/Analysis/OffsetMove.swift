/// Takes offsets of an earlier version of a text to where they are in a later one.
///
/// An offset inside the bytes that were replaced goes nowhere: it moves to -1, where nothing is.
struct OffsetMove {
  /// Where the change starts, in bytes of either version.
  private let start: Int
  /// Where it ends, in bytes of the earlier version.
  private let oldEnd: Int
  private let shift: Int
  /// What is added to an offset before the move, and taken off behind it: where the paragraph starts that it counts from.
  private var before = 0
  private var behind = 0
  /// Whether a range that ends where something was inserted now holds it, as an open quotation does that is being
  /// written.
  private let endsGrow: Bool

  init(_ change: TextChange, endsGrow: Bool = false) {
    start = change.prefix
    oldEnd = change.oldEnd
    shift = change.shift
    self.endsGrow = endsGrow
  }

  /// The same move for offsets that count from the start of a paragraph.
  func inside(_ old: Paragraph, _ new: Paragraph) -> OffsetMove {
    var move = self
    move.before = old.range.start
    move.behind = new.range.start
    return move
  }

  func callAsFunction(_ range: TextRange) -> TextRange { TextRange(start(range.start), end(range.end)) }

  /// Where something that starts at `offset` starts now.
  func start(_ offset: Int) -> Int {
    let offset = offset + before
    if offset >= oldEnd { return offset + shift - behind }
    return offset <= start ? offset - behind : -1
  }

  private func end(_ offset: Int) -> Int {
    let offset = offset + before
    let isInsertion = offset == start && offset == oldEnd
    if offset > start || isInsertion && endsGrow { return offset >= oldEnd ? offset + shift - behind : -1 }
    return offset - behind
  }

  /// Whether what ends at `offset` stays where it is.
  func keeps(_ end: Int) -> Bool { end < start && before == 0 }

  /// Whether the range neither touches the change nor lies in it, so that there is only one place for it to be now.
  func isClear(of range: TextRange) -> Bool {
    range.end < start || range.start > oldEnd || range.start < start && range.end > oldEnd
  }

  func keeps(_ ranges: [TextRange]) -> Bool { ranges.allSatisfy { keeps($0.end) } }
}

/// A value with offsets in it that can be taken from one version of a text to another.
protocol Movable {
  func moved(by move: OffsetMove) -> Self
}

extension TextRange: Movable {
  func moved(by move: OffsetMove) -> TextRange { move(self) }
}

extension Array: Movable where Element: Movable {
  func moved(by move: OffsetMove) -> [Element] { map { $0.moved(by: move) } }
}

extension Optional: Movable where Wrapped: Movable {
  func moved(by move: OffsetMove) -> Wrapped? { map { $0.moved(by: move) } }
}
