/// A linear chain over a paragraph's tokens: which are outside, begin, continue or end a stretch of content.
package enum ContentChain {
  /// What a token is to content: outside; or begins, is inside, ends or is the whole of a stretch that is reported
  /// speech, or (the second four) belief, intention and the like.
  package static let labelCount = 9
  static let outside = 0

  /// A stretch of tokens that the chain takes for content.
  package struct Stretch: Equatable {
    package var tokens: Range<Int>
    package var isSpeech: Bool

    package init(tokens: Range<Int>, isSpeech: Bool) {
      self.tokens = tokens
      self.isSpeech = isSpeech
    }
  }

  private static func isOpenEnded(_ label: Int) -> Bool { label != outside && ((label - 1) & 3) < 2 }
  private static func isBeginning(_ label: Int) -> Bool {
    label != outside && ((label - 1) & 3 == 0 || (label - 1) & 3 == 3)
  }

  /// Whether `next` can follow `label`; nil stands for the paragraph's edges.
  package static func canFollow(_ label: Int?, _ next: Int?) -> Bool {
    guard let label else { return next.map { $0 == outside || isBeginning($0) } ?? true }
    guard let next else { return !isOpenEnded(label) }
    guard isOpenEnded(label) else { return next == outside || isBeginning(next) }
    return next != outside && (next - 1) >> 2 == (label - 1) >> 2 && !isBeginning(next)
  }

  /// The labels that can stand before each label.
  package static let predecessors: [[Int]] = (0..<labelCount).map { next in
    (0..<labelCount).filter { canFollow($0, next) }
  }

  /// The labels of `stretches`.
  package static func labels(of stretches: [Stretch], count: Int) -> [UInt8] {
    var labels = [UInt8](repeating: 0, count: count)
    for stretch in stretches {
      let base: UInt8 = stretch.isSpeech ? 1 : 5
      guard let first = stretch.tokens.first, let last = stretch.tokens.last, last < count else { continue }
      for token in stretch.tokens { labels[token] = base + 1 }
      labels[first] = first == last ? base + 3 : base
      if first != last { labels[last] = base + 2 }
    }
    return labels
  }

  /// The stretches that `labels` mark.
  package static func stretches(of labels: [UInt8]) -> [Stretch] {
    var result: [Stretch] = []
    var start = 0
    for (token, label) in labels.enumerated() where label != 0 {
      let part = (label - 1) & 3
      if part == 0 || part == 3 { start = token }
      if part >= 2 { result.append(Stretch(tokens: start..<token + 1, isSpeech: label < 5)) }
    }
    return result
  }

  /// The best sequence of labels for `scores`, a row of ``labelCount`` a token.
  package static func bestLabels(_ scores: [Float], transitions: [Float]) -> [UInt8] {
    let n = labelCount
    let count = scores.count / n
    guard count > 0 else { return [] }
    var best = [Float](repeating: -.infinity, count: n)
    for label in 0..<n where canFollow(nil, label) { best[label] = scores[label] }
    var back = [UInt8](repeating: 0, count: count * n)
    var next = best
    for token in 1..<max(1, count) {
      for label in 0..<n {
        var top = -Float.infinity
        var from = 0
        for previous in predecessors[label] {
          let score = best[previous] + transitions[previous * n + label]
          if score > top { (top, from) = (score, previous) }
        }
        next[label] = top + scores[token * n + label]
        back[token * n + label] = UInt8(from)
      }
      swap(&best, &next)
    }
    var label = (0..<n).filter { canFollow($0, nil) }.max { best[$0] < best[$1] } ?? outside
    var labels = [UInt8](repeating: 0, count: count)
    for token in stride(from: count - 1, through: 0, by: -1) {
      labels[token] = UInt8(label)
      label = Int(back[token * n + label])
    }
    return labels
  }
}
