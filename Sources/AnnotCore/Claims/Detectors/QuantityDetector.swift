/// A figure that somebody counted or measured.
enum QuantityDetector: ClaimDetector {
  static func triggers(in sentence: ClaimSentence) -> [ClaimTrigger] {
    sentence.quantities.compactMap { quantity in
      guard !quantity.isOrdinal, !isIdle(quantity, in: sentence) else { return nil }
      return ClaimTrigger(
        kind: .quantity, tokens: quantity.tokens, label: label(quantity), isWeak: isWeak(quantity, in: sentence))
    }
  }

  private static func label(_ quantity: Quantity) -> String {
    switch quantity.unit {
    case .percent, .percentagePoint: "a share"
    case .money: "a sum of money"
    case .times: "a multiple"
    case .duration: "a length of time"
    case .count, .measure, .age: "a number"
    }
  }

  /// An age, *three months ago*, *the two*.
  private static func isIdle(_ quantity: Quantity, in sentence: ClaimSentence) -> Bool {
    switch quantity.unit {
    case .age: true
    case .duration:
      ["ago", "later", "earlier", "before", "after", "old"].contains(sentence[quantity.tokens.upperBound])
    case .count: quantity.counted == nil && quantity.values.upperBound < 10
    default: false
    }
  }

  /// A handful or a length of time is seldom what a sentence is checked for.
  private static func isWeak(_ quantity: Quantity, in sentence: ClaimSentence) -> Bool {
    switch quantity.unit {
    case .age, .duration: true
    case .times: quantity.values.upperBound <= 2
    case .count:
      quantity.values.upperBound < 10 && !quantity.isRange
        || quantity.counted == nil && quantity.values.upperBound < 100
    case .percent: ["half", "quarter", "third"].contains(sentence[quantity.tokens.upperBound - 1])
    case .percentagePoint, .money, .measure: false
    }
  }
}
