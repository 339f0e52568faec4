import AnnotCore

/// Turns the bytes of a file into text. UTF-8, and UTF-16 with a byte-order mark; the mark is no part of the text.
enum TextDecoding {
  /// Why bytes are not text, and where.
  struct Problem: Error, Equatable {
    /// In bytes from the start of the file.
    let offset: Int
    /// What is there and what to do about it.
    let message: String
  }

  static func text(of bytes: [UInt8]) throws(Problem) -> String {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return try utf8(bytes, from: 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return try utf16(bytes, isBigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes, isBigEndian: true) }
    return try utf8(bytes, from: 0)
  }

  private static func utf8(_ bytes: [UInt8], from start: Int) throws(Problem) -> String {
    if let zero = bytes.firstIndex(of: 0) {
      throw Problem(
        offset: zero,
        message: "a zero byte: not text, or UTF-16 without a byte-order mark (iconv -f UTF-16LE -t UTF-8 mends that)")
    }
    if let text = String(validating: bytes[start...], as: UTF8.self) { return text }
    let offset = firstInvalidOffset(in: bytes, from: start)
    let byte = String(bytes[offset], radix: 16, uppercase: true)
    throw Problem(
      offset: offset,
      message:
        "byte 0x\(byte) is not UTF-8; if the file is in a Western encoding, iconv -f WINDOWS-1252 -t UTF-8 mends it")
  }

  private static func firstInvalidOffset(in bytes: [UInt8], from start: Int) -> Int {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes[start...].makeIterator()
    var offset = start
    while case .valid(let scalar) = parser.parseScalar(from: &iterator) { offset += scalar.count }
    return min(offset, bytes.count - 1)
  }

  private static func utf16(_ bytes: [UInt8], isBigEndian: Bool) throws(Problem) -> String {
    guard bytes.count.isMultiple(of: 2) else {
      throw Problem(offset: bytes.count - 1, message: "half of a UTF-16 unit: the file is cut short")
    }
    let units = stride(from: 2, to: bytes.count, by: 2).map { offset in
      let (first, second) = (UInt16(bytes[offset]), UInt16(bytes[offset + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    if let text = String(validating: units, as: UTF16.self) { return text }
    var parser = Unicode.UTF16.ForwardParser()
    var iterator = units.makeIterator()
    var count = 0
    while case .valid(let scalar) = parser.parseScalar(from: &iterator) { count += scalar.count }
    throw Problem(offset: 2 + 2 * count, message: "half of a surrogate pair: not UTF-16")
  }
}
