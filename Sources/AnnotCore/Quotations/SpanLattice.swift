/// All ways to choose candidates that do not overlap, weighed by their scores.
package struct SpanLattice {
  /// The probability that each candidate is chosen.
  package private(set) var probabilities: [Float]
  /// The logarithm of the sum over all choices.
  package private(set) var logTotal: Float

  /// `count` is the paragraph's number of tokens.
  package init(_ candidates: [SpanCandidate], scores: [Float], count: Int) {
    // before[t]: the sum over all choices among candidates that end at or before token t; after[t]: that start there or later.
    var before = [Float](repeating: 0, count: count + 1)
    let byEnd = CandidatesByToken(candidates, count: count) { $0.upperBound }
    for token in 0..<count {
      var sum = before[token]
      for place in byEnd[token + 1] {
        sum = Self.add(sum, before[candidates[place].tokens.lowerBound] + scores[place])
      }
      before[token + 1] = sum
    }
    var after = [Float](repeating: 0, count: count + 1)
    let byStart = CandidatesByToken(candidates, count: count) { $0.lowerBound }
    for token in stride(from: count - 1, through: 0, by: -1) {
      var sum = after[token + 1]
      for place in byStart[token] {
        sum = Self.add(sum, after[candidates[place].tokens.upperBound] + scores[place])
      }
      after[token] = sum
    }
    let total = before[count]
    logTotal = total
    probabilities = candidates.enumerated().map { place, candidate in
      Logarithm.exp(
        min(0, before[candidate.tokens.lowerBound] + scores[place] + after[candidate.tokens.upperBound] - total))
    }
  }

  private static func add(_ left: Float, _ right: Float) -> Float {
    let top = max(left, right)
    // What is so much less adds nothing to the six digits that a sum has.
    guard min(left, right) - top > -17 else { return top }
    return top + Logarithm.log(1 + Logarithm.exp(min(left, right) - top))
  }

  /// The candidates that do not overlap and whose values sum to the most; those of no value are left out.
  package static func best(_ candidates: [SpanCandidate], values: [Float], count: Int) -> [Int] {
    let byEnd = CandidatesByToken(candidates, count: count) { $0.upperBound }
    var best = [Float](repeating: 0, count: count + 1)
    var choice = [Int](repeating: -1, count: count + 1)
    for token in 0..<count {
      best[token + 1] = best[token]
      for place in byEnd[token + 1] where values[place] > 0 {
        let value = best[candidates[place].tokens.lowerBound] + values[place]
        if value > best[token + 1] {
          best[token + 1] = value
          choice[token + 1] = place
        }
      }
    }
    var chosen: [Int] = []
    var token = count
    while token > 0 {
      if choice[token] >= 0 {
        chosen.append(choice[token])
        token = candidates[choice[token]].tokens.lowerBound
      } else {
        token -= 1
      }
    }
    return chosen.reversed()
  }
}

/// The places of candidates by a token of theirs, in their order.
private struct CandidatesByToken {
  private var places: [Int]
  /// Where the places of each token start; one more at the end.
  private var starts: [Int]

  /// - Parameter count: the paragraph's number of tokens; candidates that reach beyond are left out.
  init(_ candidates: [SpanCandidate], count: Int, token: (Range<Int>) -> Int) {
    starts = [Int](repeating: 0, count: count + 2)
    let inside = candidates.indices.filter { candidates[$0].tokens.upperBound <= count }
    for place in inside { starts[token(candidates[place].tokens) + 1] += 1 }
    for token in 0...count { starts[token + 1] += starts[token] }
    places = [Int](repeating: 0, count: inside.count)
    var next = starts
    for place in inside {
      let token = token(candidates[place].tokens)
      places[next[token]] = place
      next[token] += 1
    }
  }

  subscript(token: Int) -> ArraySlice<Int> { places[starts[token]..<starts[token + 1]] }
}
