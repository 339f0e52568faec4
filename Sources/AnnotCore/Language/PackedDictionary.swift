/// A table from word forms to small numbers, read in place from printable characters.
///
/// A bucket is four entries of four characters: two of check (9,025 values), two of value.
package struct PackedDictionary: @unchecked Sendable {
  // Read-only for the life of the program, which is why it can be shared.
  private let start: UnsafePointer<UInt8>
  private let bucketMask: UInt32

  package static let entriesPerBucket = 4
  package static let maximum = 95 * 95 - 1

  /// `characters` hold a power of two of buckets of sixteen.
  package init(_ characters: StaticString) {
    self.init(characters.utf8Start, count: characters.utf8CodeUnitCount)
  }

  package init(_ start: UnsafePointer<UInt8>, count: Int) {
    precondition(count >= 16)
    self.start = start
    // The largest power of two that fits: an index can never leave the table.
    bucketMask = UInt32(truncatingIfNeeded: (1 << (Int.bitWidth - 1 - (count / 16).leadingZeroBitCount)) - 1)
  }

  /// Where the bucket of a form is, for a table of this many buckets less one.
  package static func bucket(_ form: UInt32, mask: UInt32) -> UInt32 {
    let mixed = form &* 0x9E37_79B1
    return (mixed ^ (mixed >> 15)) & mask
  }

  /// The two characters that tell a form from others in its bucket, as a little-endian number.
  package static func check(_ form: UInt32) -> UInt16 {
    let mixed = form &* 0x85EB_CA77
    let first = ((mixed >> 24) &* 95) >> 8
    let second = ((mixed >> 16 & 0xFF) &* 95) >> 8
    return UInt16(truncatingIfNeeded: (first + 32) | (second + 32) << 8)
  }

  /// The number of a form, or nil where the table does not hold it. The number 0 stands for an empty entry.
  package func value(_ form: UInt32) -> Int? {
    let bucket = UnsafeRawPointer(start) + Int(PackedDictionary.bucket(form, mask: bucketMask)) * 16
    let wanted = PackedDictionary.check(form)
    for entry in 0..<4 {
      let bytes = bucket.loadUnaligned(fromByteOffset: entry * 4, as: UInt32.self).littleEndian
      guard UInt16(truncatingIfNeeded: bytes) == wanted else { continue }
      let value = Int(bytes >> 16 & 0xFF) - 32 + 95 * (Int(bytes >> 24) - 32)
      if value != 0 { return value }
    }
    return nil
  }
}
