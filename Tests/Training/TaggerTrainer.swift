import AnnotCore

/// Trains the tagger: tag inventory, dictionary of known words, averaged perceptron.
struct TaggerTrainer {
  private(set) var classes: [(PartOfSpeech, PennTag)] = []
  private var classIndices: [Int: UInt8] = [:]
  private(set) var sets: [[UInt8]] = []
  /// By ``TagInventory/openRow(_:isFirst:)``.
  private(set) var openSets: [[UInt8]] = []
  private(set) var dictionary: [UInt32: Int] = [:]
  private(set) var dictionaryOrder: [UInt32] = []
  let table = PairTable(capacity: 1 << 22)

  private static func identity(_ token: Token) -> Int {
    Int(token.partOfSpeech.rawValue) << 8 | Int(token.tag.rawValue)
  }

  init(_ sentences: [TrainingSentence], minimumPairCount: Int = 12) {
    var pairs: [Int: Int] = [:]
    for sentence in sentences { for token in sentence.gold { pairs[Self.identity(token), default: 0] += 1 } }
    for (identity, count) in pairs.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) })
    where count >= minimumPairCount && classes.count < 92 {
      classIndices[identity] = UInt8(classes.count)
      classes.append(
        (PartOfSpeech(rawValue: UInt8(identity >> 8)) ?? .x, PennTag(rawValue: UInt8(identity & 0xFF)) ?? .unknown))
    }
    buildDictionary(sentences)
  }

  func classIndex(_ token: Token) -> UInt8? { classIndices[Self.identity(token)] }

  private mutating func buildDictionary(_ sentences: [TrainingSentence]) {
    var seen: [UInt32: [UInt8: Int]] = [:]
    for sentence in sentences {
      for (token, atom) in zip(sentence.gold, sentence.atoms) {
        if let index = classIndex(token) { seen[atom.form, default: [:]][index, default: 0] += 1 }
      }
    }
    var open: [UInt8: Int] = [:]
    var known: [(form: UInt32, classes: [UInt8], count: Int)] = []
    for (form, counts) in seen {
      let total = counts.values.reduce(0, +)
      if total <= 2 {
        for (index, count) in counts { open[index, default: 0] += count }
      }
      guard total >= 3 else { continue }
      // A tag seen once among hundreds is more often a slip than a reading.
      let kept = counts.filter { $0.value * 1000 >= total * 2 || $0.value >= 5 }
      let ordered = kept.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
      known.append((form, generalized(Array(ordered.prefix(TagInventory.setLength - 6)), total: total), total))
    }
    sets = [
      Array(
        open.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.filter { $0.value >= 5 }.map(\.key).prefix(
          TagInventory.setLength))
    ]
    openSets = openSets(sentences) { form in (seen[form]?.values.reduce(0, +) ?? 0) <= 2 }
    var setIndices: [[UInt8]: Int] = [:]
    for word in known.sorted(by: { ($1.count, $0.form) < ($0.count, $1.form) }) {
      let index = setIndices[word.classes] ?? sets.count
      if index == sets.count {
        guard sets.count < PackedDictionary.maximum else { continue }
        setIndices[word.classes] = index
        sets.append(word.classes)
      }
      dictionary[word.form] = index
      dictionaryOrder.append(word.form)
    }
    for word in known where word.count >= 2500 { dropSlips(of: word.form, seen[word.form] ?? [:], count: word.count) }
    print(
      "tagger: \(classes.count) classes, \(dictionary.count) known words, \(sets.count) sets, open \(sets[0].count)")
  }

  /// Takes from the set of a word that is found everywhere what it is once among five hundred, if no other word has the set:
  /// which set it is, the features tell, and that stays.
  private mutating func dropSlips(of form: UInt32, _ counts: [UInt8: Int], count: Int) {
    guard let set = dictionary[form], dictionary.values.count(where: { $0 == set }) == 1 else { return }
    sets[set].removeAll { counts[$0, default: 0] * 500 < count }
  }

  /// The tags of words that training hardly knows, by how they are written.
  private func openSets(_ sentences: [TrainingSentence], isRare: (UInt32) -> Bool) -> [[UInt8]] {
    var counts = [[UInt8: Int]](repeating: [:], count: TagInventory.openRowCount)
    for sentence in sentences {
      for (index, (token, atom)) in zip(sentence.gold, sentence.atoms).enumerated() where isRare(atom.form) {
        guard let tag = classIndex(token), sets[0].contains(tag) else { continue }
        let isFirst = TaggerContext.isFirst(index, after: sentence.atoms[0])
        counts[TagInventory.openRow(atom.shape, isFirst: isFirst)][tag, default: 0] += 1
      }
    }
    return counts.map { row in
      let total = row.values.reduce(0, +)
      // A way of writing that is itself rare tells nothing.
      guard total >= 100 else { return sets[0] }
      return sets[0].filter { row[$0, default: 0] >= 2 && row[$0, default: 0] * 1000 >= total * 2 }
    }
  }

  /// Readings that a rare word surely has too: a past form is a participle, a base form a present.
  private func generalized(_ classes: [UInt8], total: Int) -> [UInt8] {
    guard total < 100 else { return classes }
    var result = classes
    func add(_ universal: PartOfSpeech, _ penn: PennTag) {
      if let index = classIndices[Int(universal.rawValue) << 8 | Int(penn.rawValue)], !result.contains(index) {
        result.append(index)
      }
    }
    for index in classes {
      switch self.classes[Int(index)] {
      case (.verb, .vbd), (.verb, .vbn):
        add(.verb, .vbd)
        add(.verb, .vbn)
        if total < 20 { add(.adj, .jj) }
      case (.verb, .vb), (.verb, .vbp):
        add(.verb, .vb)
        add(.verb, .vbp)
        if total < 20 { add(.noun, .nn) }
      case (.verb, .vbg):
        if total < 20 {
          add(.noun, .nn)
          add(.adj, .jj)
        }
      case (.verb, .vbz): if total < 20 { add(.noun, .nns) }
      case (.noun, .nn):
        if total < 50 { add(.propn, .nnp) }
        if total < 10 {
          add(.adj, .jj)
          add(.verb, .vb)
          add(.verb, .vbp)
        }
      case (.noun, .nns):
        if total < 50 { add(.propn, .nnps) }
        if total < 10 { add(.verb, .vbz) }
      case (.propn, .nnp): if total < 50 { add(.noun, .nn) }
      case (.adj, .jj):
        if total < 50 { add(.propn, .nnp) }
        if total < 10 { add(.noun, .nn) }
      default: break
      }
    }
    return Array(result.prefix(TagInventory.setLength))
  }

  func setsOf(_ sentence: TrainingSentence) -> [UInt32] { sentence.atoms.map { UInt32(dictionary[$0.form] ?? 0) } }

  /// One pass over the sentences in the order given; answers the share of words tagged right.
  func train(_ sentences: [TrainingSentence], order: [Int], learning: Bool = true) -> Double {
    var right = 0
    var total = 0
    let buffer = UnsafeMutablePointer<UInt32>.allocate(capacity: FeatureList.capacity)
    defer { buffer.deallocate() }
    for place in order {
      let sentence = sentences[place]
      let sets = setsOf(sentence)
      sentence.atoms.withUnsafeBufferPointer { atoms in
        sets.withUnsafeBufferPointer { setPointers in
          let context = TaggerContext(atoms: atoms, sets: setPointers)
          var features = FeatureList(buffer)
          var previous = TaggerContext.outside
          var beforePrevious = TaggerContext.outside
          for index in atoms.indices {
            let candidates =
              sets[index] == 0
              ? openSets[TagInventory.openRow(atoms[index].shape, isFirst: context.isFirst(index))]
              : self.sets[Int(sets[index])]
            let gold = classIndex(sentence.gold[index])
            var best = candidates[0]
            if candidates.count > 1 {
              context.fill(&features, at: index, previous: previous, beforePrevious: beforePrevious)
              best = highest(candidates, features, averaged: !learning)
              if learning, let gold, gold != best, candidates.contains(gold) {
                table.time += 1
                for feature in 0..<features.count {
                  table.update(buffer[feature], UInt32(gold), by: 1)
                  table.update(buffer[feature], UInt32(best), by: -1)
                }
              } else if learning {
                table.time += 1
              }
            }
            total += 1
            if best == gold { right += 1 }
            beforePrevious = previous
            previous = UInt32(best)
          }
        }
      }
    }
    return 100 * Double(right) / Double(max(1, total))
  }

  private func highest(_ candidates: [UInt8], _ features: FeatureList, averaged: Bool) -> UInt8 {
    var best = candidates[0]
    var bestScore = -Float.infinity
    for candidate in candidates {
      var score: Float = 0
      for feature in 0..<features.count {
        let key = PackedWeights.key(features.hashes[feature], UInt32(candidate))
        score += averaged ? table.averagedWeight(key) : table.weight(key)
      }
      if score > bestScore {
        bestScore = score
        best = candidate
      }
    }
    return best
  }

  /// Everything the core's tagger reads, as characters.
  func packed(buckets: Int, scale: Float? = nil) -> TaggerModelData {
    var pairs: [UInt8] = []
    for (universal, penn) in classes { pairs += [universal.rawValue + 33, penn.rawValue + 33] }
    func rows(_ sets: [[UInt8]]) -> [UInt8] {
      sets.flatMap { set in
        set.map { $0 + 33 } + [UInt8](repeating: 0x20, count: TagInventory.setLength - set.count)
      }
    }
    return TaggerModelData(
      weights: WeightPacker.pack(table.averaged(), buckets: buckets, scale: scale),
      dictionary: DictionaryPacker.pack(dictionaryOrder.map { ($0, dictionary[$0] ?? 0) }), pairs: pairs,
      sets: rows(sets), openSets: rows(openSets))
  }
}

/// The characters of a tagger's model.
struct TaggerModelData {
  var weights: [UInt8]
  var dictionary: [UInt8]
  var pairs: [UInt8]
  var sets: [UInt8]
  var openSets: [UInt8]

  /// A tagger over these characters, which must outlive it.
  func withTagger<Result>(_ body: (Tagger) -> Result) -> Result {
    weights.withUnsafeBufferPointer { weights in
      dictionary.withUnsafeBufferPointer { dictionary in
        pairs.withUnsafeBufferPointer { pairs in
          sets.withUnsafeBufferPointer { sets in
            openSets.withUnsafeBufferPointer { openSets in
              body(
                Tagger(
                  weights: PackedWeights(weights.baseAddress!, count: weights.count),
                  dictionary: PackedDictionary(dictionary.baseAddress!, count: dictionary.count),
                  inventory: TagInventory(
                    pairs: (pairs.baseAddress!, count: pairs.count), sets: (sets.baseAddress!, count: sets.count),
                    openSets: (openSets.baseAddress!, count: openSets.count))))
            }
          }
        }
      }
    }
  }
}

/// Shares of tags that are right.
struct TaggingScore {
  var total = 0
  var universal = 0
  var penn = 0

  mutating func add(_ sentence: TrainingSentence, _ tokens: [Token]) {
    for (gold, found) in zip(sentence.gold, tokens) {
      total += 1
      if gold.partOfSpeech == found.partOfSpeech { universal += 1 }
      if gold.tag == found.tag { penn += 1 }
    }
  }

  var description: String {
    "UPOS \(rounded(100 * Double(universal) / Double(max(1, total)))) XPOS \(rounded(100 * Double(penn) / Double(max(1, total))))"
  }
}
