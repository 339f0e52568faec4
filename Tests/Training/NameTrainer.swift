import AnnotCore

/// A sentence with the names in it.
struct NamedSentence {
  var sentence: TrainingSentence
  var names: [Name]

  /// For each word, its label.
  var labels: [NameLabel] {
    var labels = Array(repeating: NameLabel.outside, count: sentence.gold.count)
    for name in names {
      for word in name.tokens { labels[word] = NameLabel(name.kind, isInside: word > name.tokens.lowerBound) }
    }
    return labels
  }
}

/// Trains the name finder on GUM's entities and on the silver names of news.
struct NameTrainer {
  let table = PairTable(capacity: 1 << 20)

  func train(_ sentences: [NamedSentence], order: [Int]) -> Double {
    var right = 0
    var total = 0
    let buffer = UnsafeMutablePointer<UInt32>.allocate(capacity: FeatureList.capacity)
    defer { buffer.deallocate() }
    for place in order {
      let labels = sentences[place].labels
      let sentence = sentences[place].sentence
      sentence.tokens.withUnsafeBufferPointer { tokens in
        sentence.atoms.withUnsafeBufferPointer { atoms in
          sentence.bytes.withUnsafeBufferPointer { bytes in
            let context = NameContext(tokens: tokens, atoms: atoms, bytes: bytes)
            var features = FeatureList(buffer)
            var previous = NameLabel.outside
            for index in tokens.indices {
              var best = NameLabel.outside
              if context.canBeName(index, after: previous) {
                context.fill(&features, at: index, previous: previous)
                let allowed = NameLabel.all.filter { $0.canFollow(previous) }
                best = highest(allowed, features)
                table.time += 1
                total += 1
                // After a mistake the name may be past saving; then its rest begins one.
                var gold = labels[index]
                if gold.isInside, !gold.canFollow(previous), let kind = gold.kind {
                  gold = NameLabel(kind, isInside: false)
                }
                if best == gold {
                  right += 1
                } else {
                  for feature in 0..<features.count {
                    table.update(buffer[feature], gold.index, by: 1)
                    table.update(buffer[feature], best.index, by: -1)
                  }
                }
              }
              previous = best
            }
          }
        }
      }
    }
    return 100 * Double(right) / Double(max(1, total))
  }

  private func highest(_ labels: [NameLabel], _ features: FeatureList) -> NameLabel {
    var best = labels[0]
    var bestScore = -Float.infinity
    for label in labels {
      var score: Float = 0
      for feature in 0..<features.count {
        score += table.weight(PackedWeights.key(features.hashes[feature], label.index))
      }
      if score > bestScore {
        bestScore = score
        best = label
      }
    }
    return best
  }
}

/// Precision and recall of names of one kind, exact spans.
struct NameScore {
  var gold = 0
  var found = 0
  var right = 0

  var description: String {
    let precision = 100 * Double(right) / Double(max(1, found))
    let recall = 100 * Double(right) / Double(max(1, gold))
    let f = 200 * Double(right) / Double(max(1, gold + found))
    return "F \(rounded(f)) precision \(rounded(precision)) recall \(rounded(recall)) of \(gold)"
  }
}
