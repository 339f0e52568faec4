enum WeekdayMismatch: ArticleRule {
  static let description = RuleDescription(
    code: "weekday-mismatch",
    severity: .error,
    summary: "A weekday that the date did not fall on",
    explanation: """
      The text names a weekday and a date, and the calendar says that the date is another day. Where the text gives no
      year, the year nearest to the dateline counts, and only dates within two months of it are looked at.

      *Authority:* NPR accuracy checklist, "Days and dates".

      *To mend it:* check which of the two is right.
      """)

  static func readsTheSame(in change: ParagraphChange) -> Bool { change.keepsDates }

  static func findings(in article: Article) -> [Finding] {
    let dateline = article.datelineDay ?? article.onlyFullDate
    return article.paragraphs.flatMap { paragraph in
      guard paragraph.kind != .boilerplate else { return [Finding]() }
      return paragraph.facts.dates.compactMap { finding($0, in: paragraph, dateline: dateline) }
    }
  }

  private static func finding(_ date: DateExpression, in paragraph: Paragraph, dateline: CalendarDay?) -> Finding? {
    guard let weekday = date.weekday, let month = date.month, let day = date.day,
      let year = date.year ?? dateline.flatMap({ nearestYear(month: month, day: day, to: $0) }),
      let actual = CalendarDay(year: year, month: month, day: day), actual.weekday != weekday
    else { return nil }
    let name = CalendarWords.name(ofWeekday: actual.weekday)
    let words = paragraph.facts.words
    let first = date.tokens.lowerBound
    let word = CalendarWords.weekday(words[first]).map { _ in paragraph.absolute(words.range(first..<first + 1)) }
    return Finding(
      range: paragraph.absolute(date.range),
      message:
        "\(CalendarWords.name(ofMonth: month)) \(day), \(year), is a \(name), not a \(CalendarWords.name(ofWeekday: weekday)): check which is right.",
      fixes: word.map { word in
        [Fix(title: "Replace the weekday by \(name)", edits: [TextEdit(range: word, replacement: name)])]
      } ?? [])
  }

  /// The year in which the date is within two months of the dateline.
  private static func nearestYear(month: Int, day: Int, to dateline: CalendarDay) -> Int? {
    guard let earliest = dateline.adding(days: -60), let latest = dateline.adding(days: 60) else { return nil }
    return (earliest.year...latest.year).first { year in
      CalendarDay(year: year, month: month, day: day).map { earliest <= $0 && $0 <= latest } ?? false
    }
  }
}
