/// White space as it comes with pasted text: ASCII's, and the spaces of Unicode, zero-width ones included.
enum Whitespace {
  /// The length in bytes of the white-space character that starts at `offset`, or 0 where none does.
  static func length(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let byte = bytes[offset]
    if byte < 0x80 { return ASCII.isWhitespace(byte) ? 1 : 0 }
    if byte == 0xC2 {
      // U+0085 next line, U+00A0 no-break space.
      guard offset + 1 < bytes.count else { return 0 }
      return bytes[offset + 1] == 0x85 || bytes[offset + 1] == 0xA0 ? 2 : 0
    }
    guard byte >= 0xE1, offset + 2 < bytes.count else { return 0 }
    switch (byte, bytes[offset + 1], bytes[offset + 2]) {
    case (0xE1, 0x9A, 0x80),  // U+1680
      (0xE2, 0x80, 0x80...0x8B),  // U+2000 to U+200B
      (0xE2, 0x80, 0xA8...0xA9),  // U+2028, U+2029
      (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE2, 0x81, 0xA0),  // U+202F, U+205F, U+2060
      (0xE3, 0x80, 0x80),  // U+3000
      (0xEF, 0xBB, 0xBF):  // U+FEFF
      return 3
    default: return 0
    }
  }

  /// `range` without the white space at both its ends.
  static func trimming(_ range: TextRange, in bytes: UnsafeBufferPointer<UInt8>) -> TextRange {
    var start = range.start
    var end = min(range.end, bytes.count)
    while start < end {
      let length = length(at: start, in: bytes)
      guard length > 0, start + length <= end else { break }
      start += length
    }
    while end > start {
      var last = end - 1
      while last > start, UTF8.isContinuation(bytes[last]) { last -= 1 }
      guard length(at: last, in: bytes) == end - last else { break }
      end = last
    }
    return TextRange(start, end)
  }
}
