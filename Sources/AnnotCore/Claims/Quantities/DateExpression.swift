/// A date as an article writes it: *March 4*, *4 March 2024*, *Tuesday*, *the 1990s*, *yesterday*, *last week*.
///
/// Offsets are bytes from the start of the paragraph.
struct DateExpression: Sendable, Equatable {
  /// A span of time that is counted from the day of writing.
  enum Span: String, Sendable { case day, week, weekend, month, year, decade, century }

  var range: TextRange
  /// Indices into the paragraph's tokens.
  var tokens: Range<Int>
  var year: Int?
  /// From 1.
  var month: Int?
  /// From 1. It need not exist in its month: writers err.
  var day: Int?
  /// From 1, Monday, to 7, Sunday.
  var weekday: Int?
  /// The years of a decade or century: 1990 to 1999 for *the 1990s*.
  var years: ClosedRange<Int>?
  /// What is counted from the day of writing, and how many of it: *yesterday* is a day and -1, *this year* a year and 0.
  /// *Last Wednesday* counts weeks, from the weekday that it names.
  var relative: Relative?
  /// Whether the words say that somebody was born then.
  var isBirth = false

  struct Relative: Sendable, Equatable {
    var span: Span
    var offset: Int
  }

  /// The day in the calendar, if the words tell all of it and it exists.
  var calendarDay: CalendarDay? {
    guard let year, let month, let day else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }
}

extension DateExpression {
  /// The day that is meant in an article of the day `dateline`; nil where the words leave the day open. A weekday alone
  /// is the latest one, that of the dateline included, since news tells what has happened.
  func day(dateline: CalendarDay) -> CalendarDay? {
    if let month, let day { return CalendarDay(year: year ?? dateline.year, month: month, day: day) }
    if let relative {
      guard relative.span == .day, weekday == nil else { return nil }
      return dateline.adding(days: relative.offset)
    }
    return weekday.flatMap { dateline.adding(days: -((dateline.weekday - $0 + 7) % 7)) }
  }
}
