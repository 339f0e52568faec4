import AnnotCore

/// Trains the parser with a dynamic oracle (Goldberg and Nivre 2013): it learns from its own mistakes the best step
/// that is left after them.
struct ParserTrainer {
  let table = RowTable(capacity: 1 << 22)
  var random = SeededGenerator(seed: 5)

  /// A sentence's right heads, the root being the word after the last.
  struct Gold {
    var heads: [Int]
    var children: [[Int]]

    init(_ sentence: TrainingSentence) {
      let count = sentence.gold.count
      heads = sentence.gold.map { $0.head < 0 ? count : Int($0.head) }
      children = Array(repeating: [], count: count + 2)
      for (word, head) in heads.enumerated() { children[head].append(word) }
    }

    /// How many right arcs the step makes unreachable.
    func cost(_ transition: Transition, _ state: ParserState) -> Int {
      let s0 = state.stack(0)
      let b0 = state.front
      func isOnStack(_ word: Int) -> Bool { word < state.front && state.head(word) == state.none }
      switch transition {
      case .shift:
        let lost = children[b0].count { $0 < b0 && isOnStack($0) }
        return lost + (heads[b0] != s0 && heads[b0] < b0 && isOnStack(heads[b0]) ? 1 : 0)
      case .left:
        let head = heads[s0]
        return (head == state.stack(1) || head > b0 ? 1 : 0) + children[s0].count { $0 >= b0 }
      case .right:
        return (heads[s0] >= b0 ? 1 : 0) + children[s0].count { $0 >= b0 }
      }
    }
  }

  /// One pass; answers the share of words with the right head while training.
  mutating func train(_ sentences: [TrainingSentence], order: [Int], exploring: Double) -> Double {
    var right = 0
    var total = 0
    let hashes = UnsafeMutablePointer<UInt32>.allocate(capacity: FeatureList.capacity)
    defer { hashes.deallocate() }
    for place in order {
      let sentence = sentences[place]
      guard sentence.tokens.count <= Parser.longest else { continue }
      let gold = Gold(sentence)
      let words = sentence.parserWords
      let memory = UnsafeMutablePointer<Int16>.allocate(capacity: ParserState.size(sentence.tokens.count))
      defer { memory.deallocate() }
      var state = ParserState(count: sentence.tokens.count, memory: memory)
      var features = FeatureList(hashes)
      words.withUnsafeBufferPointer { words in
        while !state.isFinished {
          let allowed = Transition.allCases.filter { state.allows($0) }
          if allowed.count == 1 {
            state.take(allowed[0])
            continue
          }
          ParserFeatures.fill(&features, state, words.baseAddress!)
          let scores = table.scores(features)
          let costs = allowed.map { gold.cost($0, state) }
          let least = costs.min() ?? 0
          var best = allowed[0]
          var bestCost = costs[0]
          var rightStep = allowed[0]
          var rightScore = -Float.infinity
          for (step, cost) in zip(allowed, costs) {
            if scores[step.rawValue] > scores[best.rawValue] {
              best = step
              bestCost = cost
            }
            if cost == least, scores[step.rawValue] > rightScore {
              rightStep = step
              rightScore = scores[step.rawValue]
            }
          }
          table.time += 1
          if bestCost > least {
            var change = SIMD4<Float>()
            change[rightStep.rawValue] += 1
            change[best.rawValue] -= 1
            table.update(features, by: change)
          }
          let explores = Double.random(in: 0..<1, using: &random) < exploring
          state.take(explores ? best : rightStep)
        }
      }
      for word in 0..<state.count where state.head(word) == gold.heads[word] { right += 1 }
      total += state.count
    }
    return 100 * Double(right) / Double(max(1, total))
  }
}

extension TrainingSentence {
  var parserWords: [ParserWord] {
    tokens.withUnsafeBufferPointer { tokens in
      atoms.withUnsafeBufferPointer { ParserWord.words(tokens, $0) }
    }
  }
}

/// The characters of the parser's and the labeler's models.
struct ParserModelData {
  var rows: [UInt8]
  var preferences: PreferencePacker
  var relations: [UInt8]

  /// A parser and a labeler over these characters, which must outlive them.
  func withParser<Result>(_ body: (Parser, Labeler) -> Result) -> Result {
    rows.withUnsafeBufferPointer { rows in
      preferences.withPreferences { preferences in
        relations.withUnsafeBufferPointer { relations in
          body(
            Parser(rows: PackedRows(rows.baseAddress!, count: rows.count)),
            Labeler(
              preferences: preferences,
              inventory: RelationInventory(relations.baseAddress!, count: relations.count)))
        }
      }
    }
  }

  func write(to folder: String) {
    var writer = ModelWriter(name: "ParserModel", purpose: "What ``Parser`` has learnt.")
    writer.add("rows", rows)
    writer.write(to: "\(folder)/ParserModel.swift")
    var labels = ModelWriter(name: "LabelerModel", purpose: "What ``Labeler`` has learnt.")
    labels.add(preferences)
    labels.add("relations", relations)
    labels.write(to: "\(folder)/LabelerModel.swift")
  }
}

/// Shares of words with the right head, and of those the right relation too.
struct ParsingScore {
  var total = 0
  var heads = 0
  var labels = 0

  mutating func add(_ sentence: TrainingSentence, _ tokens: [Token]) {
    for (gold, found) in zip(sentence.gold, tokens) {
      total += 1
      guard gold.head == found.head else { continue }
      heads += 1
      if gold.relation == found.relation { labels += 1 }
    }
  }

  var description: String {
    "UAS \(rounded(100 * Double(heads) / Double(max(1, total)))) LAS \(rounded(100 * Double(labels) / Double(max(1, total))))"
  }
}
