/// What stands beside a mark: the little that tells which way it faces.
enum MarkContext: UInt8, Sendable {
  /// The paragraph's start or end.
  case edge
  case space, letter, digit
  /// `.` `!` `?` `…` and their like in other scripts.
  case sentenceEnd
  /// `,` and `;`
  case comma
  case colon, dash, slash, openBracket, closeBracket
  /// Another quotation mark.
  case mark
}

extension MarkContext {
  /// Masked markup reads as nothing: the neighbours on its two sides are neighbours of each other.
  static let filler = Prose.filler

  /// What ends just before `offset`, looking through filler.
  static func before(_ offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> MarkContext {
    var last = offset - 1
    while last >= 0, bytes[last] == filler { last -= 1 }
    guard last >= 0 else { return .edge }
    if bytes[last] < 0x80 { return ascii(bytes[last]) }
    var start = last
    while start > 0, start > last - 3, UTF8.isContinuation(bytes[start]) { start -= 1 }
    return wide(at: start, in: bytes)
  }

  /// What starts at or after `offset`, looking through filler.
  static func after(_ offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> MarkContext {
    var offset = offset
    while offset < bytes.count, bytes[offset] == filler { offset += 1 }
    guard offset < bytes.count else { return .edge }
    return bytes[offset] < 0x80 ? ascii(bytes[offset]) : wide(at: offset, in: bytes)
  }

  private static func ascii(_ byte: UInt8) -> MarkContext {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): .sentenceEnd
    case UInt8(ascii: ","), UInt8(ascii: ";"): .comma
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: "-"): .dash
    case UInt8(ascii: "/"), UInt8(ascii: "|"): .slash
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .openBracket
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): .closeBracket
    case 0x22, 0x27, 0x60: .mark
    default: ASCII.isWhitespace(byte) ? .space : .letter
    }
  }

  private static func wide(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> MarkContext {
    if MarkGlyph.starting(at: start, in: bytes) != nil { return .mark }
    if Whitespace.length(at: start, in: bytes) > 0 { return .space }
    guard start + 2 < bytes.count else { return .letter }
    switch (bytes[start], bytes[start + 1], bytes[start + 2]) {
    case (0xE2, 0x80, 0x90...0x95): return .dash
    case (0xE2, 0x80, 0xA6): return .sentenceEnd  // …
    case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F): return .sentenceEnd  // 。！？
    case (0xE3, 0x80, 0x81), (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9B): return .comma  // 、，；
    case (0xEF, 0xBC, 0x9A): return .colon  // ：
    case (0xEF, 0xBC, 0x88), (0xE3, 0x80, 0x90): return .openBracket  // （【
    case (0xEF, 0xBC, 0x89), (0xE3, 0x80, 0x91): return .closeBracket  // ）】
    default: return .letter
    }
  }
}
