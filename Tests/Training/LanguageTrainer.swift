import AnnotCore

/// Trains tagger, parser and names from the corpora, in the order in which they rest on one another.
struct LanguageTrainer {
  let corpora: String
  let options: Options
  var train: [TrainingSentence]
  var development: [(name: String, sentences: [TrainingSentence])]
  var silver: [TrainingSentence]
  var clusters: [UInt32: UInt32] = [:]
  var random = SeededGenerator(seed: 20)

  init(corpora: String, options: Options) {
    self.corpora = corpora
    self.options = options
    train =
      [TrainingSentence](file: "\(corpora)/ud/ewt-train.conllu")
      + [TrainingSentence](file: "\(corpora)/ud/gum-train.conllu")
    development = ["ewt-dev", "gum-dev"].map { ($0, [TrainingSentence](file: "\(corpora)/ud/\($0).conllu")) }
    silver = [TrainingSentence](file: "\(corpora)/polnear/train-silver.conllu")
  }

  mutating func induceClusters() {
    let text = (train + silver).map { $0.atoms.map(\.form) }
    clusters =
      WordClusters(
        text, classCount: options.integer("clusters", default: 256), minimumCount: 3,
        passes: options.integer("cluster-passes", default: 12)
      ).classes
    for index in train.indices { train[index].setClusters(clusters) }
    for index in silver.indices { silver[index].setClusters(clusters) }
    for set in development.indices {
      for index in development[set].sentences.indices { development[set].sentences[index].setClusters(clusters) }
    }
  }

  mutating func trainTagger(on sentences: [TrainingSentence], passes: Int, evaluate: Bool) -> TaggerTrainer {
    let trainer = TaggerTrainer(sentences)
    if evaluate {
      for (name, sentences) in development {
        var known = 0, possible = 0, total = 0, knownPossible = 0
        var kinds: [String: Int] = [:]
        for sentence in sentences {
          for (token, atom) in zip(sentence.gold, sentence.atoms) {
            total += 1
            let set = trainer.dictionary[atom.form] ?? 0
            let has = trainer.classIndex(token).map { trainer.sets[set].contains($0) } ?? false
            if set > 0 { known += 1; if has { knownPossible += 1 } }
            if has { possible += 1 } else { kinds["\(set > 0) \(token.partOfSpeech) \(token.tag)", default: 0] += 1 }
          }
        }
        print(
          name, "known", 100 * known / total, "known possible", rounded(100 * Double(knownPossible) / Double(known)),
          "possible", rounded(100 * Double(possible) / Double(total)))
        print(kinds.sorted { $0.value > $1.value }.prefix(25).map { "\($0.key) \($0.value)" }.joined(separator: ", "))
      }
    }
    var order = Array(sentences.indices)
    for pass in 0..<passes {
      order.shuffle(using: &random)
      let share = trainer.train(sentences, order: order)
      print("tagger: pass \(pass + 1), \(rounded(share)) right in training, \(trainer.table.count) weights")
      if evaluate {
        for (name, sentences) in development {
          print("  ", name, rounded(trainer.train(sentences, order: Array(sentences.indices), learning: false)))
        }
      }
    }
    return trainer
  }

  func write(_ tagger: TaggerModelData, to folder: String) {
    var writer = ModelWriter(name: "TaggerModel", purpose: "What ``Tagger`` has learnt.")
    writer.add("weights", tagger.weights)
    writer.add("dictionary", tagger.dictionary)
    writer.add("pairs", tagger.pairs)
    writer.add("sets", tagger.sets)
    writer.add("openSets", tagger.openSets)
    writer.write(to: "\(folder)/TaggerModel.swift")
    var clusterWriter = ModelWriter(name: "ClusterModel", purpose: "Word classes by the company that words keep.")
    clusterWriter.add(
      "classes", DictionaryPacker.pack(clusters.sorted { $0.key < $1.key }.map { ($0.key, Int($0.value)) }))
    clusterWriter.write(to: "\(folder)/ClusterModel.swift")
  }

  /// Gives every training sentence the tags of a tagger that has not seen it, and the development sentences those of
  /// `tagger`, so that the parser learns from tags as wrong as those it will meet.
  mutating func setPredictedTags(_ tagger: TaggerModelData) {
    tagger.withTagger { tagger in
      for set in development.indices {
        for index in development[set].sentences.indices {
          development[set].sentences[index].tokens = tagger.tagged(development[set].sentences[index])
        }
      }
    }
    let folds = 5
    for fold in 0..<folds {
      let others = train.indices.filter { $0 % folds != fold }.map { train[$0] }
      let model = trainTagger(on: others, passes: 4, evaluate: false).packed(buckets: 1 << 16, scale: 0.5)
      model.withTagger { tagger in
        for index in train.indices where index % folds == fold { train[index].tokens = tagger.tagged(train[index]) }
      }
    }
  }

  mutating func trainParser(passes: Int) -> ParserTrainer {
    var trainer = ParserTrainer()
    var order = Array(train.indices)
    for pass in 0..<passes {
      order.shuffle(using: &random)
      let share = trainer.train(train, order: order, exploring: pass == 0 ? 0 : 0.9)
      print("parser: pass \(pass + 1), \(rounded(share)) right in training, \(trainer.table.count) rows")
    }
    return trainer
  }

  mutating func trainLabeler(passes: Int) -> LabelerTrainer {
    let trainer = LabelerTrainer(train)
    var order = Array(train.indices)
    for pass in 0..<passes {
      order.shuffle(using: &random)
      let share = trainer.train(train, order: order)
      print("labeler: pass \(pass + 1), \(rounded(share)) right in training, \(trainer.table.count) weights")
    }
    return trainer
  }

  /// Prints the scores of what ships.
  mutating func evaluateShipped() {
    evaluate(LanguagePipeline.tagger)
    for set in development.indices {
      for index in development[set].sentences.indices {
        development[set].sentences[index].tokens = LanguagePipeline.tagger.tagged(development[set].sentences[index])
      }
    }
    evaluate(LanguagePipeline.parser, LanguagePipeline.labeler)
    let sentences = TreebankSentence.read("\(corpora)/ud/gum-dev.conllu")
    evaluate(LanguagePipeline.nameFinder, sentences.map { named($0, TreebankNames.gold($0), LanguagePipeline.tagger) })
  }

  private func named(_ source: TreebankSentence, _ names: [Name], _ tagger: Tagger) -> NamedSentence {
    var sentence = TrainingSentence(source)
    sentence.setClusters(clusters)
    sentence.tokens = tagger.tagged(sentence)
    return NamedSentence(sentence: sentence, names: names)
  }

  func evaluate(_ parser: Parser, _ labeler: Labeler) {
    for (name, sentences) in development {
      var score = ParsingScore()
      for sentence in sentences {
        var tokens = sentence.tokens
        tokens.withUnsafeMutableBufferPointer { tokens in
          sentence.atoms.withUnsafeBufferPointer { atoms in
            parser.parse(tokens, atoms: atoms)
            labeler.label(tokens, atoms: atoms)
          }
        }
        score.add(sentence, tokens)
      }
      print(name, score.description)
    }
  }

  /// Trains on GUM's entities, several times over, and on the silver names of news; prints the scores on gum-dev.
  mutating func trainNames(_ tagger: Tagger, passes: Int) -> [UInt8] {
    let gum = TreebankSentence.read("\(corpora)/ud/gum-train.conllu").map {
      named($0, TreebankNames.gold($0), tagger)
    }
    let news = TreebankSentence.read("\(corpora)/polnear/train-silver.conllu").map {
      named($0, TreebankNames.silver($0), tagger)
    }
    let sentences = news + (0..<options.integer("gum-weight", default: 30)).flatMap { _ in gum }
    let trainer = NameTrainer()
    var order = Array(sentences.indices)
    for pass in 0..<passes {
      order.shuffle(using: &random)
      print("names: pass \(pass + 1), \(rounded(trainer.train(sentences, order: order))) right in training")
    }
    let weights = WeightPacker.pack(
      trainer.table.averaged(), buckets: 1 << options.integer("name-bits", default: 15), scale: 0.4)
    let development = TreebankSentence.read("\(corpora)/ud/gum-dev.conllu").map {
      named($0, TreebankNames.gold($0), tagger)
    }
    weights.withUnsafeBufferPointer { weights in
      evaluate(NameFinder(weights: PackedWeights(weights.baseAddress!, count: weights.count)), development)
    }
    return weights
  }

  private func evaluate(_ finder: NameFinder, _ sentences: [NamedSentence]) {
    var scores: [Name.Kind: NameScore] = [:]
    for named in sentences {
      let found = named.sentence.tokens.withUnsafeBufferPointer { tokens in
        named.sentence.atoms.withUnsafeBufferPointer { atoms in
          named.sentence.bytes.withUnsafeBufferPointer { bytes in
            finder.names(tokens, atoms: atoms, bytes: bytes, offset: 0)
          }
        }
      }
      for name in named.names { scores[name.kind, default: NameScore()].gold += 1 }
      for name in found {
        scores[name.kind, default: NameScore()].found += 1
        if named.names.contains(name) { scores[name.kind, default: NameScore()].right += 1 }
      }
      if options.has("errors") {
        func text(_ name: Name) -> String {
          name.tokens.map { named.sentence.word($0) }.joined(separator: " ") + " \(name.kind)"
        }
        for name in named.names where !found.contains(name) { print("  missed", text(name)) }
        for name in found where !named.names.contains(name) { print("  wrong ", text(name)) }
      }
    }
    for kind in [Name.Kind.person, .organization, .place, .other] {
      print("gum-dev names:", kind, scores[kind, default: NameScore()].description)
    }
  }

  func evaluate(_ tagger: Tagger) {
    for (name, sentences) in development {
      var score = TaggingScore()
      for sentence in sentences {
        score.add(sentence, tagger.tagged(sentence))
      }
      print(name, score.description)
    }
  }
}

extension Tagger {
  /// The sentence's tokens with the tags that the tagger finds.
  func tagged(_ sentence: TrainingSentence) -> [Token] {
    var tokens = sentence.gold
    tokens.withUnsafeMutableBufferPointer { tokens in
      sentence.atoms.withUnsafeBufferPointer { tag(tokens, atoms: $0) }
    }
    return tokens
  }
}

/// A small generator with a seed: training gives the same weights every time.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
