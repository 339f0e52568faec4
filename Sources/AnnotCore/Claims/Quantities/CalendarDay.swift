/// A day of the Gregorian calendar.
public struct CalendarDay: Sendable, Hashable, Comparable {
  public let year: Int
  /// From 1.
  public let month: Int
  /// From 1.
  public let day: Int

  /// nil where there is no such day, or the year is not from 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day that `text` writes as ISO 8601 does: `2024-03-04`. What follows the day is not read.
  public init?(iso text: some StringProtocol) {
    let fields = text.prefix(10).split(separator: "-").compactMap { Int($0) }
    guard fields.count == 3, let day = CalendarDay(year: fields[0], month: fields[1], day: fields[2]) else {
      return nil
    }
    self = day
  }

  public static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.number < right.number }

  /// From 1, Monday, to 7, Sunday, as ISO 8601 counts.
  public var weekday: Int { (number + 2) % 7 + 1 }

  /// The day `distance` days later; nil outside the years 1 to 9999.
  public func adding(days distance: Int) -> CalendarDay? {
    guard abs(distance) < 4_000_000 else { return nil }
    return CalendarDay(number: number + distance)
  }

  /// Days since the first of March of the year 0, by which years end with their leap day.
  private var number: Int {
    let years = month > 2 ? year : year - 1
    let months = month > 2 ? month - 3 : month + 9
    return 365 * years + years / 4 - years / 100 + years / 400 + (153 * months + 2) / 5 + day - 1
  }

  private init?(number: Int) {
    guard number > 0 else { return nil }
    let cycle = number / 146_097
    let inCycle = number % 146_097
    let years = (inCycle - inCycle / 1_460 + inCycle / 36_524 - inCycle / 146_096) / 365
    let inYear = inCycle - (365 * years + years / 4 - years / 100)
    let months = (5 * inYear + 2) / 153
    let month = months < 10 ? months + 3 : months - 9
    self.init(
      year: cycle * 400 + years + (month > 2 ? 0 : 1), month: month, day: inYear - (153 * months + 2) / 5 + 1)
  }

  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDay: CustomStringConvertible {
  public var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
