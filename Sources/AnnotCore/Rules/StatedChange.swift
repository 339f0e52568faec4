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
    guard !changes.isEmpty else { return splitChanges(in: facts) }
    var sentences = facts.language.sentences[...]
    return splitChanges(in: facts)
      + changes.compactMap { change -> StatedChange? in
        let places = [change.from, change.to].sorted()
        guard let first = facts.quantities[checked: places[0]], let last = facts.quantities[checked: places[1]],
          let from = facts.quantities[checked: change.from], let to = facts.quantities[checked: change.to]
        else { return nil }
        while let sentence = sentences.first, sentence.tokens.upperBound <= first.tokens.lowerBound {
          sentences.removeFirst()
        }
        guard let sentence = sentences.first?.tokens else { return nil }
        // The number nearest before the two ends says how much, or the one right behind them.
        let before = facts.quantities[max(0, places[0] - 4)..<places[0]].last { !isTime($0) }.flatMap {
          quantity -> Quantity? in
          sentence.contains(quantity.tokens.lowerBound)
            && first.tokens.lowerBound - quantity.tokens.upperBound <= reach && isMeasureOfChange(quantity, in: words)
            ? quantity : nil
        }
        let after = facts.quantities[(places[1] + 1)...].prefix(4).first { !isTime($0) }.flatMap {
          quantity -> Quantity? in
          sentence.contains(quantity.tokens.lowerBound)
            && quantity.tokens.lowerBound - last.tokens.upperBound <= reach && isMeasureOfChange(quantity, in: words)
            ? quantity : nil
        }
        return (before ?? after).map { StatedChange(from: from, to: to, stated: $0) }
      }
  }

  /// *Sales of $412 million, down 6 percent from $440 million*: the new value, the change, and the old one.
  private static func splitChanges(in facts: ParagraphFacts) -> [StatedChange] {
    let words = facts.words
    return facts.quantities.indices.dropFirst().compactMap { index -> StatedChange? in
      let stated = facts.quantities[index]
      guard isMeasureOfChange(stated, in: words), stated.unit == .percent,
        directions.contains(words[stated.tokens.lowerBound - 1]),
        let from = facts.quantities[checked: index + 1], from.tokens.lowerBound - stated.tokens.upperBound <= 3,
        (stated.tokens.upperBound..<from.tokens.lowerBound).contains(where: { words[$0] == "from" }),
        !from.isOrdinal, !from.isRange, from.unit != .percent,
        let to = facts.quantities[max(0, index - 4)..<index].last(where: { !isTime($0) }), to.unit == from.unit,
        !to.isOrdinal,
        !to.isRange,
        !(to.tokens.upperBound..<stated.tokens.lowerBound).contains(where: { [".", ";", "?"].contains(words[$0]) })
      else { return nil }
      return StatedChange(from: from, to: to, stated: stated)
    }
  }

  private static let directions: WordSet = ["down", "up", "of", "by", "rose", "fell", "about", "nearly", "almost"]

  private static func isTime(_ quantity: Quantity) -> Bool {
    if case .duration = quantity.unit { true } else { false }
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
