/// The forward and backward sums over all sequences of labels: how likely each label and each stretch is.
package struct ChainLattice {
  /// The probability of each label at each token, a row of ``ContentChain/labelCount`` a token.
  package private(set) var marginals: [Float]
  /// The logarithm of the sum over all sequences.
  package private(set) var logTotal: Double
  private let scores: [Float]
  private let transitions: [Float]
  package private(set) var forward: [Float]
  package private(set) var backward: [Float]
  /// What has been divided out of each row, as a running sum of logarithms.
  private var forwardScale: [Double]
  private var backwardScale: [Double]
  /// Running sums of the scores of being inside, for the two kinds of stretch.
  private var insideSums: [[Double]]
  package let count: Int

  package init(scores: [Float], transitions: [Float]) {
    let n = ContentChain.labelCount
    let count = scores.count / n
    self.count = count
    self.scores = scores
    self.transitions = transitions
    let steps = LabelSteps(transitions)
    var potentials = [Float](repeating: 0, count: count * n)
    var tops = [Double](repeating: 0, count: count)
    for token in 0..<count {
      var top = -Float.infinity
      for label in 0..<n { top = max(top, scores[token * n + label]) }
      for label in 0..<n { potentials[token * n + label] = Logarithm.exp(scores[token * n + label] - top) }
      tops[token] = Double(top)
    }
    forward = [Float](repeating: 0, count: count * n)
    backward = forward
    forwardScale = [Double](repeating: 0, count: count)
    backwardScale = forwardScale
    logTotal = 0
    var row = LabelRow { ContentChain.canFollow(nil, $0) ? 1 : 0 }
    for token in 0..<count {
      if token > 0 { row = steps.after(row) }
      row *= LabelRow(potentials, token)
      let sum = row.sum
      row /= sum
      row.store(in: &forward, token)
      forwardScale[token] = (token > 0 ? forwardScale[token - 1] : 0) + tops[token] + Double(Logarithm.log(sum))
    }
    var last: Float = 0
    for label in 0..<n where count > 0 && ContentChain.canFollow(label, nil) {
      last += forward[(count - 1) * n + label]
    }
    logTotal = (forwardScale.last ?? 0) + Double(Logarithm.log(last))
    row = LabelRow { ContentChain.canFollow($0, nil) ? 1 : 0 }
    if count > 0 { row.store(in: &backward, count - 1) }
    for token in stride(from: count - 2, through: 0, by: -1) {
      row *= LabelRow(potentials, token + 1)
      row = steps.before(row)
      let sum = row.sum
      row /= sum
      row.store(in: &backward, token)
      backwardScale[token] = backwardScale[token + 1] + tops[token + 1] + Double(Logarithm.log(sum))
    }
    marginals = [Float](repeating: 0, count: count * n)
    insideSums = [[0], [0]]
    insideSums[0].reserveCapacity(count + 1)
    insideSums[1].reserveCapacity(count + 1)
    for token in 0..<count {
      row = LabelRow(forward, token)
      row *= LabelRow(backward, token)
      row /= row.sum
      row.store(in: &marginals, token)
      insideSums[0].append(insideSums[0][token] + Double(scores[token * n + 2]))
      insideSums[1].append(insideSums[1][token] + Double(scores[token * n + 6]))
    }
  }

  /// The logarithm of the probability that exactly `tokens` are one stretch of content: reported speech (`kind` 0) or
  /// belief and the like (1).
  func logProbability(of tokens: Range<Int>, kind: Int) -> Float {
    let n = ContentChain.labelCount
    let base = 1 + 4 * kind
    let first = tokens.lowerBound
    let last = tokens.upperBound - 1
    guard first >= 0, last < count, first <= last else { return -87 }
    func logForward(_ label: Int) -> Double {
      Double(Logarithm.log(forward[first * n + label])) + forwardScale[first]
    }
    func logBackward(_ label: Int) -> Double {
      Double(Logarithm.log(backward[last * n + label])) + backwardScale[last]
    }
    if first == last {
      return Float(max(-87, logForward(base + 3) + logBackward(base + 3) - logTotal))
    }
    var total = logForward(base) + Double(scores[last * n + base + 2]) + logBackward(base + 2) - logTotal
    if last == first + 1 {
      total += Double(transitions[base * n + base + 2])
    } else {
      total += Double(transitions[base * n + base + 1]) + Double(transitions[(base + 1) * n + base + 2])
      total += Double(transitions[(base + 1) * n + base + 1]) * Double(last - first - 2)
      total += insideSums[kind][last] - insideSums[kind][first + 1]
    }
    return Float(min(0, max(-87, total)))
  }
}
