/// A table from features to the weights of the three transitions, read in place from printable characters.
///
/// A bucket is four rows of four characters: two of check (9,025 values), then the weights of the first two transitions
/// plus 80. Learning adds to one transition what it takes from another, so the third weight is what makes their sum 0.
package struct PackedRows: @unchecked Sendable {
  // Read-only for the life of the program, which is why it can be shared.
  private let start: UnsafePointer<UInt8>
  private let bucketMask: UInt32

  package static let rowsPerBucket = 4
  package static let maximum = 46

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

  @inline(__always)
  package static func bucket(_ feature: UInt32, mask: UInt32) -> UInt32 { feature >> 1 & mask }

  @inline(__always)
  package static func check(_ feature: UInt32) -> UInt32 {
    let mixed = feature &* 0x9E37_79B1
    let first = ((mixed >> 24) &* 95) >> 8
    let second = ((mixed >> 16 & 0xFF) &* 95) >> 8
    return (first &+ 32) | (second &+ 32) << 8
  }

  /// The scores of shift, left and right.
  @inline(__always)
  package func scores(_ features: FeatureList) -> (Int32, Int32, Int32) {
    var first: Int32 = 0
    var second: Int32 = 0
    for index in 0..<features.count {
      let feature = features.hashes[index] | 1
      let bucket = UnsafeRawPointer(start) + Int(PackedRows.bucket(feature, mask: bucketMask)) &* 16
      let wanted = PackedRows.check(feature)
      for row in 0..<4 {
        let characters = bucket.loadUnaligned(fromByteOffset: row &* 4, as: UInt32.self).littleEndian
        if characters & 0xFFFF == wanted {
          first &+= Int32(truncatingIfNeeded: characters >> 16 & 0xFF) &- 80
          second &+= Int32(truncatingIfNeeded: characters >> 24) &- 80
          break
        }
      }
    }
    return (first, second, 0 &- first &- second)
  }
}
