/// The weights of a log-linear model, one printable character each, read in place: nothing to decode at start.
///
/// A feature's hash picks a row, and a row holds one weight for each label. Features may share a row; the model has
/// learnt with that.
package struct ScoreTable: @unchecked Sendable {
  // Read-only for the life of the program, which is why it can be shared.
  private let start: UnsafePointer<UInt8>
  private let shift: UInt32
  private let labels: Int
  private let values: [Float]

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
    var values = [Float](repeating: 0, count: 256)
    for (place, character) in Self.alphabet.enumerated() { values[Int(character)] = Self.value(place, scale) }
    self.values = values
  }

  /// Weights are told apart finely near nothing and coarsely far from it.
  private static func value(_ place: Int, _ scale: Float) -> Float {
    let level = Float(place - middle) / Float(middle)
    return level * abs(level) * scale
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
  func score(_ features: [UInt32]) -> Float {
    values.withUnsafeBufferPointer { values in
      var sum: Float = 0
      // In bounds: a shifted hash is below the number of rows, and `values` has a place for every byte.
      for feature in features { sum += values[Int(start[Int(feature >> shift)])] }
      return sum
    }
  }

  /// Adds the weights of `features` to `scores`, label by label, from `row` on; for a table of
  /// ``ContentChain/labelCount`` labels.
  func add(_ features: [UInt32], to scores: inout [Float], row: Int) {
    guard labels == ContentChain.labelCount, row >= 0, row + labels <= scores.count else { return }
    // In bounds: see `score`, and the guard above. The sums stay in registers.
    let (first, last) = values.withUnsafeBufferPointer { values in
      var first = SIMD8<Float>()
      var last: Float = 0
      for feature in features {
        let base = start + Int(feature >> shift) &* ContentChain.labelCount
        first += SIMD8(
          values[Int(base[0])], values[Int(base[1])], values[Int(base[2])], values[Int(base[3])],
          values[Int(base[4])], values[Int(base[5])], values[Int(base[6])], values[Int(base[7])])
        last += values[Int(base[8])]
      }
      return (first, last)
    }
    for label in 0..<8 { scores[row + label] += first[label] }
    scores[row + 8] += last
  }
}
