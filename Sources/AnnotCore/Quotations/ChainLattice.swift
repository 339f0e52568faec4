/// The forward and backward sums over all sequences of labels: how likely each label and each stretch is.
package struct ChainLattice {
  /// The probability of each label at each token.
  package private(set) var marginals: [LabelRow]
  /// The logarithm of the sum over all sequences.
  package private(set) var logTotal: Double
  private let scores: [LabelRow]
  private let steps: LabelSteps
  package private(set) var forward: [LabelRow]
  package private(set) var backward: [LabelRow]
  /// What has been divided out of each row, as a running sum of logarithms.
  private var forwardScale: [Double]
  private var backwardScale: [Double]
  /// Running sums of the scores of being inside, for the two kinds of stretch.
  private var insideSums: [[Double]]

  package var count: Int { scores.count }

  /// `scores` are those of each token's labels.
  package init(scores: [LabelRow], steps: LabelSteps) {
    let count = scores.count
    self.scores = scores
    self.steps = steps
    let tops = scores.map(\.max)
    let potentials = zip(scores, tops).map { $0.exp(less: $1) }
    forward = [LabelRow](repeating: .zero, count: count)
    backward = forward
    forwardScale = [Double](repeating: 0, count: count)
    backwardScale = forwardScale
    var row = LabelRow { ContentChain.canFollow(nil, $0) ? 1 : 0 }
    var scale = 0.0
    for token in 0..<count {
      if token > 0 { row = steps.after(row) }
      row *= potentials[token]
      let sum = row.sum
      row /= sum
      forward[token] = row
      scale = scale + Double(tops[token]) + Double(Logarithm.log(sum))
      forwardScale[token] = scale
    }
    var last: Float = 0
    for label in 0..<ContentChain.labelCount where count > 0 && ContentChain.canFollow(label, nil) {
      last += row[label]
    }
    logTotal = scale + Double(Logarithm.log(last))
    row = LabelRow { ContentChain.canFollow($0, nil) ? 1 : 0 }
    if count > 0 { backward[count - 1] = row }
    scale = 0
    for token in stride(from: count - 2, through: 0, by: -1) {
      row *= potentials[token + 1]
      row = steps.before(row)
      let sum = row.sum
      row /= sum
      backward[token] = row
      scale = scale + Double(tops[token + 1]) + Double(Logarithm.log(sum))
      backwardScale[token] = scale
    }
    marginals = forward
    for token in 0..<count {
      marginals[token] *= backward[token]
      marginals[token] /= marginals[token].sum
    }
    insideSums = [2, 6].map { label in
      var sums = [Double](repeating: 0, count: count + 1)
      for token in 0..<count { sums[token + 1] = sums[token] + Double(scores[token][label]) }
      return sums
    }
  }

  /// The logarithm of the probability that exactly `tokens` are one stretch of content: reported speech (`kind` 0) or
  /// belief and the like (1).
  func logProbability(of tokens: Range<Int>, kind: Int) -> Float {
    let base = 1 + 4 * kind
    let first = tokens.lowerBound
    let last = tokens.upperBound - 1
    guard first >= 0, last < count, first <= last else { return -87 }
    func logForward(_ label: Int) -> Double {
      Double(Logarithm.log(forward[first][label])) + forwardScale[first]
    }
    func logBackward(_ label: Int) -> Double {
      Double(Logarithm.log(backward[last][label])) + backwardScale[last]
    }
    if first == last {
      return Float(max(-87, logForward(base + 3) + logBackward(base + 3) - logTotal))
    }
    var total = logForward(base) + Double(scores[last][base + 2]) + logBackward(base + 2) - logTotal
    if last == first + 1 {
      total += Double(steps.logarithm(base, base + 2))
    } else {
      total += Double(steps.logarithm(base, base + 1)) + Double(steps.logarithm(base + 1, base + 2))
      total += Double(steps.logarithm(base + 1, base + 1)) * Double(last - first - 2)
      total += insideSums[kind][last] - insideSums[kind][first + 1]
    }
    return Float(min(0, max(-87, total)))
  }
}
