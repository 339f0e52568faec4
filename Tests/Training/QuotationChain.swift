import AnnotCore
import Foundation

/// Trains the content chain: a conditional random field, by stochastic gradients with AdaGrad.
struct ContentChainTrainer {
  let bits: Int
  var weights: [Float]
  var transitions: [Float]
  private var squares: [Float]
  private var transitionSquares: [Float]
  var rate: Float = 0.25
  var decay: Float = 0

  /// A paragraph's features, those of token i at `offsets[i]..<offsets[i + 1]`, and its labels.
  struct Example {
    var features: [UInt32]
    var offsets: [Int]
    var labels: [UInt8]
    var count: Int { labels.count }
  }

  init(bits: Int) {
    self.bits = bits
    let n = ContentChain.labelCount
    weights = [Float](repeating: 0, count: n << bits)
    squares = [Float](repeating: 1e-3, count: n << bits)
    transitions = [Float](repeating: 0, count: n * n)
    transitionSquares = [Float](repeating: 1e-3, count: n * n)
  }

  static func example(_ paragraph: QuotationParagraph, words: QuotationWords) -> Example {
    let extractor = ContentFeatures(words: words)
    var features: [UInt32] = []
    var offsets = [0]
    FeatureHashes.withRoom { room in
      for token in 0..<words.count {
        room.removeAll()
        extractor.append(at: token, to: &room)
        features += room.all
        offsets.append(features.count)
      }
    }
    return Example(
      features: features, offsets: offsets,
      labels: ContentChain.labels(of: stretches(paragraph), count: words.count))
  }

  /// The gold stretches of tokens. Where two overlap, reported speech wins, then the first.
  static func stretches(_ paragraph: QuotationParagraph) -> [ContentChain.Stretch] {
    var result: [ContentChain.Stretch] = []
    let tokens = paragraph.facts.tokens
    for span in paragraph.spans.filter(\.isCore) + paragraph.spans.filter({ !$0.isCore }) {
      let inside = tokens.indices.filter { tokens[$0].range.overlaps(span.trimmed) }
      guard let first = inside.first, let last = inside.last else { continue }
      let range = first..<last + 1
      if !result.contains(where: { $0.tokens.overlaps(range) }) {
        result.append(ContentChain.Stretch(tokens: range, isSpeech: span.isCore))
      }
    }
    return result.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  func scores(_ example: Example) -> [Float] {
    let n = ContentChain.labelCount
    var scores = [Float](repeating: 0, count: example.count * n)
    let shift = UInt32(32 - bits)
    weights.withUnsafeBufferPointer { weights in
      scores.withUnsafeMutableBufferPointer { scores in
        for token in 0..<example.count {
          let row = token * n
          for place in example.offsets[token]..<example.offsets[token + 1] {
            let base = Int(example.features[place] >> shift) * n
            for label in 0..<n { scores[row + label] += weights[base + label] }
          }
        }
      }
    }
    return scores
  }

  /// The scores of each token's labels.
  static func rows(_ scores: [Float]) -> [LabelRow] {
    let n = ContentChain.labelCount
    return (0..<scores.count / n).map { token in LabelRow { scores[token * n + $0] } }
  }

  /// One step of descent on `example`; returns its negative log likelihood.
  mutating func learn(_ example: Example) -> Double {
    let n = ContentChain.labelCount
    let count = example.count
    guard count > 0 else { return 0 }
    let scores = scores(example)
    let lattice = ChainLattice(scores: Self.rows(scores), steps: LabelSteps(transitions))
    var loss = lattice.logTotal
    var gradient = lattice.marginals.flatMap { row in (0..<n).map { row[$0] } }
    var edges = lattice.edges(scores: scores, transitions: transitions)
    var previous = -1
    for token in 0..<count {
      let label = Int(example.labels[token])
      gradient[token * n + label] -= 1
      loss -= Double(scores[token * n + label])
      if previous >= 0 {
        edges[previous * n + label] -= 1
        loss -= Double(transitions[previous * n + label])
      }
      previous = label
    }
    let shift = UInt32(32 - bits)
    weights.withUnsafeMutableBufferPointer { weights in
      squares.withUnsafeMutableBufferPointer { squares in
        for token in 0..<count {
          let row = token * n
          var large: Float = 0
          for label in 0..<n { large = max(large, abs(gradient[row + label])) }
          guard large > 1e-4 else { continue }
          for place in example.offsets[token]..<example.offsets[token + 1] {
            let base = Int(example.features[place] >> shift) * n
            for label in 0..<n {
              let g = gradient[row + label] + decay * weights[base + label]
              squares[base + label] += g * g
              weights[base + label] -= rate * g / squares[base + label].squareRoot()
            }
          }
        }
      }
    }
    for place in 0..<n * n where edges[place] != 0 {
      transitionSquares[place] += edges[place] * edges[place]
      transitions[place] -= rate * edges[place] / transitionSquares[place].squareRoot()
    }
    return loss
  }
}

extension ChainLattice {
  /// The expected count of each pair of neighbouring labels.
  func edges(scores: [Float], transitions: [Float]) -> [Float] {
    let n = ContentChain.labelCount
    let step = transitions.map(Logarithm.exp)
    var edges = [Float](repeating: 0, count: n * n)
    guard count > 1 else { return edges }
    for token in 1..<count {
      var pairs: [(Int, Float)] = []
      var sum: Float = 0
      var top = -Float.infinity
      for label in 0..<n { top = max(top, scores[token * n + label]) }
      for label in 0..<n {
        let value = Logarithm.exp(scores[token * n + label] - top) * backward[token][label]
        guard value > 0 else { continue }
        for previous in ContentChain.predecessors[label] {
          let pair = forward[token - 1][previous] * step[previous * n + label] * value
          pairs.append((previous * n + label, pair))
          sum += pair
        }
      }
      for (place, pair) in pairs { edges[place] += pair / sum }
    }
    return edges
  }
}
