/// A table from (feature, class) to a small weight, read in place from printable characters: nothing to decode at
/// start, and memory that programs share.
///
/// A bucket is four entries of two characters. The low five bits of the first character are the weight
/// (``PackedCharacters``); the second character is a check that tells the pair from others (95 values), so that what was
/// never learnt seldom finds a weight. Three times as many values brought nothing. An empty entry holds the weight 0.
package struct PackedWeights: @unchecked Sendable {
  // Read-only for the life of the program, which is why it can be shared.
  private let start: UnsafePointer<UInt8>
  private let bucketMask: UInt32

  package static let entriesPerBucket = 4

  /// `characters` hold a power of two of buckets of eight.
  package init(_ characters: StaticString) {
    self.init(characters.utf8Start, count: characters.utf8CodeUnitCount)
  }

  package init(_ start: UnsafePointer<UInt8>, count: Int) {
    self.start = start
    let buckets = max(1, count / 8)
    // The largest power of two that fits: an index can never leave the table.
    bucketMask = UInt32(truncatingIfNeeded: (1 << (Int.bitWidth - 1 - buckets.leadingZeroBitCount)) - 1)
    precondition(count >= 8)
  }

  /// The identity of a feature together with a class.
  @inline(__always)
  package static func key(_ feature: UInt32, _ classIndex: UInt32) -> UInt32 {
    var key = feature &+ classIndex &* 0x9E37_79B1
    key = (key ^ (key >> 15)) &* 0x2C1B_3C6D
    key = (key ^ (key >> 12)) &* 0x297A_2D39
    return key ^ (key >> 15)
  }

  /// Where a key's bucket is, for a table of this many buckets less one.
  @inline(__always)
  package static func bucket(_ key: UInt32, mask: UInt32) -> UInt32 { key & mask }

  /// The two characters that stand for a key, with the weight bits zero.
  @inline(__always)
  package static func check(_ key: UInt32) -> UInt16 {
    let mixed = (key &* 0x85EB_CA77) >> 24
    return UInt16(truncatingIfNeeded: 1 << 5 | ((mixed &* 95) >> 8 &+ 32) << 8)
  }

  /// The sum of what the table holds of `features` together with a class.
  @inline(__always)
  func sum(of features: FeatureList, _ classIndex: UInt32) -> Int32 {
    var sum: Int32 = 0
    for feature in 0..<features.count {
      sum &+= shiftedWeight(PackedWeights.key(features.hashes[feature], classIndex))
    }
    return sum &- PackedCharacters.shift &* Int32(truncatingIfNeeded: features.count)
  }

  /// The weight of a pair, one of ``PackedCharacters/levels`` with a sign and shifted; that of 0 for a pair that the table
  /// does not hold.
  ///
  /// Without a branch: whether and where a pair is found is as good as random, and a branch on it mispredicted half of the
  /// time.
  @inline(__always)
  private func shiftedWeight(_ key: UInt32) -> Int32 {
    let bucket = Int(PackedWeights.bucket(key, mask: bucketMask)) &* 8
    let entries = UnsafeRawPointer(start).loadUnaligned(fromByteOffset: bucket, as: UInt64.self).littleEndian
    let wanted = UInt64(PackedWeights.check(key)) &* 0x0001_0001_0001_0001
    let difference = (entries & 0xFFE0_FFE0_FFE0_FFE0) ^ wanted
    // Characters are below 128, so the high bit of a lane stays only where there is no difference.
    let found = (0x8000_8000_8000_8000 &- difference) & 0x8000_8000_8000_8000
    let place = UInt64(truncatingIfNeeded: found.trailingZeroBitCount)
    let level = (entries &>> (place &- 15)) & 31
    // Where nothing is found the place is 64, and the higher half of the weights says nothing.
    return PackedCharacters.shiftedWeight(level | (place & 64) &>> 1)
  }
}
