/// A half-open stretch of text, in UTF-8 byte offsets.
///
/// What the offsets count from is the owner's business: whole-article values count from the start of the article,
/// ``ParagraphFacts`` from the start of its paragraph.
public struct TextRange: Hashable, Sendable {
  public let start: Int
  public let end: Int

  /// A range whose end is never before its start: a backwards pair collapses to its start.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  public var length: Int { end - start }
  public var isEmpty: Bool { start == end }

  /// Whether the byte at `offset` lies inside.
  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }

  /// Whether a caret at `offset` touches the range: inside it, or at either edge.
  public func touches(_ offset: Int) -> Bool { start <= offset && offset <= end }

  /// Whether the two overlap or meet at an edge.
  public func touches(_ other: TextRange) -> Bool { start <= other.end && other.start <= end }

  public func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }

  /// Whether the two share at least one byte.
  public func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }

  public func shifted(by distance: Int) -> TextRange { TextRange(start + distance, end + distance) }

  /// The smallest range that holds both.
  public func union(_ other: TextRange) -> TextRange { TextRange(min(start, other.start), max(end, other.end)) }

  /// The part that lies inside `0..<count`.
  public func clamped(to count: Int) -> TextRange {
    TextRange(min(max(start, 0), count), min(max(end, 0), count))
  }
}

extension TextRange: Comparable {
  /// Document order: earlier starts first, and of two that start together the longer, so that a range comes before
  /// what it contains.
  public static func < (left: TextRange, right: TextRange) -> Bool {
    left.start != right.start ? left.start < right.start : left.end > right.end
  }
}

extension TextRange: CustomStringConvertible {
  public var description: String { "\(start)..<\(end)" }
}
