enum PercentForPoints: ParagraphRule {
  static let description = RuleDescription(
    code: "percent-for-points",
    severity: .warning,
    summary: "Percent for the difference between two percentages",
    explanation: """
      The difference between two percentages is a number of percentage points. From 4 percent to 5 percent is one point,
      and a rise of 25 percent.

      *Authority:* The Journalist's Resource, on AP style; NPR accuracy checklist, "Numbers".

      *To mend it:* write *percentage points*, or work out the percentage.
      """)

  static func findings(in facts: ParagraphFacts) -> [Finding] {
    StatedChange.all(in: facts).compactMap { change in
      guard change.from.unit == .percent, change.stated.unit == .percent else { return nil }
      let difference = (change.to.value - change.from.value).magnitude
      guard (change.stated.value - difference).magnitude <= 0.051,
        !change.isNear(change.stated.value, to: change.relative)
      else { return nil }
      let points = change.stated.value == 1 ? "percentage point" : "percentage points"
      let unit = change.unitRange(of: change.stated, in: facts)
      return Finding(
        range: change.stated.range,
        message:
          "From \(change.from.normalized) to \(change.to.normalized) is \(Quantity.figures(difference)) \(points): say points, not percent.",
        related: change.related,
        fixes: unit.map { range in
          [
            Fix(
              title: "Write “\(points)”",
              edits: [TextEdit(range: range, replacement: facts.string(range) == "%" ? " \(points)" : points)],
              isPreferred: true)
          ]
        } ?? [])
    }
  }
}
