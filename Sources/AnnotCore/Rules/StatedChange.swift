/// A change that a sentence tells twice: by its two ends, and by how much it is: *rose 20 percent, from 50 to 60*.
struct StatedChange {
  var from: Quantity
  var to: Quantity
  /// By how much, as the sentence says.
  var stated: Quantity

  /// The changes of a paragraph that stand in the article's own words.
  static func all(in facts: ParagraphFacts) -> [StatedChange] {
    let words = facts.words
    let changes = QuantityChange.all(in: facts.quantities, words: words)
    guard !changes.isEmpty else { return [] }
    var sentences = facts.language.sentences[...]
    return changes.compactMap { change -> StatedChange? in
      let places = [change.from, change.to].sorted()
      guard let first = facts.quantities[checked: places[0]], let last = facts.quantities[checked: places[1]],
        let from = facts.quantities[checked: change.from], let to = facts.quantities[checked: change.to]
      else { return nil }
      while let sentence = sentences.first, sentence.tokens.upperBound <= first.tokens.lowerBound {
        sentences.removeFirst()
      }
      guard let sentence = sentences.first?.tokens else { return nil }
      // The number nearest before the two ends says how much, or the one right behind them.
      let before = facts.quantities[checked: places[0] - 1].flatMap { quantity -> Quantity? in
        sentence.contains(quantity.tokens.lowerBound)
          && first.tokens.lowerBound - quantity.tokens.upperBound <= reach && isMeasureOfChange(quantity, in: words)
          ? quantity : nil
      }
      let after = facts.quantities[checked: places[1] + 1].flatMap { quantity -> Quantity? in
        sentence.contains(quantity.tokens.lowerBound)
          && quantity.tokens.lowerBound - last.tokens.upperBound <= reach && isMeasureOfChange(quantity, in: words)
          ? quantity : nil
      }
      return (before ?? after).map { StatedChange(from: from, to: to, stated: $0) }
    }
  }

  /// The most tokens between the ends and the number that says how much.
  private static let reach = 9

  /// *20 percent of homes* is a share, not a change.
  private static func isMeasureOfChange(_ quantity: Quantity, in words: ParagraphWords) -> Bool {
    !quantity.isRange && words[quantity.tokens.upperBound] != "of"
      && (quantity.unit == .percent || quantity.unit == .times)
  }

  /// The change as a percentage of where it began, without its sign.
  var relative: Double { from.value == 0 ? .infinity : ((to.value - from.value) / from.value * 100).magnitude }

  /// Whether `stated` is what `actual` rounds to, by the care with which the three numbers are given.
  func isNear(_ stated: Double, to actual: Double) -> Bool {
    let isHedged = [from, to, self.stated].contains { $0.precision != .exact }
    // Ends that are rounded to a hundredth of themselves leave the percentage open by two.
    let slack = max(1.01, actual * (isHedged ? 0.15 : 0.05))
    return (stated - actual).magnitude <= slack
  }

  var related: [Diagnostic.Related] {
    [.init(range: from.range, message: "It begins here."), .init(range: to.range, message: "It ends here.")]
  }

  /// The word or sign for percent at the end of `quantity`.
  func unitRange(of quantity: Quantity, in facts: ParagraphFacts) -> TextRange? {
    let last = quantity.tokens.upperBound - 1
    switch facts.words[last] {
    case "percent", "%": return facts.words.range(last..<last + 1)
    case "cent": return facts.words.range(last - 1..<last + 1)
    default: return nil
    }
  }
}

extension Quantity {
  /// The number, or the lowest of a range.
  var value: Double { values.lowerBound }
}
