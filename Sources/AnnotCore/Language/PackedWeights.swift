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

  /// The weight, one of ``PackedCharacters/levels`` with a sign; 0 for a pair that the table does not hold.
  @inline(__always)
  package func weight(_ key: UInt32) -> Int32 {
    let bucket = Int(PackedWeights.bucket(key, mask: bucketMask)) &* 8
    let entries = UnsafeRawPointer(start).loadUnaligned(fromByteOffset: bucket, as: UInt64.self).littleEndian
    let wanted = UInt64(PackedWeights.check(key)) &* 0x0001_0001_0001_0001
    let difference = (entries & 0xFFE0_FFE0_FFE0_FFE0) ^ wanted
    // The lowest lane that is zero: the classic test, exact for the lowest.
    let zero = (difference &- 0x0001_0001_0001_0001) & ~difference & 0x8000_8000_8000_8000
    let lane = UInt64(zero.trailingZeroBitCount &- 15) & 63
    let weight = PackedCharacters.weight(entries &>> lane)
    // All ones where there is such a lane: whether there is one is as good as random, and a branch on it mispredicted half
    // of the time.
    let isFound = 0 &- Int32(truncatingIfNeeded: (zero | (0 &- zero)) >> 63)
    return weight & isFound
  }
}
