enum RelativeDate: ArticleRule {
  static let description = RuleDescription(
    code: "relative-date",
    severity: .information,
    summary: "A day that is counted from the day of writing",
    explanation: """
      *Today*, *yesterday* and *last Wednesday* are wrong as soon as the article is read on another day, and an archive
      keeps it for years. *Last Wednesday* is also read in two ways.

      *Authority:* AP, "time element": the day of the week within seven days, the date beyond; NPR accuracy checklist, "Days
      and dates".

      *To mend it:* name the day. With the day of writing in the settings or the front matter, a fix does so.
      """)

  static func readsTheSame(in change: ParagraphChange) -> Bool { change.keeps(\.relativeDates) }

  static func findings(in article: Article) -> [Finding] {
    let dateline = article.datelineDay
    return article.paragraphs.filter { $0.kind.isOwnText }.flatMap { paragraph in
      paragraph.mapped.notes.relativeDates.map {
        finding($0, in: paragraph, dateline: dateline, style: article.settings.style)
      }
    }
  }

  /// A day that depends on the day of reading. Offsets are bytes of the paragraph.
  struct Place: Sendable, Equatable {
    /// Without tokens.
    var date: DateExpression
    var text: String
    /// Whether a sentence starts with it.
    var isStart: Bool
  }

  /// In text order.
  static func places(in facts: ParagraphFacts) -> [Place] {
    facts.dates.compactMap { date in
      let first = date.tokens.lowerBound
      let words = facts.words
      guard let relative = date.relative, facts.isQuoted[checked: first] == false,
        relative.span == .day || date.weekday != nil, words[first] != "tonight",
        // *Today's youth*: a time, not a day.
        words[date.tokens.upperBound] != "'s", date.weekday == nil || relative.offset != 0,
        words[first] != "today" || isDay(first, in: words)
      else { return nil }
      return Place(date: date.withoutTokens, text: words.text(date.tokens), isStart: words.isSentenceStart(first))
    }
  }

  private static func finding(
    _ place: Place, in paragraph: Paragraph, dateline: CalendarDay?, style: Settings.Style
  ) -> Finding {
    let (text, range) = (place.text, paragraph.absolute(place.date.range))
    guard let day = dateline.flatMap(place.date.day(dateline:)), let dateline else {
      return Finding(range: range, message: "“\(text)” depends on the day of reading: name the day.")
    }
    let name = Self.name(of: day, from: dateline, style: style, isStart: place.isStart)
    return Finding(
      range: range, message: "“\(text)” depends on the day of reading: say “\(name)”.",
      fixes: [Fix(title: "Replace “\(text)” by “\(name)”", edits: [TextEdit(range: range, replacement: name)])])
  }

  /// Whether *today* is a day rather than these days or a newspaper: something happened or will happen on it.
  private static func isDay(_ index: Int, in words: ParagraphWords) -> Bool {
    guard !words.isCapitalized(index) else {
      return words.isSentenceStart(index) && words[index + 1] == ","
        && (index..<min(index + 8, words.count)).contains { words.tokens[$0].tag == .vbd }
    }
    return (max(0, index - 4)..<min(index + 2, words.count)).contains { near in
      words[near] == "will" || words.tokens[near].tag == .vbd && !["was", "were", "had"].contains(words[near])
    }
  }

  /// The weekday within a week in AP's style, which takes no *on*; else the date.
  private static func name(of day: CalendarDay, from dateline: CalendarDay, style: Settings.Style, isStart: Bool)
    -> String
  {
    let month = CalendarWords.name(ofMonth: day.month)
    let on = isStart ? "On" : "on"
    return switch style {
    case .ap: CalendarWords.name(ofWeekday: day.weekday)
    case .plain: "\(on) \(CalendarWords.name(ofWeekday: day.weekday))"
    case .bbc, .guardian: "\(on) \(day.day) \(month)"
    }
  }
}

extension RelativeDate.Place: Movable {
  func moved(by move: OffsetMove) -> Self { Self(date: date.moved(by: move), text: text, isStart: isStart) }
}
