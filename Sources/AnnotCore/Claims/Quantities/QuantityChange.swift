/// Two values of one thing, before and after: *rose from 12% to 15%*.
struct QuantityChange: Sendable, Equatable {
  /// Places in the paragraph's quantities.
  var from: Int
  var to: Int

  /// The changes among `quantities`, which are the paragraph's, in text order: *from X to Y* and *to Y from X*, with
  /// no other number between.
  static func all(in quantities: [Quantity], words: ParagraphWords) -> [QuantityChange] {
    quantities.indices.dropFirst().compactMap { second in
      let first = second - 1
      let (left, right) = (quantities[first], quantities[second])
      guard left.unit == right.unit, !left.isOrdinal, !right.isOrdinal, !left.isRange, !right.isRange else {
        return nil
      }
      let before = words[left.tokens.lowerBound - 1]
      let joint = words[right.tokens.lowerBound - 1]
      // What is counted or dated may stand between: *from 12 seats in 2019 to 15*.
      guard right.tokens.lowerBound - left.tokens.upperBound <= reach else { return nil }
      if before == "from", joint == "to" { return QuantityChange(from: first, to: second) }
      if before == "to", joint == "from" { return QuantityChange(from: second, to: first) }
      return nil
    }
  }

  private static let reach = 8
}
