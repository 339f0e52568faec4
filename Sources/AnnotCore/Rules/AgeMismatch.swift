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

  static func readsTheSame(in change: ParagraphChange) -> Bool {
    change.keeps(\.birth) && latestYear(in: change.old.facts) == latestYear(in: change.new.facts)
  }

  static func findings(in article: Article) -> [Finding] {
    let dateline = article.datelineDay
    let latest = article.paragraphs.lazy.compactMap { latestYear(in: $0.facts) }
    guard let year = dateline?.year ?? latest.max() else { return [] }
    return article.paragraphs.compactMap { paragraph in
      guard paragraph.kind != .boilerplate, let birth = paragraph.mapped.notes.birth else { return nil }
      return finding(birth, in: paragraph, year: year, slack: dateline == nil ? 1 : 0)
    }
  }

  private static func latestYear(in facts: ParagraphFacts) -> Int? {
    facts.dates.lazy.filter { $0.relative == nil }.compactMap(\.year).filter { $0 < 2100 }.max()
  }

  /// The one birth and the one age of a paragraph. Offsets are bytes of the paragraph.
  struct Birth: Sendable, Equatable {
    var year: Int
    var range: TextRange
    var age: Double
    var ageRange: TextRange
  }

  static func birth(in facts: ParagraphFacts) -> Birth? {
    let births = facts.dates.filter { $0.isBirth && $0.year != nil }
    let ages = facts.quantities.filter { $0.unit == .age && !$0.isRange && $0.precision == .exact }
    guard births.count == 1, ages.count == 1, let birth = births.first, let age = ages.first, let born = birth.year,
      // *Who died in 2010 aged 45*, *when she was 12*: an age of another time.
      !facts.language.sentences.contains(where: { sentence in
        (sentence.tokens.contains(age.tokens.lowerBound) || sentence.tokens.contains(birth.tokens.lowerBound))
          && sentence.tokens.contains { otherTimes.contains(facts.words[$0]) }
      })
    else { return nil }
    return Birth(year: born, range: birth.range, age: age.value, ageRange: age.range)
  }

  private static func finding(_ birth: Birth, in paragraph: Paragraph, year: Int, slack: Int) -> Finding? {
    let expected = year - birth.year
    let stated = Int(birth.age)
    guard !(expected - 1 - slack...expected + slack).contains(stated), expected < 120, expected > 0 else { return nil }
    return Finding(
      range: paragraph.absolute(birth.ageRange),
      message:
        "Somebody born in \(birth.year) is \(expected - 1) or \(expected) in \(year), not \(stated): check both.",
      related: [.init(range: paragraph.absolute(birth.range), message: "The year of birth.")])
  }

  private static let otherTimes: Set<String> = [
    "died", "death", "dead", "when", "then", "killed", "before", "after",
  ]
}

extension AgeMismatch.Birth: Movable {
  func moved(by move: OffsetMove) -> Self {
    Self(year: year, range: move(range), age: age, ageRange: move(ageRange))
  }
}
