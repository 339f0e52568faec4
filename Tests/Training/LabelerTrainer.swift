import AnnotCore

/// Trains the labeler on the treebanks' trees.
struct LabelerTrainer {
  let table = PairTable(capacity: 1 << 22)
  private var allowed: [UInt64]

  /// A relation counts as possible between two parts of speech once it has stood there so often.
  init(_ sentences: [TrainingSentence], minimumCount: Int = 2) {
    var counts = Array(repeating: [Int](repeating: 0, count: 64), count: RelationInventory.rowCount)
    for sentence in sentences {
      for (index, token) in sentence.gold.enumerated() where token.head >= 0 {
        // By the tags that will be there when the relation is asked for, which are not always right.
        let row = RelationInventory.row(
          sentence.tokens[index], head: sentence.tokens[Int(token.head)], isLeft: Int(token.head) > index)
        counts[row][Int(token.relation.rawValue)] += 1
      }
    }
    allowed = counts.map { row in
      row.enumerated().reduce(into: UInt64(0)) { bits, entry in
        if entry.element >= minimumCount { bits |= 1 << UInt64(entry.offset) }
      }
    }
  }

  var inventory: [UInt8] {
    allowed.flatMap { bits in (0..<RelationInventory.rowLength).map { UInt8(bits >> UInt64(6 * $0) & 63) + 33 } }
  }

  /// One pass over the right trees; answers the share of arcs labelled right.
  func train(_ sentences: [TrainingSentence], order: [Int]) -> Double {
    var right = 0
    var total = 0
    let buffer = UnsafeMutablePointer<UInt32>.allocate(capacity: FeatureList.capacity)
    defer { buffer.deallocate() }
    for place in order {
      let sentence = sentences[place]
      var tokens = sentence.tokens
      for index in tokens.indices { tokens[index].relation = .unknown }
      tokens.withUnsafeMutableBufferPointer { tokens in
        sentence.atoms.withUnsafeBufferPointer { atoms in
          let tree = LabelerTree(tokens: UnsafeBufferPointer(tokens), atoms: atoms)
          var features = FeatureList(buffer)
          for word in tree.order {
            guard tokens[word].head >= 0 else {
              tokens[word].relation = .root
              continue
            }
            let head = Int(tokens[word].head)
            let candidates = allowed[RelationInventory.row(tokens[word], head: tokens[head], isLeft: head > word)]
            let gold = Int(sentence.gold[word].relation.rawValue)
            tree.fill(&features, at: word, tokens: UnsafeBufferPointer(tokens))
            let best = highest(candidates, features)
            table.time += 1
            total += 1
            if best == gold {
              right += 1
            } else if candidates >> UInt64(gold) & 1 == 1 {
              for feature in 0..<features.count {
                table.update(buffer[feature], UInt32(gold), by: 1)
                table.update(buffer[feature], UInt32(best), by: -1)
              }
            }
            tokens[word].relation = Relation(rawValue: UInt8(best)) ?? .dep
          }
        }
      }
    }
    return 100 * Double(right) / Double(max(1, total))
  }

  private func highest(_ candidates: UInt64, _ features: FeatureList) -> Int {
    var best = Int(Relation.dep.rawValue)
    var bestScore = -Float.infinity
    for candidate in 0..<64 where candidates >> UInt64(candidate) & 1 == 1 {
      var score: Float = 0
      for feature in 0..<features.count {
        score += table.weight(PackedWeights.key(features.hashes[feature], UInt32(candidate)))
      }
      if score > bestScore {
        bestScore = score
        best = candidate
      }
    }
    return best
  }
}
