/// Where content really starts and ends, without the marks, punctuation and blanks around it.
package enum ContentTrimming {
  /// `range` without leading and trailing marks, punctuation and blanks.
  package static func trimmed(_ range: TextRange, in bytes: [UInt8]) -> TextRange {
    var start = range.start
    var end = range.end
    while start < end {
      let width = outerWidth(at: start, in: bytes)
      guard width > 0 else { break }
      start += width
    }
    while end > start {
      var previous = end - 1
      while previous > start, UTF8.isContinuation(bytes[checked: previous] ?? 0) { previous -= 1 }
      guard outerWidth(at: previous, in: bytes) == end - previous else { break }
      end = previous
    }
    return TextRange(start, end)
  }

  /// The width of the mark, punctuation or blank at `offset`, or 0 where something else stands.
  static func outerWidth(at offset: Int, in bytes: [UInt8]) -> Int {
    guard let first = bytes[checked: offset] else { return 0 }
    switch first {
    case 0x20, 0x09, 0x0A, 0x0D: return 1
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): return 1
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"): return 1
    case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "-"): return 1
    case 0xC2: return bytes[checked: offset + 1] == 0xA0 ? 2 : 0
    case 0xE2:
      guard bytes[checked: offset + 1] == 0x80, let third = bytes[checked: offset + 2] else { return 0 }
      switch third {
      case 0x93, 0x94, 0x98, 0x99, 0x9C, 0x9D, 0xA6: return 3
      default: return 0
      }
    default: return 0
    }
  }
}
