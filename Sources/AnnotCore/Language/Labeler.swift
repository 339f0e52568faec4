/// Names the relation of each word to its head, once the whole tree is known; an averaged perceptron over the arc and
/// what stands around it, from the root downwards and from left to right.
package struct Labeler: Sendable {
  package let preferences: PackedPreferences
  package let inventory: RelationInventory

  package init(preferences: PackedPreferences, inventory: RelationInventory) {
    self.preferences = preferences
    self.inventory = inventory
  }

  /// Fills in the relations of one sentence's tokens, whose heads are indices into it.
  package func label(_ tokens: UnsafeMutableBufferPointer<Token>, atoms: UnsafeBufferPointer<WordAtoms>) {
    guard tokens.count == atoms.count else { return }
    let tree = LabelerTree(tokens: UnsafeBufferPointer(tokens), atoms: atoms)
    Decision.with { decision in
      for word in tree.order {
        guard tokens[word].head >= 0 else {
          tokens[word].relation = .root
          continue
        }
        decision.removeCandidates()
        var rest = inventory.candidates(
          tokens[word], head: tokens[Int(tokens[word].head)], isLeft: Int(tokens[word].head) > word)
        while rest != 0 {
          decision.addCandidate(UInt8(truncatingIfNeeded: rest.trailingZeroBitCount))
          rest &= rest &- 1
        }
        if decision.candidateCount > 1 {
          tree.fill(&decision.features, at: word, tokens: UnsafeBufferPointer(tokens))
          tokens[word].relation = Relation(rawValue: preferences.choice(decision)) ?? .dep
        } else {
          tokens[word].relation = Relation(rawValue: decision.candidate(0)) ?? .dep
        }
      }
    }
  }
}

/// Which relations a pair of parts of speech may have, read in place from printable characters.
package struct RelationInventory: @unchecked Sendable {
  // Read-only for the life of the program, which is why it can be shared.
  private let start: UnsafePointer<UInt8>
  private let count: Int

  /// Characters a row, each holding six bits of the set.
  package static let rowLength = 10

  /// `characters` hold a row for each ``row(_:head:isLeft:)``.
  package init(_ characters: StaticString) {
    self.init(characters.utf8Start, count: characters.utf8CodeUnitCount)
  }

  package init(_ start: UnsafePointer<UInt8>, count: Int) {
    self.start = start
    self.count = count
  }

  package static let rowCount = PartOfSpeech.allCases.count * PartOfSpeech.allCases.count * 2

  package static func row(_ word: Token, head: Token, isLeft: Bool) -> Int {
    (Int(word.partOfSpeech.rawValue) * PartOfSpeech.allCases.count + Int(head.partOfSpeech.rawValue)) * 2
      + (isLeft ? 1 : 0)
  }

  /// The relations as bits by raw value; never empty.
  package func candidates(_ word: Token, head: Token, isLeft: Bool) -> UInt64 {
    let offset = RelationInventory.row(word, head: head, isLeft: isLeft) * RelationInventory.rowLength
    guard offset + RelationInventory.rowLength <= count else { return 1 << UInt64(Relation.dep.rawValue) }
    var bits: UInt64 = 0
    for place in 0..<RelationInventory.rowLength {
      bits |= UInt64(start[offset + place] &- 33) << UInt64(6 * place)
    }
    return bits == 0 ? 1 << UInt64(Relation.dep.rawValue) : bits
  }
}
