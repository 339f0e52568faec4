/// The words for months and weekdays, spelt out and short.
enum CalendarWords {
  /// From 1, or nil; `word` in lower case, with or without the full stop of an abbreviation.
  static func month(_ word: String) -> Int? { months[trimmed(word)] }

  /// From 1, Monday, to 7, Sunday, or nil; `word` in lower case.
  static func weekday(_ word: String) -> Int? { weekdays[trimmed(word)] }

  /// *March*
  static func name(ofMonth month: Int) -> String { monthNames[checked: month - 1] ?? "" }

  /// *Tuesday*
  static func name(ofWeekday weekday: Int) -> String { weekdayNames[checked: weekday - 1] ?? "" }

  /// All that ``month(_:)`` and ``weekday(_:)`` know.
  static let all = WordSet(words: [Array(months.keys), Array(weekdays.keys)].joined().flatMap { [$0, $0 + "."] })

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let weekdayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

  private static func trimmed(_ word: String) -> String { word.hasSuffix(".") ? String(word.dropLast()) : word }

  private static let months: [String: Int] = {
    var months: [String: Int] = ["sept": 9]
    for (index, name) in monthNames.enumerated() {
      months[name.lowercased()] = index + 1
      months[String(name.lowercased().prefix(3))] = index + 1
    }
    return months
  }()

  private static let weekdays: [String: Int] = {
    var weekdays: [String: Int] = ["tues": 2, "weds": 3, "thur": 4, "thurs": 4]
    for (index, name) in weekdayNames.enumerated() {
      weekdays[name.lowercased()] = index + 1
      weekdays[String(name.lowercased().prefix(3))] = index + 1
    }
    return weekdays
  }()
}
