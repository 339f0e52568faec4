/// A table from features to preferences, read in place from printable characters: nothing to decode at start, and memory
/// that programs share.
///
/// A preference is a feature's weight for one class and against another, which is how a perceptron learns: what it adds
/// to the right class it takes from the one that it mistook for it. One look-up so tells about all classes.
///
/// A bucket is four preferences of four characters: two of check, then the weight in the low five bits of the third
/// (``PackedCharacters``), and the pair of classes in its high bits and the fourth. Of a feature that prefers more than
/// a bucket has room for, a mark stands there, and what it says of each class stands in a row (``PackedClassRows``).
package struct PackedPreferences: @unchecked Sendable {
  // Read-only for the life of the program, which is why it can be shared.
  private let start: UnsafePointer<UInt8>
  private let bucketCount: UInt32
  private let pairs: UnsafePointer<UInt8>
  private let rows: PackedClassRows

  package static let roomInBucket = 4
  /// How many pairs of classes a table knows.
  package static let pairCount = 284
  /// Stands in the place of a pair for a feature that has a row.
  package static let hasRow = 284
  /// In a pair, no class at all.
  package static let none = 93

  /// `preferences` hold buckets of sixteen characters; `pairs` two characters for each of ``pairCount`` pairs, of which 33
  /// is class 0.
  package init(_ preferences: StaticString, pairs: StaticString, rows: StaticString) {
    self.init(
      (preferences.utf8Start, preferences.utf8CodeUnitCount), pairs: (pairs.utf8Start, pairs.utf8CodeUnitCount),
      rows: PackedClassRows(rows))
  }

  package init(
    _ preferences: (UnsafePointer<UInt8>, count: Int), pairs: (UnsafePointer<UInt8>, count: Int), rows: PackedClassRows
  ) {
    precondition(preferences.count >= 16 && pairs.count >= 2 * PackedPreferences.pairCount)
    start = preferences.0
    self.pairs = pairs.0
    bucketCount = UInt32(truncatingIfNeeded: preferences.count / 16)
    self.rows = rows
  }

  /// Where a feature's bucket is among `count`.
  @inline(__always)
  package static func bucket(_ feature: UInt32, of count: UInt32) -> UInt32 {
    UInt32(truncatingIfNeeded: (UInt64(feature) &* UInt64(count)) >> 32)
  }

  /// The candidate that the features speak for most.
  ///
  /// Whether a feature is found, and where in its bucket, is as good as random, so a branch on it would be mispredicted
  /// half of the time: what is found is gathered without one, and only then added up.
  @inline(__always)
  package func choice(_ decision: Decision) -> UInt8 {
    decision.scores.initialize(repeating: 0, count: Decision.classLimit)
    var count = 0
    for index in 0..<decision.features.count { find(decision.features.hashes[index], decision, &count) }
    for place in 0..<count {
      let found = decision.found[place]
      let pair = Int(truncatingIfNeeded: (found >> 21 & 3 &- 1) &* 95 &+ (found >> 24 & 0x7F) &- 32)
      if pair < PackedPreferences.pairCount {
        let weight = PackedCharacters.weight(found >> 16)
        decision.scores[Int(pairs[2 &* pair] &- 33) & (Decision.classLimit - 1)] &+= weight
        decision.scores[Int(pairs[2 &* pair &+ 1] &- 33) & (Decision.classLimit - 1)] &-= weight
      } else {
        rows.add(UInt32(truncatingIfNeeded: found >> 32), to: decision)
      }
    }
    return decision.best
  }

  /// Gathers what the feature's bucket says of it.
  @inline(__always)
  private func find(_ feature: UInt32, _ decision: Decision, _ count: inout Int) {
    let bucket = UnsafeRawPointer(start) + Int(PackedPreferences.bucket(feature, of: bucketCount)) &* 16
    let check = PackedCharacters.check(feature)
    for place in 0..<PackedPreferences.roomInBucket {
      let preference = bucket.loadUnaligned(fromByteOffset: place &* 4, as: UInt32.self).littleEndian
      decision.found[count] = UInt64(feature) << 32 | UInt64(preference)
      count &+= preference & 0xFFFF == check ? 1 : 0
    }
  }
}
