/// A table from features to the weights of the three transitions, read in place from printable characters.
///
/// A bucket is four rows of four characters: two of check (9,025 values, each once in a bucket), then the weights of the
/// first two transitions plus 80. Learning adds to one transition what it takes from another, so the third weight is what
/// makes their sum 0.
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

  /// The scores of shift, left and right.
  ///
  /// Looks at the four rows of a bucket at once and without a branch: whether and where a feature is found is as good as
  /// random, so a branch on it would be mispredicted half of the time.
  @inline(__always)
  package func scores(_ features: FeatureList) -> (Int32, Int32, Int32) {
    // By lane: how many rows were found, and the sums of their weights plus 80.
    var counts = SIMD4<UInt32>()
    var first = SIMD4<UInt32>()
    var second = SIMD4<UInt32>()
    for index in 0..<features.count {
      let feature = features.hashes[index] | 1
      let bucket = UnsafeRawPointer(start) + Int(PackedRows.bucket(feature, mask: bucketMask)) &* 16
      let rows = bucket.loadUnaligned(as: SIMD4<UInt32>.self)
      let wanted = SIMD4(repeating: PackedCharacters.check(feature))
      // All ones where the row is that of the feature. By subtraction and shift, because the compiler takes a mask that
      // comes of a comparison apart, lane by lane.
      let difference = (rows ^ wanted) & 0xFFFF
      let found = SIMD4<UInt32>(truncatingIfNeeded: SIMD4<Int32>(truncatingIfNeeded: difference &- 1) &>> 31)
      counts &-= found
      first &+= (rows & found) &>> 16 & 0xFF
      second &+= (rows & found) &>> 24
    }
    let offset = counts.wrappedSum() &* 80
    let shift = Int32(truncatingIfNeeded: first.wrappedSum() &- offset)
    let left = Int32(truncatingIfNeeded: second.wrappedSum() &- offset)
    return (shift, left, 0 &- shift &- left)
  }
}
