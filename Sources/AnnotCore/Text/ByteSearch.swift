/// Finds one byte among many, eight at a time.
enum ByteSearch {
  /// The offset of the first `byte` at or after `start`, or nil where there is none.
  static func first(_ byte: UInt8, from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let raw = UnsafeRawBufferPointer(bytes)
    let ones: UInt64 = 0x0101_0101_0101_0101
    let pattern = ones &* UInt64(byte)
    var offset = max(0, start)
    while offset + 8 <= raw.count {
      // A byte of the difference is zero where the word holds the byte, and only then does this set a high bit.
      let difference = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self) ^ pattern
      if (difference &- ones) & ~difference & (ones << 7) != 0 { break }
      offset += 8
    }
    while offset < raw.count {
      if raw[offset] == byte { return offset }
      offset += 1
    }
    return nil
  }
}
