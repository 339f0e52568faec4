import AnnotCore
import Foundation

/// Trains and measures the quotation model.
///
///     Training quotations --corpora DIR --try [--bits 18] [--passes 6]
///
/// `--try` learns on four in five of the training articles and prints the measures on the rest.
enum QuotationTraining {
  static func run(_ options: Options) throws {
    guard let corpora = options["corpora"] else { return print("--corpora DIR is needed") }
    let corpus = try QuotationCorpus(path: corpora + "/polnear/train.jsonl")
    let clock = ContinuousClock()
    var began = clock.now
    func lap(_ what: String) {
      print("\(what): \(clock.now - began)")
      began = clock.now
    }
    let paragraphs = try QuotationSilver.paragraphs(of: corpus, conllu: corpora + "/polnear/train-silver.conllu")
    lap("read")
    func isHeldOut(_ document: Int) -> Bool { document % 5 == 2 }
    let words = paragraphs.map { ParagraphWords(prose: $0.bytes, language: $0.facts) }
    let examples = zip(paragraphs, words).map { ContentChainTrainer.example($0, words: $1) }
    lap("features")
    print(
      "\(paragraphs.count) paragraphs, \(words.reduce(0) { $0 + $1.count }) tokens, \(examples.reduce(0) { $0 + $1.features.count }) features"
    )
    let learning = paragraphs.indices.filter { !isHeldOut(paragraphs[$0].document) }
    let held = paragraphs.indices.filter { isHeldOut(paragraphs[$0].document) }
    var settings = ChainSettings()
    settings.read(options)

    func measure(_ name: String, _ predict: (Int) -> [QuotationScore.Prediction]) {
      var score = QuotationScore()
      var byDocument: [Int: [QuotationScore.Prediction]] = [:]
      for place in held {
        byDocument[paragraphs[place].document, default: []] += predict(place).map {
          var copy = $0
          copy.range = copy.range.shifted(by: paragraphs[place].start)
          return copy
        }
      }
      for (index, document) in corpus.documents.enumerated() where isHeldOut(index) {
        score.add(document, byDocument[index] ?? [])
        if options["errors"] == name { QuotationErrors.show(document, byDocument[index] ?? []) }
      }
      print("== \(name)")
      print(score.report)
    }

    let phrases = paragraphs.map { SourceCandidates.phrases(in: $0.facts) }
    let attribution = AttributionTrainer.train(learning.map { (paragraphs[$0], words[$0], phrases[$0]) })
    lap("attribution")
    var cueCount = (right: 0, all: 0)
    var sourceCount = (right: 0, all: 0, reachable: 0)
    for place in held {
      for (content, span) in AttributionTrainer.contents(paragraphs[place]) {
        let cues = CueCandidates(words: words[place], content: content)
        let answer = attribution.attribute(content, words: words[place], phrases: phrases[place])
        cueCount.all += 1
        if AttributionTrainer.rightCues(cues, span, paragraphs[place]).contains(where: { cues.tokens[$0] == answer.cue }) {
          cueCount.right += 1
        }
        let sources = SourceCandidates(
          words: words[place], phrases: phrases[place], content: content, cue: answer.cue)
        let right = AttributionTrainer.rightSources(sources, span, paragraphs[place])
        guard !span.sources.isEmpty else { continue }
        sourceCount.all += 1
        if !right.isEmpty { sourceCount.reachable += 1 }
        if right.contains(where: { sources.phrases[$0] == answer.source }) {
          sourceCount.right += 1
        } else if options.has("source-errors") {
          let all = paragraphs[place].facts.tokens
          func text(_ range: TextRange) -> String {
            SourceText(String(decoding: paragraphs[place].bytes, as: UTF8.self))[range].replacing("\n", with: "/")
          }
          let got = answer.source.isEmpty ? "-" : text(TextRange(Int(all[answer.source.lowerBound].start), Int(all[answer.source.upperBound - 1].end)))
          print("SRC", right.isEmpty ? "unreachable" : "wrong", "got", got, "| cue", answer.cue >= 0 ? text(all[answer.cue].range) : "-", "| gold", span.sources.map(text), "cue", span.cues.map(text), "|", text(TextRange(span.range.start - 120, span.range.end + 100)))
        }
      }
    }
    print("cues \(cueCount), sources \(sourceCount)")
    guard options["stage"] != "sources" else { return }
    let chain = ContentChainTrainer.train(learning.map { examples[$0] }, settings)
    lap("chain")
    measure("chain") { place in
      let labels = ContentChain.bestLabels(chain.scores(examples[place]), transitions: chain.transitions)
      return ContentChain.stretches(of: labels).filter(\.isSpeech).map {
        QuotationScore.Prediction(range: Self.range($0.tokens, paragraphs[place]))
      }
    }
    guard options["stage"] != "chain" else { return }
    // The chain must judge paragraphs that it has not learnt from, as it will in use.
    let folds = 4
    var lattices: [Int: ChainLattice] = [:]
    for fold in 0..<folds {
      let inside = learning.filter { (paragraphs[$0].document / 5) % folds != fold }
      let model = ContentChainTrainer.train(inside.map { examples[$0] }, settings)
      for place in learning where (paragraphs[place].document / 5) % folds == fold {
        lattices[place] = ChainLattice(scores: model.scores(examples[place]), transitions: model.transitions)
      }
    }
    for place in held {
      lattices[place] = ChainLattice(scores: chain.scores(examples[place]), transitions: chain.transitions)
    }
    lap("folds")
    var spanExamples: [Int: SpanTrainer.Example] = [:]
    for (place, lattice) in lattices {
      spanExamples[place] = SpanTrainer.example(paragraphs[place], words: words[place], lattice: lattice)
    }
    lap("candidates")
    let heldGold = held.reduce(0) { $0 + paragraphs[$1].spans.count(where: \.isCore) }
    let reached = held.reduce(0) { sum, place in
      let gold = ContentChainTrainer.stretches(paragraphs[place]).filter(\.isSpeech)
      return sum + gold.count { stretch in
        spanExamples[place]?.candidates.contains { $0.tokens == stretch.tokens } ?? false
      }
    }
    print(
      "candidates \(held.reduce(0) { $0 + (spanExamples[$1]?.candidates.count ?? 0) }), gold \(heldGold), of which among them \(reached)"
    )
    var spans = SpanTrainer(bits: Int(options["span-bits"] ?? "18") ?? 18)
    spans.rate = Float(options["span-rate"] ?? "0.03") ?? 0.03
    var averaged = spans
    var random = SeededRandom(seed: 11)
    let passes = Int(options["span-passes"] ?? "8") ?? 8
    for pass in 1...passes {
      var loss = 0.0
      for place in learning.shuffled(using: &random) {
        if let example = spanExamples[place] { loss += spans.learn(example) }
      }
      if pass >= 2 {
        let share = 1 / Float(pass - 1)
        for place in averaged.weights.indices {
          averaged.weights[place] += (spans.weights[place] - averaged.weights[place]) * share
        }
      }
      print("span pass \(pass) loss \(loss)")
    }
    lap("spans")
    for price in (options["prices"] ?? "0.2,0.3,0.4").split(separator: ",").compactMap({ Float($0) }) {
      for nearness: Float in [0, 0.5] {
        measure("price \(price) nearness \(nearness)") { place in
          guard let example = spanExamples[place] else { return [] }
          return averaged.choose(example, price: price, nearness: nearness).map {
            let answer = attribution.attribute($0.tokens, words: words[place], phrases: phrases[place])
            return QuotationScore.Prediction(
              range: Self.range($0.tokens, paragraphs[place]),
              source: answer.source.isEmpty
                ? nil : Self.range(answer.source, paragraphs[place]).shifted(by: paragraphs[place].start),
              confidence: Double($0.near))
          }
        }
      }
    }
    lap("measure")
  }

  private static func range(_ tokens: Range<Int>, _ paragraph: QuotationParagraph) -> TextRange {
    let all = paragraph.facts.tokens
    return TextRange(Int(all[tokens.lowerBound].start), Int(all[tokens.upperBound - 1].end))
  }
}

/// How the chain is trained.
struct ChainSettings {
  var bits = 18
  var passes = 6
  var rate: Float = 0.025
  var averageFrom = 2

  mutating func read(_ options: Options) {
    bits = options["bits"].flatMap { Int($0) } ?? bits
    passes = options["passes"].flatMap { Int($0) } ?? passes
    rate = options["rate"].flatMap { Float($0) } ?? rate
    averageFrom = options["average"].flatMap { Int($0) } ?? averageFrom
  }
}

extension ContentChainTrainer {
  /// A chain trained on `examples`, its weights averaged over the later passes.
  static func train(_ examples: [Example], _ settings: ChainSettings) -> ContentChainTrainer {
    var trainer = ContentChainTrainer(bits: settings.bits)
    trainer.rate = settings.rate
    var averaged = trainer
    var random = SeededRandom(seed: 7)
    for pass in 1...settings.passes {
      for place in examples.indices.shuffled(using: &random) { _ = trainer.learn(examples[place]) }
      guard pass >= settings.averageFrom else { continue }
      let share = 1 / Float(pass - settings.averageFrom + 1)
      for place in averaged.weights.indices {
        averaged.weights[place] += (trainer.weights[place] - averaged.weights[place]) * share
      }
      for place in averaged.transitions.indices {
        averaged.transitions[place] += (trainer.transitions[place] - averaged.transitions[place]) * share
      }
    }
    return averaged
  }
}
