/// What a character is to the tokenizer.
enum ScalarClass: UInt8 {
  /// Separates tokens: white space, control and format characters without width, and the filler of masked markup.
  case space
  /// Belongs to words: letters, combining marks, joiners, the underscore.
  case letter
  case digit
  /// Stands alone: punctuation and symbols.
  case mark
  /// A pictograph, to which modifiers and joined pictographs attach.
  case emoji
}

/// One character of valid UTF-8.
struct ScannedScalar {
  var scalarClass: ScalarClass
  var value: UInt32
  /// In bytes, at least 1.
  var length: Int
}

/// What masks markup so that offsets stay true. It separates tokens, but counts as no space between them.
package let fillerByte: UInt8 = 0x1A

extension UnsafeBufferPointer<UInt8> {
  /// The character that starts at `offset`. Past the end it reads as a space of length 1; a byte that starts no
  /// character reads as a mark, so that a scan over any bytes ends.
  func scalar(at offset: Int) -> ScannedScalar {
    guard offset >= 0, offset < count else { return ScannedScalar(scalarClass: .space, value: 0x20, length: 1) }
    let lead = self[offset]
    if lead < 0x80 { return ScannedScalar(scalarClass: asciiClass(lead), value: UInt32(lead), length: 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    guard length > 1, offset + length <= count else {
      return ScannedScalar(scalarClass: .mark, value: UInt32(lead), length: 1)
    }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for index in offset + 1..<offset + length { value = value << 6 | UInt32(self[index] & 0x3F) }
    return ScannedScalar(scalarClass: classOfScalar(value), value: value, length: length)
  }

  /// The byte at `offset`, or a space outside.
  func byte(_ offset: Int) -> UInt8 { offset >= 0 && offset < count ? self[offset] : ASCII.space }

  /// The character that ends before `offset`.
  func scalar(before offset: Int) -> ScannedScalar {
    var start = offset - 1
    while start > 0, start > offset - 4, UTF8.isContinuation(byte(start)) { start -= 1 }
    return scalar(at: start)
  }
}

private func asciiClass(_ byte: UInt8) -> ScalarClass {
  if ASCII.isLetter(byte) || byte == UInt8(ascii: "_") { return .letter }
  if ASCII.isDigit(byte) { return .digit }
  return byte <= ASCII.space || byte == 0x7F ? .space : .mark
}

private func classOfScalar(_ value: UInt32) -> ScalarClass {
  switch value {
  case 0x80...0xA0, 0xAD: .space
  case 0xAA, 0xB5, 0xBA: .letter
  case 0xB2, 0xB3, 0xB9, 0xBC...0xBE: .digit
  case 0xA1...0xBF, 0xD7, 0xF7: .mark
  case ..<0x2000: .letter
  case 0x200C, 0x200D: .letter
  case 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F: .space
  case 0x2010...0x205E: .mark
  case 0x2070...0x209C, 0x2150...0x218B: .digit
  case 0x20A0...0x20CF: .mark
  case 0x20D0...0x214F: .letter
  case 0x2600...0x27BF: .emoji
  case 0x2190...0x2BFF, 0x2E00...0x2E7F: .mark
  case 0x3000: .space
  case 0x3001...0x3004, 0x3008...0x3020, 0x3030, 0x303D, 0x30FB: .mark
  case 0xFE00...0xFE0F: .letter
  case 0xFE10...0xFE6F: .mark
  case 0xFEFF, 0xFFF9...0xFFFB: .space
  case 0xFF10...0xFF19: .digit
  case 0xFF01...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65, 0xFFE0...0xFFFD: .mark
  case 0x1F000...0x1FAFF: .emoji
  default: .letter
  }
}

/// The characters past ASCII that the tokenizer and the splitter name.
enum Character3 {
  static let leftSingleQuote: UInt32 = 0x2018
  static let rightSingleQuote: UInt32 = 0x2019
}
