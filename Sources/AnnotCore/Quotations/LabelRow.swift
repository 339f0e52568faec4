/// A number for each of the chain's labels, in registers.
struct LabelRow {
  private var first: SIMD8<Float>
  private var last: Float

  init(_ value: (Int) -> Float) {
    first = SIMD8()
    for label in 0..<8 { first[label] = value(label) }
    last = value(8)
  }

  private init(first: SIMD8<Float>, last: Float) {
    self.first = first
    self.last = last
  }

  /// The row of `token` in `values`, which hold ``ContentChain/labelCount`` a token.
  init(_ values: [Float], _ token: Int) {
    let start = token * ContentChain.labelCount
    self.init { values[start + $0] }
  }

  func store(in values: inout [Float], _ token: Int) {
    let start = token * ContentChain.labelCount
    for label in 0..<8 { values[start + label] = first[label] }
    values[start + 8] = last
  }

  subscript(label: Int) -> Float { label < 8 ? first[label] : last }

  /// Added up in the order of the labels.
  var sum: Float { (0..<ContentChain.labelCount).reduce(0) { $0 + self[$1] } }

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
struct LabelSteps {
  private var after: [LabelRow]
  private var before: [LabelRow]

  /// `transitions` are the logarithms, a row for each label that a step starts from.
  init(_ transitions: [Float]) {
    let n = ContentChain.labelCount
    func step(_ from: Int, _ to: Int) -> Float {
      ContentChain.canFollow(from, to) ? Logarithm.exp(transitions[from * n + to]) : 0
    }
    after = (0..<n).map { from in LabelRow { step(from, $0) } }
    before = (0..<n).map { to in LabelRow { step($0, to) } }
  }

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
