/// Tells the apostrophe from the single quotation mark, which it looks like.
enum Apostrophe {
  enum Use {
    /// At a word's end: *the boys'*, *goin'*.
    case ending
    /// At a word's start: *'90s*, *'tis*, *'em*.
    case abbreviation
    case none
  }

  /// Whether the mark can be nothing else: inside a word or number (*we're*, *6'2"*), or around the *n* of *rock 'n' roll*.
  static func isCertain(
    at range: TextRange, left: MarkContext, right: MarkContext, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    if left == .letter || left == .digit, right == .letter || right == .digit { return true }
    if left == .space, right == .letter, isLoneN(at: range.end, in: bytes) {
      return isSingle(at: range.end + 1, in: bytes)
    }
    if left == .letter, right == .space, range.start > 0, isLoneN(at: range.start - 1, in: bytes) {
      var before = range.start - 2
      while before > 0, before > range.start - 5, UTF8.isContinuation(bytes[before]) { before -= 1 }
      return before >= 0 && isSingle(at: before, in: bytes)
    }
    return false
  }

  static func use(
    at range: TextRange, left: MarkContext, right: MarkContext, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Use {
    if left == .letter, range.start > 0 {
      switch ASCII.lowercased(bytes[range.start - 1]) {
      case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"): return .ending
      case UInt8(ascii: "n"):
        let isParticiple = range.start > 1 && ASCII.lowercased(bytes[range.start - 2]) == UInt8(ascii: "i")
        return isParticiple ? .ending : .none
      default: return .none
      }
    }
    if left == .digit { return .ending }
    if right == .letter, startsAbbreviation(at: range.end, in: bytes) { return .abbreviation }
    if right == .digit, startsDecade(at: range.end, in: bytes) { return .abbreviation }
    return .none
  }

  /// Whether feet stand before `offset`, as in *6'2* and *5' 10*.
  static func isAfterFeet(_ offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var before = offset - 1
    let limit = max(0, offset - 4)
    while before >= limit, ASCII.isDigit(bytes[before]) || bytes[before] == ASCII.space { before -= 1 }
    guard before >= 1 else { return false }
    if bytes[before] == 0x27 { return ASCII.isDigit(bytes[before - 1]) }
    return before >= 3 && bytes[before] == 0x99 && bytes[before - 1] == 0x80 && bytes[before - 2] == 0xE2
      && ASCII.isDigit(bytes[before - 3])
  }

  private static func isLoneN(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    offset < bytes.count && ASCII.lowercased(bytes[offset]) == UInt8(ascii: "n")
  }

  private static func isSingle(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard offset < bytes.count, let found = MarkGlyph.starting(at: offset, in: bytes) else { return false }
    return found.glyph.family == .single
  }

  /// Two digits, with or without *s*: *'90s*, *'16*. Not *'90%'* nor *'20'*.
  private static func startsDecade(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard offset + 1 < bytes.count, ASCII.isDigit(bytes[offset]), ASCII.isDigit(bytes[offset + 1]) else { return false }
    var end = offset + 2
    if end < bytes.count, bytes[end] == UInt8(ascii: "s") { end += 1 }
    guard end < bytes.count else { return true }
    switch MarkContext.after(end, in: bytes) {
    case .digit, .mark: return false
    case .letter: return false
    default: return true
    }
  }

  private static let abbreviations: [StaticString] = [
    "em", "tis", "twas", "twill", "til", "till", "cause", "cuz", "bout", "round", "neath", "nuff", "kay", "n",
  ]

  private static func startsAbbreviation(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    abbreviations.contains { word in
      word.withUTF8Buffer { word in
        guard offset + word.count <= bytes.count else { return false }
        for index in 0..<word.count where ASCII.lowercased(bytes[offset + index]) != word[index] { return false }
        guard offset + word.count < bytes.count else { return true }
        switch MarkContext.after(offset + word.count, in: bytes) {
        case .letter, .digit, .mark: return false
        default: return true
        }
      }
    }
  }
}
