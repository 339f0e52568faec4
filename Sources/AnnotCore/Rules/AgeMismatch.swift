enum AgeMismatch: ArticleRule {
  static let description = RuleDescription(
    code: "age-mismatch",
    severity: .warning,
    summary: "An age that the year of birth does not give",
    explanation: """
      A paragraph gives somebody's age and year of birth, and the two do not agree on the day of the article. The day
      comes from the dateline or the settings; where neither gives it, the latest year that the article names counts, and
      a year more is allowed.

      *Authority:* NPR accuracy checklist, "Ages".

      *To mend it:* check both against a document.
      """)

  static func findings(in article: Article) -> [Finding] {
    let dateline = article.datelineDay
    var latest: Int?
    for paragraph in article.paragraphs {
      for date in paragraph.facts.dates where date.relative == nil {
        if let year = date.year, year < 2100 { latest = max(latest ?? 0, year) }
      }
    }
    guard let year = dateline?.year ?? latest else { return [] }
    return article.paragraphs.flatMap { paragraph in
      paragraph.kind == .boilerplate ? [] : findings(in: paragraph, year: year, slack: dateline == nil ? 1 : 0)
    }
  }

  private static func findings(in paragraph: Paragraph, year: Int, slack: Int) -> [Finding] {
    let facts = paragraph.facts
    let births = facts.dates.filter { $0.isBirth && $0.year != nil }
    let ages = facts.quantities.filter { $0.unit == .age && !$0.isRange && $0.precision == .exact }
    guard births.count == 1, ages.count == 1, let birth = births.first, let age = ages.first, let born = birth.year,
      // *Who died in 2010 aged 45*, *when she was 12*: an age of another time.
      !facts.language.sentences.contains(where: { sentence in
        (sentence.tokens.contains(age.tokens.lowerBound) || sentence.tokens.contains(birth.tokens.lowerBound))
          && sentence.tokens.contains { otherTimes.contains(facts.words[$0]) }
      })
    else { return [] }
    let expected = year - born
    let stated = Int(age.value)
    guard !(expected - 1 - slack...expected + slack).contains(stated), expected < 120, expected > 0 else { return [] }
    return [
      Finding(
        range: paragraph.absolute(age.range),
        message: "Somebody born in \(born) is \(expected - 1) or \(expected) in \(year), not \(stated): check both.",
        related: [.init(range: paragraph.absolute(birth.range), message: "The year of birth.")])
    ]
  }

  private static let otherTimes: Set<String> = [
    "died", "death", "dead", "when", "then", "killed", "before", "after",
  ]
}
