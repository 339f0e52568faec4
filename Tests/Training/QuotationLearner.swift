import AnnotCore

/// The quotation model while it is learnt and measured: the same steps as in use, with weights that can still change.
struct QuotationLearner {
  var chain: ContentChainTrainer
  var spans: SpanTrainer
  var attribution: AttributionTrainer

  /// A paragraph with what the models read from it.
  struct Item {
    var paragraph: QuotationParagraph
    var words: QuotationWords
    var phrases: [Range<Int>]
    var example: ContentChainTrainer.Example

    init(_ paragraph: QuotationParagraph) {
      self.paragraph = paragraph
      words = QuotationWords(prose: paragraph.bytes, language: paragraph.facts)
      phrases = SourceCandidates.phrases(in: paragraph.facts)
      example = ContentChainTrainer.example(paragraph, words: words)
    }

    func range(_ tokens: Range<Int>) -> TextRange {
      let all = paragraph.facts.tokens
      return TextRange(Int(all[tokens.lowerBound].start), Int(all[tokens.upperBound - 1].end))
    }
  }

  /// How the parts are trained.
  struct Settings {
    var bits = 17
    var passes = 6
    var rate: Float = 0.025
    var averageFrom = 2
    var spanBits = 17
    var spanRate: Float = 0.03
    var spanPasses = 8
    var rankBits = 15
    var folds = 4

    init(_ options: Options) {
      bits = options.integer("bits", default: bits)
      passes = options.integer("passes", default: passes)
      rate = options["rate"].flatMap { Float($0) } ?? rate
      averageFrom = options.integer("average", default: averageFrom)
      spanBits = options.integer("span-bits", default: spanBits)
      spanRate = options["span-rate"].flatMap { Float($0) } ?? spanRate
      spanPasses = options.integer("span-passes", default: spanPasses)
      rankBits = options.integer("rank-bits", default: rankBits)
      folds = options.integer("folds", default: folds)
    }
  }

  /// Learns all parts. The choice among stretches must judge what the chain says of paragraphs that it has not learnt
  /// from, as it will in use; so the chain is trained several times, each time without one share of the articles.
  init(_ items: [Item], _ settings: Settings) {
    chain = ContentChainTrainer.train(items.map(\.example), settings)
    var examples: [SpanTrainer.Example] = []
    for fold in 0..<settings.folds {
      let inside = items.filter { $0.paragraph.document % settings.folds != fold }
      let model = ContentChainTrainer.train(inside.map(\.example), settings)
      for item in items where item.paragraph.document % settings.folds == fold {
        let lattice = ChainLattice(
          scores: ContentChainTrainer.rows(model.scores(item.example)), steps: LabelSteps(model.transitions))
        examples.append(SpanTrainer.example(item.paragraph, words: item.words, lattice: lattice))
      }
    }
    spans = SpanTrainer.train(examples, settings)
    attribution = AttributionTrainer.train(
      items.map { ($0.paragraph, $0.words, $0.phrases) }, bits: settings.rankBits)
  }

  /// The candidates of a paragraph, judged.
  func candidates(_ item: Item) -> SpanTrainer.Example {
    let lattice = ChainLattice(
      scores: ContentChainTrainer.rows(chain.scores(item.example)), steps: LabelSteps(chain.transitions))
    return SpanTrainer.example(item.paragraph, words: item.words, lattice: lattice)
  }

  /// What the model answers, in bytes of the article.
  func predictions(
    _ item: Item, _ candidates: SpanTrainer.Example, prices: SpanChoice.Prices
  ) -> [QuotationScore.Prediction] {
    spans.choose(candidates, words: item.words, prices: prices).map { choice in
      let answer = attribution.attribute(choice.tokens, words: item.words, phrases: item.phrases)
      let start = item.paragraph.start
      return QuotationScore.Prediction(
        range: item.range(choice.tokens).shifted(by: start),
        source: answer.source.isEmpty ? nil : item.range(answer.source).shifted(by: start),
        confidence: Double(choice.near * answer.probability))
    }
  }
}

extension ContentChainTrainer {
  /// A chain trained on `examples`, its weights averaged over the later passes.
  static func train(_ examples: [Example], _ settings: QuotationLearner.Settings) -> ContentChainTrainer {
    var trainer = ContentChainTrainer(bits: settings.bits)
    trainer.rate = settings.rate
    var averaged = trainer
    var random = SeededRandom(seed: 7)
    for pass in 1...settings.passes {
      for place in examples.indices.shuffled(using: &random) { _ = trainer.learn(examples[place]) }
      guard pass >= settings.averageFrom else { continue }
      let share = 1 / Float(pass - settings.averageFrom + 1)
      averaged.weights.mix(trainer.weights, share)
      averaged.transitions.mix(trainer.transitions, share)
    }
    return averaged
  }
}

extension SpanTrainer {
  /// A choice trained on `examples`, its weights averaged over the later passes.
  static func train(_ examples: [Example], _ settings: QuotationLearner.Settings) -> SpanTrainer {
    var trainer = SpanTrainer(bits: settings.spanBits)
    trainer.rate = settings.spanRate
    var averaged = trainer
    var random = SeededRandom(seed: 11)
    for pass in 1...settings.spanPasses {
      for place in examples.indices.shuffled(using: &random) { _ = trainer.learn(examples[place]) }
      guard pass >= 2 else { continue }
      averaged.weights.mix(trainer.weights, 1 / Float(pass - 1))
    }
    return averaged
  }
}

extension [Float] {
  /// Moves every value towards its fellow in `other` by `share` of the way.
  mutating func mix(_ other: [Float], _ share: Float) {
    for place in indices { self[place] += (other[place] - self[place]) * share }
  }
}
