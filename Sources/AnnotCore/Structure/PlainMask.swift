/// Masks what plain text holds of markup: tags such as `<tweet id="7">`, which come with pasted text, and the marks of
/// numbered notes.
enum PlainMask {
  static func mask(in bytes: UnsafeMutableBufferPointer<UInt8>) {
    var offset = 0
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "<"):
        guard let end = tagEnd(from: offset, in: UnsafeBufferPointer(bytes)) else { break }
        bytes.fill(offset..<end)
        offset = end
        continue
      case UInt8(ascii: "["):
        guard offset > 0, !ASCII.isWhitespace(bytes[offset - 1]), let end = noteEnd(from: offset, in: bytes) else {
          break
        }
        bytes.fill(offset..<end)
        offset = end
        continue
      default: break
      }
      offset += 1
    }
  }

  /// The end of the tag or comment that starts at `start`. It is looked for no further than ``longestTag`` bytes, so
  /// that many `<` cost no more than linear time.
  static func tagEnd(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var offset = start + 1
    guard offset < bytes.count else { return nil }
    let limit = min(bytes.count, start + longestTag)
    if start + 3 < limit, bytes[start + 1] == UInt8(ascii: "!"), bytes[start + 2] == UInt8(ascii: "-") {
      offset = start + 4
      while offset + 2 < limit {
        if bytes[offset] == UInt8(ascii: "-"), bytes[offset + 1] == UInt8(ascii: "-"),
          bytes[offset + 2] == UInt8(ascii: ">")
        {
          return offset + 3
        }
        offset += 1
      }
      return nil
    }
    if bytes[offset] == UInt8(ascii: "/") { offset += 1 }
    guard offset < limit, ASCII.isLetter(bytes[offset]) || bytes[offset] == UInt8(ascii: "!") else { return nil }
    while offset < limit {
      if bytes[offset] == UInt8(ascii: ">") { return offset + 1 }
      if bytes[offset] == UInt8(ascii: "<") { return nil }
      offset += 1
    }
    return nil
  }

  private static let longestTag = 1_000

  /// The end of `[12]`.
  private static func noteEnd(from start: Int, in bytes: UnsafeMutableBufferPointer<UInt8>) -> Int? {
    var offset = start + 1
    while offset < bytes.count, offset < start + 4, ASCII.isDigit(bytes[offset]) { offset += 1 }
    guard offset > start + 1, offset < bytes.count, bytes[offset] == UInt8(ascii: "]") else { return nil }
    return offset + 1
  }
}
