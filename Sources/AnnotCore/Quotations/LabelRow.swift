/// A number for each of the chain's labels, in registers.
package struct LabelRow: Sendable {
  private var first: SIMD8<Float>
  private var last: Float

  init(first: SIMD8<Float>, last: Float) {
    self.first = first
    self.last = last
  }

  package init(_ value: (Int) -> Float) {
    first = SIMD8()
    for label in 0..<8 { first[label] = value(label) }
    last = value(8)
  }

  package subscript(label: Int) -> Float { label < 8 ? first[label] : last }

  /// Added up in the order of the labels.
  var sum: Float { (0..<ContentChain.labelCount).reduce(0) { $0 + self[$1] } }

  var max: Float { (0..<ContentChain.labelCount).reduce(-.infinity) { Swift.max($0, self[$1]) } }

  /// e to the power of each number less `top`.
  func exp(less top: Float) -> LabelRow {
    LabelRow(first: Logarithm.exp(first - top), last: Logarithm.exp(last - top))
  }

  static func *= (row: inout LabelRow, other: LabelRow) {
    row.first *= other.first
    row.last *= other.last
  }

  static func /= (row: inout LabelRow, divisor: Float) {
    row.first /= divisor
    row.last /= divisor
  }

  mutating func add(_ other: LabelRow, times factor: Float) {
    first += other.first * factor
    last += other.last * factor
  }

  static var zero: LabelRow { LabelRow(first: SIMD8(), last: 0) }
}

/// What a step from each label to each other multiplies by: nothing where one cannot follow the other.
package struct LabelSteps: Sendable {
  private var after: [LabelRow]
  private var before: [LabelRow]
  private let logarithms: [Float]

  /// `transitions` are the logarithms, a row for each label that a step starts from.
  package init(_ transitions: [Float]) {
    logarithms = transitions
    let n = ContentChain.labelCount
    func step(_ from: Int, _ to: Int) -> Float {
      ContentChain.canFollow(from, to) ? Logarithm.exp(transitions[from * n + to]) : 0
    }
    after = (0..<n).map { from in LabelRow { step(from, $0) } }
    before = (0..<n).map { to in LabelRow { step($0, to) } }
  }

  /// The logarithm of the step from one label to another.
  func logarithm(_ from: Int, _ to: Int) -> Float { logarithms[from * ContentChain.labelCount + to] }

  /// One step on from `row`.
  func after(_ row: LabelRow) -> LabelRow { Self.sum(after, row) }

  /// One step back from `row`.
  func before(_ row: LabelRow) -> LabelRow { Self.sum(before, row) }

  @inline(__always)
  private static func sum(_ steps: [LabelRow], _ row: LabelRow) -> LabelRow {
    var sum = LabelRow.zero
    for label in 0..<ContentChain.labelCount { sum.add(steps[label], times: row[label]) }
    return sum
  }
}
