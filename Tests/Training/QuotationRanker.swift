import AnnotCore

/// Trains the choice of one candidate out of several: a log-linear model by stochastic gradients with AdaGrad.
struct RankTrainer {
  let bits: Int
  var weights: [Float]
  private var squares: [Float]
  var rate: Float = 0.05

  /// Candidates with their features, and those that are right.
  struct Example {
    var features: [[UInt32]]
    var right: [Int]
  }

  init(bits: Int) {
    self.bits = bits
    weights = [Float](repeating: 0, count: 1 << bits)
    squares = [Float](repeating: 0.1, count: 1 << bits)
  }

  func probabilities(_ features: [[UInt32]]) -> [Float] {
    let shift = UInt32(32 - bits)
    let scores = features.map { $0.reduce(Float(0)) { $0 + weights[Int($1 >> shift)] } }
    let top = scores.max() ?? 0
    let shares = scores.map { Logarithm.exp($0 - top) }
    let sum = shares.reduce(0, +)
    return shares.map { $0 / sum }
  }

  func best(_ features: [[UInt32]]) -> Int {
    let all = probabilities(features)
    return all.indices.max { all[$0] < all[$1] } ?? 0
  }

  mutating func learn(_ example: Example) {
    guard !example.right.isEmpty else { return }
    let all = probabilities(example.features)
    let rightSum = max(1e-6, example.right.reduce(Float(0)) { $0 + all[$1] })
    let shift = UInt32(32 - bits)
    for place in all.indices {
      let wanted = example.right.contains(place) ? all[place] / rightSum : 0
      let g = all[place] - wanted
      guard abs(g) > 1e-4 else { continue }
      for feature in example.features[place] {
        let bucket = Int(feature >> shift)
        squares[bucket] += g * g
        weights[bucket] -= rate * g / squares[bucket].squareRoot()
      }
    }
  }

  /// A ranker trained on `examples`, its weights averaged over the later passes.
  static func train(_ examples: [Example], bits: Int, passes: Int) -> RankTrainer {
    var trainer = RankTrainer(bits: bits)
    var averaged = trainer
    var random = SeededRandom(seed: 5)
    for pass in 1...passes {
      for place in examples.indices.shuffled(using: &random) { trainer.learn(examples[place]) }
      guard pass >= 2 else { continue }
      let share = 1 / Float(pass - 1)
      for place in averaged.weights.indices {
        averaged.weights[place] += (trainer.weights[place] - averaged.weights[place]) * share
      }
    }
    return averaged
  }
}

/// What ties content to its cue and source, learnt from the annotators' spans.
struct AttributionTrainer {
  var cues: RankTrainer
  var sources: RankTrainer

  static func train(
    _ paragraphs: [(QuotationParagraph, QuotationWords, [Range<Int>])], bits: Int = 16, passes: Int = 8
  ) -> AttributionTrainer {
    var cueExamples: [RankTrainer.Example] = []
    for (paragraph, words, _) in paragraphs {
      for (content, span) in contents(paragraph) {
        let candidates = CueCandidates(words: words, content: content)
        let right = rightCues(candidates, span, paragraph)
        cueExamples.append(.init(features: features(candidates), right: right))
      }
    }
    let cues = RankTrainer.train(cueExamples, bits: bits, passes: passes)
    var sourceExamples: [RankTrainer.Example] = []
    for (paragraph, words, phrases) in paragraphs {
      for (content, span) in contents(paragraph) {
        let cueCandidates = CueCandidates(words: words, content: content)
        let cue = cueCandidates.tokens[cues.best(features(cueCandidates))]
        let candidates = SourceCandidates(words: words, phrases: phrases, content: content, cue: cue)
        sourceExamples.append(
          .init(features: features(candidates), right: rightSources(candidates, span, paragraph)))
      }
    }
    return AttributionTrainer(cues: cues, sources: RankTrainer.train(sourceExamples, bits: bits, passes: passes))
  }

  /// The cue's token and the source's tokens for a stretch of content, with their probabilities.
  func attribute(
    _ content: Range<Int>, words: QuotationWords, phrases: [Range<Int>]
  ) -> (cue: Int, source: Range<Int>, probability: Float) {
    let cueCandidates = CueCandidates(words: words, content: content)
    let cue = cueCandidates.tokens[cues.best(Self.features(cueCandidates))]
    let candidates = SourceCandidates(words: words, phrases: phrases, content: content, cue: cue)
    let all = sources.probabilities(Self.features(candidates))
    let best = all.indices.max { all[$0] < all[$1] } ?? 0
    return (cue, candidates.phrases[best], all[best])
  }

  static func features(_ candidates: CueCandidates) -> [[UInt32]] {
    candidates.tokens.indices.map { index in
      FeatureHashes.withRoom { room in
        candidates.append(index, to: &room)
        return Array(room.all)
      }
    }
  }

  static func features(_ candidates: SourceCandidates) -> [[UInt32]] {
    candidates.phrases.indices.map { index in
      FeatureHashes.withRoom { room in
        candidates.append(index, to: &room)
        return Array(room.all)
      }
    }
  }

  /// The reported spans of a paragraph as tokens.
  static func contents(_ paragraph: QuotationParagraph) -> [(Range<Int>, QuotationCorpus.Span)] {
    let tokens = paragraph.facts.tokens
    return paragraph.spans.filter(\.isCore).compactMap { span in
      let inside = tokens.indices.filter { tokens[$0].range.overlaps(span.trimmed) }
      guard let first = inside.first, let last = inside.last else { return nil }
      return (first..<last + 1, span)
    }
  }

  static func rightCues(
    _ candidates: CueCandidates, _ span: QuotationCorpus.Span, _ paragraph: QuotationParagraph
  ) -> [Int] {
    let tokens = paragraph.facts.tokens
    let inside = candidates.tokens.indices.dropLast().filter { place in
      span.cues.contains { $0.contains(tokens[candidates.tokens[place]].range) }
    }
    guard !inside.isEmpty else { return [candidates.tokens.count - 1] }
    let known = inside.filter { candidates.words.isReporting(candidates.tokens[$0]) }
    return known.isEmpty ? inside : known
  }

  static func rightSources(
    _ candidates: SourceCandidates, _ span: QuotationCorpus.Span, _ paragraph: QuotationParagraph
  ) -> [Int] {
    let tokens = paragraph.facts.tokens
    let right = candidates.phrases.indices.dropLast().filter { place in
      let phrase = candidates.phrases[place]
      let range = TextRange(Int(tokens[phrase.lowerBound].start), Int(tokens[phrase.upperBound - 1].end))
      return span.sources.contains { QuotationScore.isRight(range, $0) }
    }
    guard right.isEmpty else { return right }
    return span.sources.isEmpty ? [candidates.phrases.count - 1] : []
  }
}
