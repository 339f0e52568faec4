/// A stretch of tokens that may be content, and how likely the chain holds it.
package struct SpanCandidate: Equatable {
  package var tokens: Range<Int>
  /// The logarithms of the chain's probabilities that exactly these tokens are reported speech, and that they are
  /// belief or the like.
  package var speech: Float
  package var other: Float
}

/// The stretches worth weighing in a paragraph.
package enum SpanCandidates {
  /// A begin or an end less likely than this is not tried.
  private static let leastEdge: Float = 0.006
  /// A stretch less likely than this is not kept.
  private static let leastSpan: Float = -6
  /// How many ends are tried for a begin.
  private static let endsPerBegin = 24

  /// All candidates, in order of their start, then of their end.
  package static func candidates(of lattice: ChainLattice) -> [SpanCandidate] {
    let marginals = lattice.marginals
    var result: [SpanCandidate] = []
    for first in 0..<lattice.count {
      let row = marginals[first]
      let begin = row[1] + row[4] + row[5] + row[8]
      guard begin > leastEdge else { continue }
      var ends = 0
      var last = first
      while last < lattice.count, ends < endsPerBegin {
        let row = marginals[last]
        if row[0] > 0.998 { break }
        let end = row[3] + row[4] + row[7] + row[8]
        if end > leastEdge {
          ends += 1
          let tokens = first..<last + 1
          let speech = lattice.logProbability(of: tokens, kind: 0)
          let other = lattice.logProbability(of: tokens, kind: 1)
          if max(speech, other) > leastSpan {
            result.append(SpanCandidate(tokens: tokens, speech: speech, other: other))
          }
        }
        last += 1
      }
    }
    return result
  }
}
