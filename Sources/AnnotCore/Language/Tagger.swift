/// Finds the part of speech of each word by an averaged perceptron, from left to right.
///
/// A word that training has seen may only have the tags seen with it, three on average, which is both faster and more
/// accurate.
package struct Tagger: Sendable {
  package let weights: PackedWeights
  package let dictionary: PackedDictionary
  package let inventory: TagInventory

  package init(weights: PackedWeights, dictionary: PackedDictionary, inventory: TagInventory) {
    self.weights = weights
    self.dictionary = dictionary
    self.inventory = inventory
  }

  /// Fills in the tags of one sentence's tokens; `atoms` are theirs.
  package func tag(_ tokens: UnsafeMutableBufferPointer<Token>, atoms: UnsafeBufferPointer<WordAtoms>) {
    guard tokens.count == atoms.count else { return }
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: FeatureList.capacity + tokens.count) { buffer in
      guard let base = buffer.baseAddress else { return }
      let sets = UnsafeMutableBufferPointer(start: base + FeatureList.capacity, count: tokens.count)
      for index in atoms.indices {
        sets.initializeElement(
          at: index, to: UInt32(truncatingIfNeeded: dictionary.value(atoms[index].form) ?? 0))
      }
      tag(tokens, TaggerContext(atoms: atoms, sets: UnsafeBufferPointer(sets)), sets: sets, FeatureList(base))
    }
  }

  /// The part of speech that training saw most of a word, by the hash of its form; nil for an unknown word.
  func likeliest(_ form: UInt32) -> PartOfSpeech? {
    dictionary.value(form).map { inventory.tags(inventory.candidates($0)[0] &- 33).0 }
  }

  private func tag(
    _ tokens: UnsafeMutableBufferPointer<Token>, _ context: TaggerContext, sets: UnsafeMutableBufferPointer<UInt32>,
    _ list: FeatureList
  ) {
    var features = list
    var previous = TaggerContext.outside
    var beforePrevious = TaggerContext.outside
    for index in tokens.indices {
      let candidates =
        sets[index] == 0
        ? inventory.openCandidates(context.shape(index), isFirst: context.isFirst(index))
        : inventory.candidates(Int(sets[index]))
      var best = candidates[0] &- 33
      if candidates[1] > 32 {
        context.fill(&features, at: index, previous: previous, beforePrevious: beforePrevious)
        best = highest(candidates, features)
      }
      (tokens[index].partOfSpeech, tokens[index].tag) = inventory.tags(best)
      beforePrevious = previous
      previous = UInt32(best)
    }
  }

  private func highest(_ candidates: UnsafePointer<UInt8>, _ features: FeatureList) -> UInt8 {
    var best = candidates[0] &- 33
    var bestScore = Int32.min
    for place in 0..<TagInventory.setLength {
      let character = candidates[place]
      guard character > 32 else { break }
      let candidate = character &- 33
      let score = weights.sum(of: features, UInt32(candidate))
      if score > bestScore {
        bestScore = score
        best = candidate
      }
    }
    return best
  }
}

/// What the tagger looks at.
package struct TaggerContext {
  private let atoms: UnsafeBufferPointer<WordAtoms>
  /// For each word, the number of its set of candidate tags.
  private let sets: UnsafeBufferPointer<UInt32>
  private static let nothing = WordAtoms()

  /// Stands for the tag of a word before the sentence.
  package static let outside: UInt32 = 255

  package init(atoms: UnsafeBufferPointer<WordAtoms>, sets: UnsafeBufferPointer<UInt32>) {
    self.atoms = atoms
    self.sets = sets
  }

  private func atom(_ index: Int) -> WordAtoms { atoms.indices.contains(index) ? atoms[index] : TaggerContext.nothing }
  private func set(_ index: Int) -> UInt32 { sets.indices.contains(index) ? sets[index] : 0xFFFF }

  package func shape(_ index: Int) -> WordAtoms.Shape { atom(index).shape }

  /// Whether the word begins its sentence, but for a mark.
  package func isFirst(_ index: Int) -> Bool { TaggerContext.isFirst(index, after: atom(0)) }

  /// The same where the sentence's first word is `first`.
  package static func isFirst(_ index: Int, after first: WordAtoms) -> Bool {
    index == 0 || index == 1 && first.shape == .mark
  }

  /// The features of the word at `index`, given the classes of the two before it.
  package func fill(_ features: inout FeatureList, at index: Int, previous: UInt32, beforePrevious: UInt32) {
    features.removeAll()
    let word = atom(index)
    let left = atom(index - 1)
    let farLeft = atom(index - 2)
    let right = atom(index + 1)
    let farRight = atom(index + 2)
    let shape = UInt32(word.shape.rawValue)
    let isFirst: UInt32 = isFirst(index) ? 1 : 0
    let set0 = set(index)
    let set1 = set(index + 1)
    let set2 = set(index + 2)

    features.add(0, 0)
    features.add(1, word.form)
    features.add(2, word.suffix1, shape)
    features.add(3, word.suffix2)
    features.add(4, word.suffix3)
    features.add(5, word.suffix4)
    features.add(6, word.prefix1)
    features.add(7, word.prefix3)
    features.add(8, shape, isFirst)
    features.add(9, word.cluster)
    features.add(10, word.cluster, shape, isFirst)
    features.add(11, word.suffix3, shape, isFirst)
    features.add(12, left.form)
    features.add(13, farLeft.form)
    features.add(14, right.form)
    features.add(15, farRight.form)
    features.add(16, left.suffix3)
    features.add(17, right.suffix3)
    features.add(18, left.cluster)
    features.add(19, right.cluster)
    features.add(20, farRight.cluster)
    features.add(21, left.form, word.form)
    features.add(22, word.form, right.form)
    features.add(23, previous)
    features.add(24, previous, beforePrevious)
    features.add(25, previous, word.form)
    features.add(26, previous, set1)
    features.add(27, previous, set0, set1)
    features.add(28, set1, set2)
    features.add(29, set1)
    features.add(30, previous, word.suffix3)
    features.add(31, previous, word.cluster)
    features.add(32, previous, right.form)
    features.add(33, beforePrevious, word.form)
    features.add(34, UInt32(right.shape.rawValue), shape, isFirst)
    features.add(35, UInt32(left.shape.rawValue), shape, UInt32(right.shape.rawValue))
    features.add(36, previous, right.cluster)
    features.add(37, word.cluster, right.cluster)
    features.add(38, left.cluster, word.cluster)
    features.add(39, previous, right.suffix2)
    features.add(40, set0, set1, set2)
    features.add(41, previous, beforePrevious, set0)
  }
}
