enum FiguresDisagree: ParagraphRule {
  static let description = RuleDescription(
    code: "figures-disagree",
    severity: .warning,
    summary: "A change, a sum or a remainder that the figures beside it do not give",
    explanation: """
      The sentence gives figures and what they come to, and the two do not agree: a rise of 20 percent from 50 to 65, a
      total of five of which two and four are named, 60 percent and the remaining 50 percent.

      *Authority:* NPR accuracy checklist, "Do the math yourself".

      *To mend it:* find out which of the figures is wrong.
      """)

  static func findings(in facts: ParagraphFacts) -> [Finding] {
    guard facts.quantities.count > 1 else { return [] }
    return StatedChange.all(in: facts).compactMap(finding) + remainders(in: facts) + sums(in: facts)
      + totals(in: facts) + opposites(in: facts) + restatements(in: facts) + multiples(in: facts) + subsets(in: facts)
  }

  // MARK: Changes

  private static func finding(_ change: StatedChange) -> Finding? {
    guard change.from.value > 0 else { return nil }
    switch change.stated.unit {
    case .percent:
      let difference = (change.to.value - change.from.value).magnitude
      if change.isNear(change.stated.value, to: change.relative) { return nil }
      // Points called percent are another rule's business.
      if change.from.unit == .percent, (change.stated.value - difference).magnitude <= 0.051 { return nil }
      return Finding(
        range: change.stated.range,
        message:
          "From \(change.from.normalized) to \(change.to.normalized) is a change of \(Quantity.figures(change.relative)) percent, not \(Quantity.figures(change.stated.value)): check the figures.",
        related: change.related)
    case .times:
      let ratio = change.to.value / change.from.value
      guard ratio > 0, (ratio / change.stated.value - 1).magnitude > 0.2 else { return nil }
      return Finding(
        range: change.stated.range,
        message:
          "From \(change.from.normalized) to \(change.to.normalized) is \(Quantity.figures(ratio)) times, not \(Quantity.figures(change.stated.value)): check the figures.",
        related: change.related)
    default: return nil
    }
  }

  // MARK: Remainders

  /// *60 percent agreed and the remaining 50 percent did not.*
  private static func remainders(in facts: ParagraphFacts) -> [Finding] {
    facts.quantities.indices.dropFirst().compactMap { index in
      let (first, rest) = (facts.quantities[index - 1], facts.quantities[index])
      let start = rest.tokens.lowerBound
      guard first.unit == .percent, rest.unit == .percent, !first.isRange, !rest.isRange,
        ["remaining", "other"].contains(facts.words[start - 1]), facts.words[start - 2] == "the",
        rest.tokens.lowerBound - first.tokens.upperBound < 30,
        !facts.quantities.prefix(index - 1).contains(where: { $0.unit == .percent })
      else { return nil }
      let sum = first.value + rest.value
      let slack = first.precision == .exact && rest.precision == .exact ? 1.01 : 5
      guard (sum - 100).magnitude > slack else { return nil }
      return Finding(
        range: rest.range,
        message:
          "\(first.normalized) and the remaining \(rest.normalized) make \(Quantity.figures(sum)) percent: check the figures.",
        related: [.init(range: first.range, message: "The first part.")])
    }
  }

  // MARK: Sums

  /// *Five people died: two men and four women*, *12 people, including 15 children*.
  private static func sums(in facts: ParagraphFacts) -> [Finding] {
    var findings: [Finding] = []
    for (_, counts) in facts.quantitiesBySentence {
      guard counts.count > 1, let total = counts.first, isCount(total), total.precision == .exact, total.counted != nil
      else { continue }
      let parts = counts.dropFirst().prefix { isCount($0) && $0.counted != nil }
      guard parts.count == counts.count - 1, let first = parts.first,
        let kind = joint(from: total, to: first, in: facts.words), areListed(parts, in: facts.words)
      else { continue }
      let sum = parts.reduce(0) { $0 + $1.value }
      guard kind == .all ? parts.count > 1 && sum != total.value : sum > total.value else { continue }
      findings.append(
        Finding(
          range: total.range,
          message:
            "The parts come to \(Quantity.figures(sum)), not \(Quantity.figures(total.value)): check the figures.",
          related: parts.map { .init(range: $0.range, message: "One of the parts.") }))
    }
    return findings
  }

  private enum Joint { case all, some }

  private static func isCount(_ quantity: Quantity) -> Bool {
    quantity.unit == .count && !quantity.isOrdinal && !quantity.isRange
  }

  /// What stands before the first part: a colon or dash gives all parts, *including* some.
  private static func joint(from total: Quantity, to part: Quantity, in words: ParagraphWords) -> Joint? {
    let start = part.tokens.lowerBound
    switch words[start - 1] {
    case ":", "—", "–", "--": return .all
    case "(": return .all
    case "including": return .some
    case "them": return words[start - 2] == "among" ? .some : nil
    default: return nil
    }
  }

  /// Whether nothing but what is counted, commas and *and* stand between the parts.
  private static func areListed(_ parts: ArraySlice<Quantity>, in words: ParagraphWords) -> Bool {
    zip(parts, parts.dropFirst()).allSatisfy { left, right in
      let end = left.counted?.upperBound ?? left.tokens.upperBound
      return (end..<max(end, right.tokens.lowerBound)).allSatisfy { [",", "and", "&"].contains(words[$0]) }
    }
  }

  // MARK: Totals

  /// *$3 million for roads and $2 million for parks, a total of $6 million*; *of the 40 houses, 12 burned and 30 leak*.
  private static func totals(in facts: ParagraphFacts) -> [Finding] {
    let words = facts.words
    return facts.quantitiesBySentence.compactMap { sentence, all in
      let quantities = all.filter { !$0.isOrdinal && !$0.isRange }
      guard quantities.count > 2, let first = quantities.first, let last = quantities.last else { return nil }
      let start = last.tokens.lowerBound
      if ["totaling", "totalling"].contains(words[start - 1]) || words[start - 1] == "of" && words[start - 2] == "total"
      {
        let parts = Array(quantities.dropLast().reversed().prefix { isPart($0, of: last) }.reversed())
        return parts.count > 1 && parts.count < most ? finding(total: last, parts: parts, isAll: true) : nil
      }
      let parts = Array(quantities.dropFirst())
      guard words[sentence.lowerBound] == "of", first.tokens.lowerBound - sentence.lowerBound <= 2, parts.count < most,
        parts.allSatisfy({ isPart($0, of: first) })
      else { return nil }
      return finding(total: first, parts: parts, isAll: false)
    }
  }

  /// More numbers in a row than this are a table.
  private static let most = 8

  private static func isPart(_ part: Quantity, of total: Quantity) -> Bool {
    part.unit == total.unit && part.precision == .exact && part.unit != .age
  }

  private static func finding(total: Quantity, parts: [Quantity], isAll: Bool) -> Finding? {
    let sum = parts.reduce(0) { $0 + $1.value }
    // Rounded parts of a rounded total may miss it by a little.
    let slack = isAll ? total.value * 0.02 : total.value * 0.001
    guard isAll ? (sum - total.value).magnitude > slack : sum > total.value + slack else { return nil }
    return Finding(
      range: total.range,
      message: "The parts come to \(Quantity.figures(sum)), not \(Quantity.figures(total.value)): check the figures.",
      related: parts.map { .init(range: $0.range, message: "One of the parts.") })
  }

  // MARK: Restatements

  /// *A third of the crew, or 40 percent*.
  private static func restatements(in facts: ParagraphFacts) -> [Finding] {
    zip(facts.quantities, facts.quantities.dropFirst()).compactMap { first, second in
      let start = second.tokens.lowerBound
      guard first.unit == .percent, second.unit == .percent, !first.isRange, !second.isRange,
        facts.words[start - 1] == "or",
        facts.words[start - 2] == ",", start - first.tokens.upperBound < 8,
        second.precision == .exact, facts.words[second.tokens.upperBound] != "of",
        (first.value - second.value).magnitude > 4
      else { return nil }
      return Finding(
        range: second.range, message: "\(first.normalized) is not \(second.normalized): check the figures.",
        related: [.init(range: first.range, message: "The same share in other words.")])
    }
  }

  // MARK: Subsets

  /// *1,100 of the 900 workers*.
  private static func subsets(in facts: ParagraphFacts) -> [Finding] {
    zip(facts.quantities, facts.quantities.dropFirst()).compactMap { part, whole in
      let end = part.tokens.upperBound
      guard isCount(part), isCount(whole), facts.words[end] == "of", whole.counted != nil,
        ["the", "its", "their", "some", "about"].contains(facts.words[end + 1]), whole.tokens.lowerBound - end <= 3,
        part.value > whole.value
      else { return nil }
      return Finding(
        range: part.range,
        message: "\(part.normalized) cannot be part of \(whole.normalized): check the figures.",
        related: [.init(range: whole.range, message: "The whole.")])
    }
  }

  // MARK: Multiples

  /// *1,300 people came, twice the 900 of last year*.
  private static func multiples(in facts: ParagraphFacts) -> [Finding] {
    facts.quantities.indices.dropFirst().compactMap { index in
      let times = facts.quantities[index]
      guard times.unit == .times, times.precision == .exact, !times.isRange,
        let base = facts.quantities[checked: index + 1],
        ["the", "as"].contains(facts.words[times.tokens.upperBound]),
        base.tokens.lowerBound - times.tokens.upperBound <= 4, base.value > 0,
        let whole = facts.quantities[max(0, index - 4)..<index].last(where: { $0.unit == base.unit && !$0.isOrdinal }),
        times.tokens.lowerBound - whole.tokens.upperBound <= 8
      else { return nil }
      let ratio = whole.value / base.value
      guard (ratio / times.value - 1).magnitude > 0.2 else { return nil }
      return Finding(
        range: times.range,
        message:
          "\(whole.normalized) is \(Quantity.figures(ratio)) times \(base.normalized), not \(Quantity.figures(times.value)): check the figures.",
        related: [
          .init(range: whole.range, message: "The larger figure."),
          .init(range: base.range, message: "The smaller one."),
        ])
    }
  }

  // MARK: Opposites

  /// *60 percent voted yes and 50 percent no*.
  private static func opposites(in facts: ParagraphFacts) -> [Finding] {
    facts.quantitiesBySentence.compactMap { sentence, quantities in
      let shares = quantities.filter { $0.unit == .percent && !$0.isRange }
      guard shares.count == 2, let first = shares.first, let second = shares.last, first.value + second.value > 101.1
      else {
        return nil
      }
      let words = Set(sentence.map { facts.words[$0] })
      guard pairs.contains(where: { words.contains($0.0) && words.contains($0.1) }),
        ![first, second].contains(where: { facts.words[$0.tokens.lowerBound - 1] == "from" })
      else {
        return nil
      }
      return Finding(
        range: second.range,
        message:
          "\(first.normalized) and \(second.normalized) of one whole make \(Quantity.figures(first.value + second.value)) percent: check the figures.",
        related: [.init(range: first.range, message: "The other part.")])
    }
  }

  private static let pairs = [
    ("yes", "no"), ("for", "against"), ("favor", "opposed"), ("favour", "opposed"), ("favor", "against"),
    ("favour", "against"), ("support", "oppose"), ("favor", "oppose"), ("favour", "oppose"), ("back", "oppose"),
    ("supported", "opposed"), ("approve", "disapprove"),
    ("agreed", "disagreed"),
    ("agree", "disagree"),
  ]
}
