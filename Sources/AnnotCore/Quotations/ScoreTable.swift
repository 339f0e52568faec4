/// The weights of a log-linear model, one printable character each, read in place: nothing to decode at start.
///
/// A feature's hash picks a row, and a row holds one weight for each label. Features may share a row; the model has
/// learnt with that.
package struct ScoreTable: @unchecked Sendable {
  // Read-only for the life of the program, which is why it can be shared.
  private let start: UnsafePointer<UInt8>
  private let shift: UInt32
  private let labels: Int
  /// What a weight is counted in.
  private let unit: Float

  /// The characters that stand for weights: all that print but the blank, the quotation mark, the number sign and the
  /// backslash.
  private static let alphabet: [UInt8] = (0x24...0x7E).filter { $0 != UInt8(ascii: "\\") }
  private static let middle = 44

  /// A table of `labels` weights a row, the largest weight being `scale`. Rows are a power of two.
  package init(_ characters: StaticString, labels: Int, scale: Float) {
    let rows = max(1, characters.utf8CodeUnitCount / labels)
    precondition(rows.nonzeroBitCount == 1 && rows >= 2 && characters.utf8CodeUnitCount == rows * labels)
    start = characters.utf8Start
    shift = UInt32(32 - rows.trailingZeroBitCount)
    self.labels = labels
    unit = scale / Float(Self.middle * Self.middle)
  }

  /// The characters that stand for `weights`.
  package static func characters(_ weights: [Float], scale: Float) -> [UInt8] {
    weights.map { weight in
      let level = (min(abs(weight), scale) / scale).squareRoot() * Float(middle)
      let place = middle + Int((weight < 0 ? -level : level).rounded())
      return alphabet[min(max(place, 0), 2 * middle)]
    }
  }

  /// The sum of the weights of `features`, for a table of one label.
  func score(_ features: UnsafeBufferPointer<UInt32>) -> Float {
    var sum: Int32 = 0
    // In bounds: a shifted hash is below the number of rows.
    for feature in features { sum &+= Self.weight(start[Int(feature &>> shift)]) }
    return Float(sum) * unit
  }

  /// The sums of the weights of `features`, label by label, for a table of ``ContentChain/labelCount`` labels.
  func scores(_ features: UnsafeBufferPointer<UInt32>) -> LabelRow {
    guard labels == ContentChain.labelCount else { return .zero }
    var first = SIMD8<Int32>()
    var last: Int32 = 0
    // In bounds: see `score`. The rows lie all over the memory: a loop that does little with each has more of them on
    // their way at a time, and the other finds them near. Both together take an eighth less than one.
    for feature in features { last &+= Self.weight(start[Int(feature &>> shift) &* ContentChain.labelCount &+ 8]) }
    for feature in features {
      let row = UnsafeRawPointer(start + Int(feature &>> shift) &* ContentChain.labelCount)
      first &+= Self.weights(SIMD8(truncatingIfNeeded: row.loadUnaligned(as: SIMD8<UInt8>.self)))
    }
    return LabelRow(first: SIMD8<Float>(first) * unit, last: Float(last) * unit)
  }

  /// What a character stands for: its place in the alphabet from the middle, times the distance. So weights are told
  /// apart finely near nothing and coarsely far from it.
  private static func weight(_ character: UInt8) -> Int32 {
    let level = Int32(character) &- zero &+ (backslash &- Int32(character)) &>> 31
    return level &* abs(level)
  }

  /// The same for eight characters. Comparisons of vectors are slow: the sign of a difference does for them.
  @inline(__always)
  private static func weights(_ characters: SIMD8<Int16>) -> SIMD8<Int32> {
    let level = characters &- Int16(zero) &+ (Int16(backslash) &- characters) &>> 15
    return SIMD8(truncatingIfNeeded: level &* pointwiseMax(level, 0 &- level))
  }

  /// The character that stands for 0.
  private static let zero: Int32 = 0x24 + 44
  /// The character that stands for nothing; those behind it are one place nearer to the start of the alphabet.
  private static let backslash = Int32(UInt8(ascii: "\\"))
}
