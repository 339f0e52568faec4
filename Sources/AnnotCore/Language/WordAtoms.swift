/// What the statistical models see of a word, worked out once a token and kept as numbers.
package struct WordAtoms {
  /// Hash of the form, folded: lower case, typographic marks as plain ones, every digit as 0.
  package var form: UInt32 = 0
  /// Hashes of the last one to four and the first one to three bytes of the folded form.
  package var suffix1: UInt32 = 0
  package var suffix2: UInt32 = 0
  package var suffix3: UInt32 = 0
  package var suffix4: UInt32 = 0
  package var prefix1: UInt32 = 0
  package var prefix2: UInt32 = 0
  package var prefix3: UInt32 = 0
  package var shape: Shape = .none
  /// The word's class by the company it keeps, 0 when unknown.
  package var cluster: UInt32 = 0

  package init() {}

  /// How the word is written.
  package enum Shape: UInt8, CaseIterable {
    case none, lower, capitalized, allCapitals, initial, mixedCase, digits, digitsAndLetters, mark, lowerWithMark,
      capitalizedWithMark, otherScript
  }

  package init(_ token: Token, in bytes: UnsafeBufferPointer<UInt8>) {
    let start = Int(token.start)
    let end = min(Int(token.end), bytes.count)
    if let folded = WordAtoms.foldedMark(start, end, bytes) {
      form = folded
      shape = .mark
      return
    }
    var hash: UInt32 = 0x811C_9DC5
    var counts = (upper: 0, lower: 0, digits: 0, marks: 0, other: 0)
    var tail: UInt32 = 0
    var length = 0
    var index = start
    while index < end {
      var byte = bytes[index]
      if ASCII.isLowercase(byte) {
        counts.lower += 1
      } else if ASCII.isUppercase(byte) {
        counts.upper += 1
        byte |= 0x20
      } else if ASCII.isDigit(byte) {
        counts.digits += 1
        byte = UInt8(ascii: "0")
      } else if byte < 0x80 {
        counts.marks += 1
      } else if byte == 0xE2, index + 2 < end, bytes[index + 1] == 0x80, bytes[index + 2] & 0xFE == 0x98 {
        counts.marks += 1
        byte = UInt8(ascii: "'")
        index += 2
      } else {
        // Latin letters past ASCII count by the case of their second byte, other scripts by themselves.
        if byte == 0xC3, index + 1 < end {
          let second = bytes[index + 1]
          if second < 0x9F { counts.upper += 1 } else { counts.lower += 1 }
        } else if byte >= 0xC4 {
          counts.other += 1
        }
        if index > start, bytes[index - 1] == 0xC3, byte < 0x9F { byte |= 0x20 }
      }
      hash = (hash ^ UInt32(byte)) &* 0x0100_0193
      tail = tail << 8 | UInt32(byte)
      length += 1
      if length == 1 { prefix1 = tail }
      if length == 2 { prefix2 = tail }
      if length == 3 { prefix3 = tail }
      index += 1
    }
    form = hash | 1
    suffix1 = tail & 0xFF
    suffix2 = tail & 0xFFFF
    suffix3 = tail & 0xFF_FFFF
    suffix4 = tail
    shape = WordAtoms.shape(counts, startsUpper: ASCII.isUppercase(bytes.byte(start)) || bytes.byte(start) == 0xC3)
  }

  private static func shape(
    _ counts: (upper: Int, lower: Int, digits: Int, marks: Int, other: Int), startsUpper: Bool
  ) -> Shape {
    let letters = counts.upper + counts.lower
    if counts.digits > 0 { return letters > 0 ? .digitsAndLetters : .digits }
    if counts.other > 0, letters == 0 { return .otherScript }
    guard letters > 0 else { return .mark }
    if counts.upper == 0 { return counts.marks > 0 ? .lowerWithMark : .lower }
    if counts.lower == 0 { return counts.upper == 1 ? .initial : .allCapitals }
    guard startsUpper, counts.upper == 1 else { return .mixedCase }
    return counts.marks > 0 ? .capitalizedWithMark : .capitalized
  }
}

extension WordAtoms {
  static let openQuote: UInt32 = 2
  static let closeQuote: UInt32 = 4
  static let dash: UInt32 = 6
  static let ellipsis: UInt32 = 8

  /// The form of a mark that is written in several ways: quotation marks by the side they are on, dashes, ellipses.
  private static func foldedMark(_ start: Int, _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
    let lead = bytes.byte(start)
    switch lead {
    case UInt8(ascii: "\""):
      return end - start == 1 ? side(start, end, bytes) : nil
    case UInt8(ascii: "'"):
      guard end - start <= 2, end - start == 1 || bytes.byte(start + 1) == lead else { return nil }
      return end - start == 2 || isSpace(start - 1, bytes) ? side(start, end, bytes) : nil
    case UInt8(ascii: "`"): return openQuote
    case UInt8(ascii: "-"): return end - start >= 2 ? dash : nil
    case UInt8(ascii: "."): return end - start >= 2 ? ellipsis : nil
    case 0xE2:
      switch bytes.scalar(at: start).value {
      case 0x201C, 0x201E, 0x2018: return openQuote
      case 0x201D: return closeQuote
      case 0x2013, 0x2014: return dash
      case 0x2026: return ellipsis
      case 0x2019 where end - start == 6: return closeQuote
      default: return nil
      }
    default: return nil
    }
  }

  private static func side(_ start: Int, _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    isSpace(end, bytes)
      ? closeQuote : isSpace(start - 1, bytes) || isOpening(bytes.byte(start - 1)) ? openQuote : closeQuote
  }

  private static func isSpace(_ offset: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let byte = bytes.byte(offset)
    return byte <= ASCII.space || byte == 0xC2 && offset + 1 < bytes.count && bytes[offset + 1] == 0xA0
  }

  private static func isOpening(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "-") || byte == 0x94
  }
}
