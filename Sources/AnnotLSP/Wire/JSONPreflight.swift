/// One linear look over the bytes of a message before a decoder that recurses gets them.
enum JSONPreflight {
  /// How deeply arrays and objects may nest. No message of LSP comes near; settings hardly pass ten.
  static let deepest = 200

  /// Whether arrays and objects nest no deeper than ``deepest``. Anything that is not JSON passes: the decoder says
  /// what is wrong with it.
  ///
  /// Half of a surrogate pair, which editors built on UTF-16 can send as an escape, is replaced by U+FFFD in place: the
  /// replacement is as wide in every encoding in which such a client can count, and one odd character must not cost the
  /// edit that it came with.
  static func admits(_ bytes: inout [UInt8]) -> Bool {
    bytes.withUnsafeMutableBufferPointer { bytes in
      var depth = 0
      var offset = 0
      while offset < bytes.count {
        switch bytes[offset] {
        case UInt8(ascii: "["), UInt8(ascii: "{"):
          depth += 1
          if depth > deepest { return false }
        case UInt8(ascii: "]"), UInt8(ascii: "}"):
          depth -= 1
        case UInt8(ascii: "\""):
          offset = endOfString(startingAt: offset, in: bytes)
        default:
          break
        }
        offset += 1
      }
      return true
    }
  }

  /// The offset of the closing quotation mark, or of the end.
  private static func endOfString(startingAt start: Int, in bytes: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var offset = start + 1
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "\"") { return offset }
      guard bytes[offset] == UInt8(ascii: "\\") else {
        offset += 1
        continue
      }
      switch escapedUnit(at: offset, in: bytes) {
      case .some(0xD800...0xDBFF):
        if let second = escapedUnit(at: offset + 6, in: bytes), (0xDC00...0xDFFF).contains(second) {
          offset += 12
        } else {
          replaceUnit(at: offset, in: bytes)
          offset += 6
        }
      case .some(0xDC00...0xDFFF):
        replaceUnit(at: offset, in: bytes)
        offset += 6
      default:
        offset += 2
      }
    }
    return bytes.count
  }

  /// The UTF-16 unit that `\uXXXX` at `offset` stands for.
  private static func escapedUnit(at offset: Int, in bytes: UnsafeMutableBufferPointer<UInt8>) -> UInt16? {
    guard offset + 6 <= bytes.count, bytes[offset] == UInt8(ascii: "\\"), bytes[offset + 1] == UInt8(ascii: "u") else {
      return nil
    }
    var unit: UInt16 = 0
    for digit in bytes[offset + 2..<offset + 6] {
      guard let value = Character(Unicode.Scalar(digit)).hexDigitValue else { return nil }
      unit = unit << 4 | UInt16(value)
    }
    return unit
  }

  private static func replaceUnit(at offset: Int, in bytes: UnsafeMutableBufferPointer<UInt8>) {
    for (place, byte) in "\\uFFFD".utf8.enumerated() { bytes[offset + place] = byte }
  }

  /// The field `id` of the outermost object, read without recursion, so that a request which is refused for its depth
  /// still gets its answer.
  static func requestID(in bytes: inout [UInt8]) -> RequestID? {
    bytes.withUnsafeMutableBufferPointer { bytes in
      var depth = 0
      var offset = 0
      while offset < bytes.count {
        switch bytes[offset] {
        case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
        case UInt8(ascii: "\""):
          let end = endOfString(startingAt: offset, in: bytes)
          if depth == 1, bytes[offset..<end].elementsEqual("\"id".utf8) { return value(after: end, in: bytes) }
          offset = end
        default: break
        }
        offset += 1
      }
      return nil
    }
  }

  /// The number or plain string that follows the key which ends at `end`.
  private static func value(after end: Int, in bytes: UnsafeMutableBufferPointer<UInt8>) -> RequestID? {
    let value = bytes[min(end + 1, bytes.count)...].prefix(80).drop {
      $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: " ")
    }
    if value.first == UInt8(ascii: "\"") {
      return .string(String(decoding: value.dropFirst().prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self))
    }
    let digits = value.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return Int(String(decoding: digits, as: UTF8.self)).map(RequestID.number)
  }
}
