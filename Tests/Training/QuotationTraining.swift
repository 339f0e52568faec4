@testable import AnnotCore
import Foundation

/// Trains and measures the quotation model.
///
///     Training quotations CORPORA try [--bits 18] [--passes 10]
///
/// `try` learns on four in five of the training articles and prints the measures on the rest.
enum QuotationTraining {
  static func run(_ arguments: [String]) throws {
    guard let corpora = arguments.first else { return print("usage: Training quotations CORPORA try") }
    var options: [String: String] = [:]
    var place = 2
    while place + 1 < arguments.count {
      options[arguments[place]] = arguments[place + 1]
      place += 2
    }
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
    let words = paragraphs.map { ParagraphWords(bytes: $0.bytes, language: $0.facts, marks: $0.marks) }
    lap("words")
    let examples = zip(paragraphs, words).map { ContentChainTrainer.example($0, words: $1) }
    lap("features")
    print("\(paragraphs.count) paragraphs, \(words.reduce(0) { $0 + $1.count }) tokens, \(examples.reduce(0) { $0 + $1.features.count }) features")
    let learning = paragraphs.indices.filter { !isHeldOut(paragraphs[$0].document) }
    let held = paragraphs.indices.filter { isHeldOut(paragraphs[$0].document) }
    var trainer = ContentChainTrainer(bits: Int(options["--bits"] ?? "18") ?? 18)
    trainer.rate = Float(options["--rate"] ?? "0.25") ?? 0.25
    trainer.decay = Float(options["--decay"] ?? "0") ?? 0
    var averaged = trainer
    let averageFrom = Int(options["--average"] ?? "1") ?? 1
    var random = SplitMix(state: 7)
    for pass in 1...(Int(options["--passes"] ?? "10") ?? 10) {
      var loss = 0.0
      for place in learning.shuffled(using: &random) { loss += trainer.learn(examples[place]) }
      if pass >= averageFrom {
        let share = 1 / Float(pass - averageFrom + 1)
        for place in averaged.weights.indices {
          averaged.weights[place] += (trainer.weights[place] - averaged.weights[place]) * share
        }
        for place in averaged.transitions.indices {
          averaged.transitions[place] += (trainer.transitions[place] - averaged.transitions[place]) * share
        }
      }
      guard pass % (Int(options["--every"] ?? "1") ?? 1) == 0 else { continue }
      print("pass \(pass) loss \(loss)")
      for (outside, other) in (options["--bias"] ?? "0:0").split(separator: ",").map({ $0.split(separator: ":").map { Float($0)! } }).map({ ($0[0], $0[1]) }) {
        var score = QuotationScore()
        var byDocument: [Int: [QuotationScore.Prediction]] = [:]
        for place in held {
          let paragraph = paragraphs[place]
          byDocument[paragraph.document, default: []] += predictions(
            averaged, paragraph, examples[place], outside: outside, other: other)
        }
        for (index, document) in corpus.documents.enumerated() where isHeldOut(index) {
          score.add(document, byDocument[index] ?? [])
        }
        print("every bias \(outside) \(other)")
        print(score.report)
      }
      lap("passes")
    }
  }

  static func predictions(
    _ trainer: ContentChainTrainer, _ paragraph: QuotationParagraph, _ example: ContentChainTrainer.Example,
    outside: Float, other: Float
  ) -> [QuotationScore.Prediction] {
    var scores = trainer.scores(example)
    for token in 0..<example.count {
      scores[token * 9] += outside
      for label in [5, 8] { scores[token * 9 + label] += other }
    }
    let labels = ContentChain.bestLabels(scores, transitions: trainer.transitions)
    let tokens = paragraph.facts.tokens
    return ContentChain.stretches(of: labels).compactMap { stretch in
      guard stretch.isSpeech, let first = stretch.tokens.first, let last = stretch.tokens.last else { return nil }
      return QuotationScore.Prediction(
        range: TextRange(tokens[first].range.start, tokens[last].range.end).shifted(by: paragraph.start))
    }
  }
}

/// A small generator of random numbers, so that a seed gives the same model everywhere.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
