/// The candidates to answer with: those whose expected worth is above the price of being wrong.
package struct SpanChoice {
  var chosen: [QuotationModel.Content] {
    places.map { QuotationModel.Content(tokens: candidates[$0].tokens, exact: probabilities[$0], near: near[$0]) }
  }
  /// The chosen candidates' places.
  package let places: [Int]
  package let probabilities: [Float]
  /// How likely it is that some stretch which shares half with the candidate is content.
  package private(set) var near: [Float]
  private let candidates: [SpanCandidate]

  /// What an answer costs that turns out wrong: less for words in marks, which seldom are.
  package struct Prices {
    package var marked: Float = 0.35
    package var unmarked: Float = 0.6
    /// Of words without marks that a cue adjoins (``SayingBeside``): that something is said there is certain, only where
    /// it ends is not.
    package var beside: Float = 0.45
    /// How much of an answer's worth lies in being near, the rest in being exact.
    package var nearness: Float = 0.2
    /// The same beside a cue.
    package var nearnessBeside: Float = 0.6

    package init() {}
  }

  package init(_ candidates: [SpanCandidate], scores: [Float], words: QuotationWords, prices: Prices = Prices()) {
    self.candidates = candidates
    let lattice = SpanLattice(candidates, scores: scores, count: words.count)
    probabilities = lattice.probabilities
    near = probabilities
    // Candidates are in order of their start: only neighbours within reach can share half.
    for place in candidates.indices where probabilities[place] > 0.02 {
      var other = place + 1
      while other < candidates.count, other < place + 200,
        candidates[other].tokens.lowerBound < candidates[place].tokens.upperBound
      {
        if Self.sharesHalf(candidates[place].tokens, candidates[other].tokens) {
          near[place] += probabilities[other]
          near[other] += probabilities[place]
        }
        other += 1
      }
    }
    let near = near
    let probabilities = probabilities
    let values = candidates.indices.map { place in
      let tokens = candidates[place].tokens
      let isMarked = words.isMarked(tokens)
      let isBeside = !isMarked && near[place] > prices.beside && SayingBeside.adjoins(tokens, in: words)
      let nearness = isBeside ? prices.nearnessBeside : prices.nearness
      let price = isMarked ? prices.marked : isBeside ? prices.beside : prices.unmarked
      return (1 - nearness) * probabilities[place] + nearness * near[place] - price
    }
    places = SpanLattice.best(candidates, values: values, count: words.count)
  }

  private static func sharesHalf(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    let shared = min(left.upperBound, right.upperBound) - max(left.lowerBound, right.lowerBound)
    let whole = max(left.upperBound, right.upperBound) - min(left.lowerBound, right.lowerBound)
    return shared * 2 >= whole
  }
}

extension QuotationWords {
  /// Whether the stretch lies between two marks.
  func isMarked(_ tokens: Range<Int>) -> Bool {
    let first = markIndex[tokens.lowerBound]
    return first >= 0 && first == markIndex[tokens.upperBound - 1]
  }
}
