/// The pairs of universal and Penn tag that the tagger decides as one, and the sets of pairs that known words may have, read in place from printable characters.
package struct TagInventory: @unchecked Sendable {
  // Read-only for the life of the program, which is why it can be shared.
  private let pairs: UnsafePointer<UInt8>
  package let classCount: Int
  private let sets: UnsafePointer<UInt8>
  private let setCount: Int

  /// The longest set.
  package static let setLength = 24

  /// `pairs` are two characters a class, `sets` are rows of ``setLength`` classes, padded with spaces. Set 0 is that of
  /// unknown words.
  package init(pairs: (UnsafePointer<UInt8>, count: Int), sets: (UnsafePointer<UInt8>, count: Int)) {
    self.pairs = pairs.0
    classCount = pairs.count / 2
    self.sets = sets.0
    setCount = max(1, sets.count / TagInventory.setLength)
  }

  init(pairs: StaticString, sets: StaticString) {
    self.init(
      pairs: (pairs.utf8Start, count: pairs.utf8CodeUnitCount), sets: (sets.utf8Start, count: sets.utf8CodeUnitCount))
  }

  package func tags(_ index: UInt8) -> (PartOfSpeech, PennTag) {
    guard Int(index) < classCount else { return (.x, .unknown) }
    let universal = PartOfSpeech(rawValue: pairs[Int(index) * 2] &- 33) ?? .x
    return (universal, PennTag(rawValue: pairs[Int(index) * 2 + 1] &- 33) ?? .unknown)
  }

  /// The classes of a set, as characters of which 33 is class 0; a space ends it.
  package func candidates(_ set: Int) -> UnsafePointer<UInt8> {
    sets + (set < setCount ? set : 0) * TagInventory.setLength
  }
}
