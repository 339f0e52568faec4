/// A table from features to a weight for each class, read in place from printable characters: for the few features that
/// speak of many classes.
///
/// A slot is two characters of check (``PackedCharacters``) and a character for each class, its weight plus ``zero``. A
/// feature stands in its own slot or the next that was free; a free one begins its weights with a blank.
package struct PackedClassRows: @unchecked Sendable {
  // Read-only for the life of the program, which is why it can be shared.
  private let start: UnsafePointer<UInt8>
  private let slotCount: Int

  package static let classCount = 64
  package static let slotLength = 2 + classCount
  package static let zero: UInt8 = 79
  package static let free = UInt8(ascii: " ")

  package init(_ characters: StaticString) { self.init(characters.utf8Start, count: characters.utf8CodeUnitCount) }

  package init(_ start: UnsafePointer<UInt8>, count: Int) {
    self.start = start
    slotCount = count / PackedClassRows.slotLength
  }

  /// Where a feature's own slot is among `count`.
  @inline(__always)
  package static func slot(_ feature: UInt32, of count: Int) -> Int {
    Int(truncatingIfNeeded: (UInt64(feature) &* UInt64(truncatingIfNeeded: count)) >> 32)
  }

  /// Adds what the feature says of each candidate to its score.
  func add(_ feature: UInt32, to decision: Decision) {
    let check = PackedCharacters.check(feature)
    var slot = PackedClassRows.slot(feature, of: slotCount)
    for _ in 0..<slotCount {
      let row = start + slot &* PackedClassRows.slotLength
      if row[2] == PackedClassRows.free { return }
      if UInt32(row[0]) | UInt32(row[1]) << 8 == check {
        for place in 0..<decision.candidateCount {
          let candidate = Int(decision.candidate(place)) & (PackedClassRows.classCount - 1)
          decision.scores[candidate] &+= Int32(row[2 &+ candidate]) &- Int32(PackedClassRows.zero)
        }
        return
      }
      slot = slot &+ 1 == slotCount ? 0 : slot &+ 1
    }
  }
}
