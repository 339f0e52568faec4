enum HeadlineFigure: ArticleRule {
  static let description = RuleDescription(
    code: "headline-figure",
    severity: .warning,
    summary: "A figure in the headline that the text does not give",
    explanation: """
      The headline gives a percentage, a sum of money or a number of things, and the text gives another for the same or
      none at all. A headline may round; a smaller number of people may be told in the text by name.

      *Authority:* IPSO, Editors' Code of Practice, clause 1 (i), "headlines not supported by the text".

      *To mend it:* take the figure from the text, or put it there.
      """)

  static func findings(in article: Article) -> [Finding] {
    let headlines = article.headlines.filter { !$0.facts.quantities.isEmpty }
    guard !headlines.isEmpty else { return [] }
    let body = article.body
    guard !body.isEmpty else { return [] }
    return headlines.flatMap { headline in
      headline.facts.quantities.prefix(most).compactMap { quantity in
        finding(quantity, in: headline.facts, body: body).map { finding in
          var finding = finding
          finding.range = headline.absolute(finding.range)
          return finding
        }
      }
    }
  }

  /// The most figures of a headline that are looked for.
  private static let most = 8

  private static func finding(_ quantity: Quantity, in headline: ParagraphFacts, body: [Paragraph]) -> Finding? {
    guard !quantity.isOrdinal, quantity.unit != .times, quantity.unit != .age, !quantity.isRange,
      !isList(quantity, in: headline)
    else { return nil }
    let counted = head(quantity, in: headline)
    let event = EventCount.of(quantity, in: headline)
    let isDeath = isAgeAtDeath(quantity, in: headline)
    var rival: (Paragraph, Quantity)?
    for paragraph in body {
      for other in paragraph.facts.quantities where !other.isOrdinal {
        guard isSameKind(quantity, other.unit) || isDeath && other.unit == .age else { continue }
        if isDeath ? quantity.value == other.value : isNear(quantity, other) { return nil }
        // Money is compared by its size: a headline's millions are not the text's single dollars.
        let isRival =
          quantity.unit == .count
          ? counted != nil && counted == head(other, in: paragraph.facts)
            || event != nil && event == EventCount.of(other, in: paragraph.facts)
          : other.value > quantity.value * 0.2 && other.value < quantity.value * 5
        if isRival, rival == nil { rival = (paragraph, other) }
      }
    }
    // A small number may be the sum of what the text tells one by one, and figures of speech abound.
    guard rival != nil || isDeath || quantity.unit == .percent || isLargeMoney(quantity) || quantity.value >= 100 else {
      return nil
    }
    guard quantity.unit != .count || quantity.value > 12 || rival != nil || isDeath else { return nil }
    return Finding(
      range: quantity.range,
      message: rival.map {
        "The headline says \(headline.string(quantity.range)) and the text \($0.0.facts.string($0.1.range)): make them agree."
      } ?? "The text does not give this figure: put it there, or take the headline's from the text.",
      related: rival.map { [.init(range: $0.0.absolute($0.1.range), message: "The text says this.")] } ?? [])
  }

  /// *Dies at 91*, which the text gives as an age.
  private static func isAgeAtDeath(_ quantity: Quantity, in headline: ParagraphFacts) -> Bool {
    let start = quantity.tokens.lowerBound
    return ["at", "aged"].contains(headline.words[start - 1])
      && (max(0, start - 4)..<start).contains { ["dies", "died", "dead"].contains(headline.words[$0]) }
  }

  private static func isLargeMoney(_ quantity: Quantity) -> Bool {
    if case .money = quantity.unit { quantity.value >= 100 } else { false }
  }

  private static func isSameKind(_ left: Quantity, _ right: Quantity.Unit) -> Bool {
    switch (left.unit, right) {
    // *300,000-strong* and *300,000 tons* are near enough for a headline.
    case (.count, .measure): left.value >= 1000
    case (.count, .count), (.measure, .count), (.percent, .percentagePoint),
      (.percentagePoint, .percent):
      true
    default: left.unit == right
    }
  }

  /// Whether a headline writer may have made `quantity` of `other`.
  private static func isNear(_ quantity: Quantity, _ other: Quantity) -> Bool {
    let isHedged = quantity.precision != .exact || other.precision != .exact || other.isRange
    let slack = max(quantity.value.magnitude * (isHedged ? 0.15 : 0.08), quantity.unit == .percent ? 0.6 : 0)
    return quantity.value >= other.values.lowerBound - slack && quantity.value <= other.values.upperBound + slack
  }

  /// The last word of what is counted, without the ending of the plural.
  private static func head(_ quantity: Quantity, in facts: ParagraphFacts) -> String? {
    guard let counted = quantity.counted else { return nil }
    let word = facts.words[counted.upperBound - 1]
    return word.hasSuffix("s") ? String(word.dropLast()) : word
  }

  /// *Five things to know*.
  private static func isList(_ quantity: Quantity, in facts: ParagraphFacts) -> Bool {
    guard let head = head(quantity, in: facts) else { return false }
    return ["thing", "way", "reason", "fact", "takeaway", "question", "tip", "step", "lesson", "key"].contains(head)
  }
}
