import AnnotCore
import Foundation

/// Trains the choice among candidate stretches: a log-linear model over all choices that do not overlap.
struct SpanTrainer {
  let bits: Int
  var weights: [Float]
  private var squares: [Float]
  var rate: Float = 0.03

  /// A paragraph's candidates with their features, and which of them the annotators chose.
  struct Example {
    var candidates: [SpanCandidate]
    var features: [[UInt32]]
    var chosen: [Int]
    /// Candidates that may be chosen or not: they lie on beliefs and the like.
    var free: [Int]
    var count: Int
  }

  init(bits: Int) {
    self.bits = bits
    weights = [Float](repeating: 0, count: 1 << bits)
    squares = [Float](repeating: 0.1, count: 1 << bits)
  }

  static func example(
    _ paragraph: QuotationParagraph, words: QuotationWords, lattice: ChainLattice
  ) -> Example {
    let candidates = SpanCandidates.candidates(of: lattice)
    let extractor = SpanFeatures(words: words, candidates: candidates)
    let features = candidates.indices.map { index in
      FeatureHashes.withRoom { room in
        extractor.append(index, to: &room)
        return Array(room.all)
      }
    }
    let gold = ContentChainTrainer.stretches(paragraph)
    var chosen: [Int] = []
    for stretch in gold where stretch.isSpeech {
      if let exact = candidates.firstIndex(where: { $0.tokens == stretch.tokens }) {
        chosen.append(exact)
      } else {
        let near = candidates.indices.map { ($0, overlap(candidates[$0].tokens, stretch.tokens)) }
          .filter { pair in
            pair.1 >= 0.5
              && !gold.contains {
                $0.isSpeech && $0.tokens != stretch.tokens && $0.tokens.overlaps(candidates[pair.0].tokens)
              }
          }.max { $0.1 < $1.1 }
        if let near { chosen.append(near.0) }
      }
    }
    let speech = gold.filter(\.isSpeech)
    let others = gold.filter { !$0.isSpeech }
    let free = candidates.indices.filter { place in
      let tokens = candidates[place].tokens
      return others.contains { $0.tokens.overlaps(tokens) } && !speech.contains { $0.tokens.overlaps(tokens) }
        && !chosen.contains { candidates[$0].tokens.overlaps(tokens) }
    }
    return Example(
      candidates: candidates, features: features, chosen: chosen, free: free, count: words.count)
  }

  static func overlap(_ left: Range<Int>, _ right: Range<Int>) -> Double {
    QuotationScore.overlap(
      TextRange(left.lowerBound, left.upperBound), TextRange(right.lowerBound, right.upperBound))
  }

  func scores(_ example: Example) -> [Float] {
    let shift = UInt32(32 - bits)
    return example.features.map { $0.reduce(0) { $0 + weights[Int($1 >> shift)] } }
  }

  mutating func learn(_ example: Example) -> Double {
    guard !example.candidates.isEmpty else { return 0 }
    let scores = scores(example)
    let all = SpanLattice(example.candidates, scores: scores, count: example.count)
    var wanted = [Float](repeating: 0, count: scores.count)
    var wantedTotal: Float = 0
    for place in example.chosen {
      wanted[place] = 1
      wantedTotal += scores[place]
    }
    if !example.free.isEmpty {
      let free = SpanLattice(
        example.free.map { example.candidates[$0] }, scores: example.free.map { scores[$0] }, count: example.count)
      for (place, probability) in zip(example.free, free.probabilities) { wanted[place] = probability }
      wantedTotal += free.logTotal
    }
    let shift = UInt32(32 - bits)
    for place in scores.indices {
      let g = all.probabilities[place] - wanted[place]
      guard abs(g) > 1e-4 else { continue }
      for feature in example.features[place] {
        let bucket = Int(feature >> shift)
        squares[bucket] += g * g
        weights[bucket] -= rate * g / squares[bucket].squareRoot()
      }
    }
    return Double(all.logTotal - wantedTotal)
  }

  /// The candidates to answer with.
  func choose(_ example: Example, words: QuotationWords, prices: SpanChoice.Prices) -> [(
    tokens: Range<Int>, near: Float
  )] {
    guard !example.candidates.isEmpty else { return [] }
    let choice = SpanChoice(example.candidates, scores: scores(example), words: words, prices: prices)
    return choice.places.map { (example.candidates[$0].tokens, choice.near[$0]) }
  }
}
