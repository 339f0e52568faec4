/// The unit in which a client counts columns.
public enum PositionEncoding: String, Sendable, CaseIterable {
  /// Bytes.
  case utf8 = "utf-8"
  /// UTF-16 code units: a character outside the Basic Multilingual Plane counts two.
  case utf16 = "utf-16"
  /// Unicode scalars.
  case utf32 = "utf-32"

  /// How many units the character with this first UTF-8 byte takes. Continuation bytes take none, so a sum over all
  /// bytes of a stretch is its length.
  @inlinable
  func width(leadByte byte: UInt8) -> Int {
    if byte < 0x80 { return 1 }
    switch self {
    case .utf8: return 1
    case .utf16: return UTF8.isContinuation(byte) ? 0 : (byte >= 0xF0 ? 2 : 1)
    case .utf32: return UTF8.isContinuation(byte) ? 0 : 1
    }
  }
}

/// A place in a text as editors count it.
public struct LinePosition: Hashable, Sendable, Comparable {
  /// The line, from 0.
  public let line: Int
  /// The column, from 0, in units of the encoding that is passed along with the position.
  public let column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (left: LinePosition, right: LinePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
