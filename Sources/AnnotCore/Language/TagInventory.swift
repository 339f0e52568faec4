/// The pairs of universal and Penn tag that the tagger decides as one, and the sets of pairs that known words may have, read in place from printable characters.
package struct TagInventory: @unchecked Sendable {
  // Read-only for the life of the program, which is why it can be shared.
  private let pairs: UnsafePointer<UInt8>
  package let classCount: Int
  private let sets: UnsafePointer<UInt8>
  private let setCount: Int
  private let openSets: UnsafePointer<UInt8>

  /// The longest set.
  package static let setLength = 24

  /// `pairs` are two characters a class, `sets` are rows of ``setLength`` classes, padded with spaces. Set 0 is that of
  /// unknown words, of which `openSets` have a row for each ``openRow(_:isFirst:)``.
  package init(
    pairs: (UnsafePointer<UInt8>, count: Int), sets: (UnsafePointer<UInt8>, count: Int),
    openSets: (UnsafePointer<UInt8>, count: Int)
  ) {
    precondition(openSets.count >= TagInventory.openRowCount * TagInventory.setLength)
    self.openSets = openSets.0
    self.pairs = pairs.0
    classCount = pairs.count / 2
    self.sets = sets.0
    setCount = max(1, sets.count / TagInventory.setLength)
  }

  init(pairs: StaticString, sets: StaticString, openSets: StaticString) {
    self.init(
      pairs: (pairs.utf8Start, count: pairs.utf8CodeUnitCount), sets: (sets.utf8Start, count: sets.utf8CodeUnitCount),
      openSets: (openSets.utf8Start, count: openSets.utf8CodeUnitCount))
  }

  package static let openRowCount = 2 * WordAtoms.Shape.allCases.count

  /// - Parameter isFirst: whether the word begins a sentence, where a capital tells little.
  package static func openRow(_ shape: WordAtoms.Shape, isFirst: Bool) -> Int {
    2 * Int(shape.rawValue) + (isFirst ? 1 : 0)
  }

  /// The classes of an unknown word that is written so, in the form of ``candidates(_:)``.
  package func openCandidates(_ shape: WordAtoms.Shape, isFirst: Bool) -> UnsafePointer<UInt8> {
    openSets + TagInventory.openRow(shape, isFirst: isFirst) * TagInventory.setLength
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
