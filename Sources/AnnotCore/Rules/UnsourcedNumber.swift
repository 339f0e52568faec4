enum UnsourcedNumber: LocalArticleRule {
  static let description = RuleDescription(
    code: "unsourced-number",
    severity: .hint,
    summary: "A figure that nobody is named for",
    explanation: """
      The paragraph gives a share of some people or things, or a large number of them, in the article's own voice, and
      nothing in it says whose figure it is.

      *Authority:* AP, attribute any fact that was not witnessed, gathered or confirmed; NPR accuracy checklist, "Be able
      to identify the source of each fact"; BBC guidance on reporting statistics.

      *To mend it:* name who counted: *according to the ministry*.
      """)

  static func candidates(in facts: ParagraphFacts) -> [UnsourcedClaims.Candidate] {
    UnsourcedClaims.candidates(in: facts, labels: ["a share", "a sum", "a number", "a statistic"]) {
      isSurvey($0, in: facts)
    }
  }

  static func findings(inParagraph index: Int, of article: Article) -> [Finding] {
    let candidates = article.paragraphs[checked: index]?.mapped.notes.unsourcedNumbers ?? []
    return UnsourcedClaims.findings(candidates, inParagraph: index, of: article) { range in
      "No source is given for “\(Excerpt.line(article.text[range], most: 60))”: name who counted."
    }
  }

  /// Whether somebody must have counted: a share *of* something, *one in three*, a thousand and more of something.
  private static func isSurvey(_ range: TextRange, in facts: ParagraphFacts) -> Bool {
    let words = facts.words
    let end = words.index(atOrAfter: range.end)
    let start = words.index(atOrAfter: range.start)
    let sentence = facts.sentence(holding: start)
    if sentence.contains(where: { told.contains(words[$0]) }) { return false }
    if smallNumbers.contains(words[start]), ["in", "out"].contains(words[start + 1]) { return true }
    let place = facts.quantities.partitioningIndex { $0.range.end > range.start }
    guard let quantity = facts.quantities[checked: place], quantity.range.overlaps(range), !quantity.isOrdinal,
      !quantity.isRange
    else {
      return false
    }
    switch quantity.unit {
    case .percent: return words[end] == "of" && words.tokens[checked: end + 1]?.tag != .prp
    case .money: return quantity.value >= 1_000_000 && sentence.contains { spending.contains(words[$0]) }
    case .count: return quantity.value >= 1000 && quantity.counted != nil && !words.isHyphen(end)
    default: return false
    }
  }

  /// Words that say who counts, or that nothing has been counted yet.
  private static let told: Set<String> = [
    "reported", "announced", "filed", "filings", "records", "will", "would", "plan", "plans", "proposed", "if", "could",
    "statement", "posted", "polling", "needed", "rated", "claim", "suggested", "argued", "according", "says", "poll",
    "survey", "study", "report", "estimated", "census",
  ]
  private static let spending: Set<String> = [
    "cost", "costs", "spent", "spends", "lost", "wasted", "owes", "squandered", "loses",
  ]
  private static let smallNumbers: Set<String> = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
  ]
}
