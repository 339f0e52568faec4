enum NumberWithoutContext: ParagraphRule {
  static let description = RuleDescription(
    code: "number-without-context",
    severity: .hint,
    summary: "A big number that nothing helps to weigh",
    explanation: """
      A million of anything sounds like much. Without a share, a rate, an earlier value or another figure beside it, the
      reader cannot tell whether it is.

      *Authority:* BBC guidance on reporting statistics: a number on its own is rarely meaningful.

      *To mend it:* add what it is out of, what it was before, or what it is for each person.
      """)

  /// The fewest of anything, and of money, that nobody can picture.
  private static let many = 1_000_000.0
  private static let fortune = 1_000_000_000.0

  static func findings(in facts: ParagraphFacts) -> [Finding] {
    let words = facts.words
    // More figures than these are a table.
    guard (1...40).contains(facts.quantities.count) else { return [] }
    return facts.quantitiesBySentence.compactMap { sentence, quantities in
      let others = quantities.filter { if case .duration = $0.unit { false } else { !$0.isOrdinal } }
      guard others.count == 1, let quantity = others.first, isBig(quantity), quantity.precision == .exact,
        facts.isQuoted[checked: quantity.tokens.lowerBound] == false,
        !sentence.contains(where: { words.isWord($0, in: measures) }), !isSize(quantity, in: words),
        // Another sentence of the paragraph may say what it compares with.
        facts.quantities.filter({ $0.unit == quantity.unit || $0.unit == .percent }).count == 1
      else { return nil }
      return Finding(
        range: quantity.range, message: "Is this much? Say what it is out of, or what it was before.")
    }
  }

  /// *A nation of 53 million people*, *the world's 1.2 billion Catholics*: how large something is, which tells what it is.
  private static func isSize(_ quantity: Quantity, in words: ParagraphWords) -> Bool {
    let start = quantity.tokens.lowerBound
    return words[start - 1] == "of" || words[start - 1] == "'s"
  }

  private static func isBig(_ quantity: Quantity) -> Bool {
    switch quantity.unit {
    case .count: quantity.value >= many && quantity.counted != nil && !quantity.isRange
    case .money: quantity.value >= fortune && !quantity.isRange
    default: false
    }
  }

  private static let measures: WordSet = [
    "percent", "per", "than", "compared", "average", "each", "from", "times", "half", "third", "quarter", "double",
    "twice", "more", "less", "fewer", "record", "most", "largest", "biggest", "highest", "lowest", "estimated", "every",
    "share", "rate", "out", "up", "down", "total", "gdp", "budget",
  ]
}
