/// Finds the dateline that opens a report: `KYIV, Ukraine (AP) — …`, `WASHINGTON, Nov. 3 (Reuters) - …`, `LONDON — …`.
enum Dateline {
  /// The offset just after the dateline's dash; nil where the paragraph starts with none.
  ///
  /// - Parameter isLead: whether it is the article's first paragraph. There a place in capitals is enough; further down
  ///   an agency or a second part has to bear it out.
  static func end(of paragraph: TextRange, isLead: Bool, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let limit = min(paragraph.end, paragraph.start + 90)
    var offset = paragraph.start
    var places = 0
    var capitals = 0
    var hasAgency = false
    var hasComma = false
    while offset < limit {
      let byte = bytes[offset]
      if let dash = dashLength(at: offset, in: bytes) {
        let isSpaced = offset > paragraph.start && bytes[offset - 1] == ASCII.space
        let end = offset + dash
        let isFollowed = end < paragraph.end && (bytes[end] == ASCII.space || dash > 1)
        guard isFollowed, isSpaced || dash > 1 || hasAgency else {
          guard byte == UInt8(ascii: "-") else { return nil }
          offset += 1  // Part of a name: MAR-A-LAGO.
          continue
        }
        let isBorneOut =
          hasAgency || (capitals >= 1 && capitals == places && (isLead || hasComma))
          || (capitals >= 1 && hasComma && isLead)
        return isBorneOut && places + (hasAgency ? 1 : 0) > 0 ? end : nil
      }
      if ASCII.isLetter(byte) || byte >= 0x80 {
        let start = offset
        var lowercase = 0
        while offset < limit, ASCII.isLetter(bytes[offset]) || (bytes[offset] >= 0x80 && !isDash(offset, bytes)) {
          if ASCII.isLowercase(bytes[offset]) { lowercase += 1 }
          offset += 1
        }
        guard !ASCII.isLowercase(byte) else { return nil }
        places += 1
        if lowercase == 0, offset - start >= 2 { capitals += 1 }
        guard places <= 8 else { return nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "("):
        guard let close = agencyEnd(from: offset, limit: limit, in: bytes) else { return nil }
        hasAgency = true
        offset = close
        continue
      case UInt8(ascii: ","): hasComma = true
      case UInt8(ascii: "."), UInt8(ascii: "'"), ASCII.space: break
      case UInt8(ascii: "/"):
        hasComma = true
      default:
        guard ASCII.isDigit(byte), hasComma else { return nil }
      }
      offset += 1
    }
    return nil
  }

  private static func isDash(_ offset: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    offset + 2 < bytes.count && bytes[offset] == 0xE2 && bytes[offset + 1] == 0x80
      && (0x92...0x95).contains(bytes[offset + 2])
  }

  /// `—`, `–`, `--` or `-`.
  private static func dashLength(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    if isDash(offset, bytes) { return 3 }
    guard bytes[offset] == UInt8(ascii: "-") else { return nil }
    return offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "-") ? 2 : 1
  }

  /// The end of `(AP)`, `(Reuters)`, `(Thomson Reuters Foundation)`.
  private static func agencyEnd(from start: Int, limit: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var offset = start + 1
    guard offset < limit, ASCII.isUppercase(bytes[offset]) else { return nil }
    while offset < limit, bytes[offset] != UInt8(ascii: ")") {
      guard ASCII.isLetter(bytes[offset]) || bytes[offset] == ASCII.space || bytes[offset] == UInt8(ascii: "/") else {
        return nil
      }
      offset += 1
    }
    return offset < limit ? offset + 1 : nil
  }
}
