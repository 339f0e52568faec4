/// Reads the dates of a paragraph from its words.
struct DateReader {
  private let words: ParagraphWords

  /// The dates in text order, not overlapping.
  static func dates(in words: ParagraphWords) -> [DateExpression] {
    let reader = DateReader(words: words)
    var dates: [DateExpression] = []
    var index = 0
    while index < words.count {
      if reader.mayStart(index), let date = reader.date(at: index) {
        dates.append(date)
        index = max(date.tokens.upperBound, index + 1)
      } else {
        index += 1
      }
    }
    return dates
  }

  private init(words: ParagraphWords) { self.words = words }

  /// Whether a date can start here: most words need no closer look.
  private func mayStart(_ index: Int) -> Bool {
    let byte = words.firstByte(index)
    guard ASCII.isLetter(byte) else { return ASCII.isDigit(byte) || byte == UInt8(ascii: "'") || byte == 0xE2 }
    return words.isWord(index, in: Self.relatives)
      || ASCII.isUppercase(byte) && words.isWord(index, in: CalendarWords.all)
  }

  private func date(at index: Int) -> DateExpression? {
    let byte = words.firstByte(index)
    var date: DateExpression?
    if ASCII.isDigit(byte) {
      date = dayFirst(index) ?? iso(index) ?? decade(index) ?? year(index)
    } else if ASCII.isLetter(byte) {
      date = weekday(index) ?? monthFirst(index) ?? relative(index)
    } else if byte == UInt8(ascii: "'") || byte == 0xE2 {
      date = decade(index)
    }
    if let found = date, found.weekday == nil, found.day != nil, let weekday = weekday(behind: found.tokens.upperBound)
    {
      date?.weekday = weekday
    }
    if date != nil, isBirth(before: index) { date?.isBirth = true }
    return date
  }

  private func expression(_ tokens: Range<Int>) -> DateExpression {
    DateExpression(range: words.range(tokens), tokens: tokens)
  }

  // MARK: Parts

  /// The number of one or two digits, with *st*, *nd*, *rd* or *th*, from 1 to 31.
  private func dayNumber(_ index: Int) -> Int? {
    let word = words[index]
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    guard (1...2).contains(digits.count), let day = Int(digits), (1...31).contains(day) else { return nil }
    let ending = word.dropFirst(digits.count)
    return ending.isEmpty || ["st", "nd", "rd", "th"].contains(ending) ? day : nil
  }

  /// Four digits from 1000 to 2199 and nothing else.
  private func yearNumber(_ index: Int) -> Int? {
    let word = words[index]
    guard word.utf8.count == 4, word.utf8.allSatisfy(ASCII.isDigit), let year = Int(word), (1000...2199).contains(year)
    else { return nil }
    return year
  }

  /// A month's name, not the verb *may* or *march* nor the name *April* before a surname.
  private func month(_ index: Int) -> Int? {
    guard words.isCapitalized(index) else { return nil }
    return CalendarWords.month(words[index])
  }

  // MARK: Forms

  /// *Tuesday*, *Tuesday, March 4*, *Tuesday 4 March 2024*.
  private func weekday(_ index: Int) -> DateExpression? {
    guard words.isCapitalized(index), let weekday = CalendarWords.weekday(words[index]),
      words[index].utf8.count > 3 || words[index + 1] == "," || month(index + 1) != nil
    else { return nil }
    var next = index + 1
    if words[next] == "." { next += 1 }
    if words[next] == "," { next += 1 }
    if words[next] == "the" { next += 1 }
    if var date = monthFirst(next) ?? dayFirst(next), date.day != nil {
      date.weekday = weekday
      date.tokens = index..<date.tokens.upperBound
      date.range = words.range(date.tokens)
      return date
    }
    var date = expression(index..<index + 1)
    date.weekday = weekday
    return date
  }

  /// *March 4, a Tuesday*, *March 4 (a Tuesday)*, *March 4, which was a Tuesday*.
  private func weekday(behind end: Int) -> Int? {
    guard words[end] == "," || words[end] == "(" else { return nil }
    var index = end + 1
    if words[index] == "which", words[index + 1] == "was" || words[index + 1] == "is" { index += 2 }
    if words[index] == "a" { index += 1 } else if words[end] == "," { return nil }
    return words.isCapitalized(index) ? CalendarWords.weekday(words[index]) : nil
  }

  /// *March 4*, *March 4, 2024*, *March 2024*, *March*.
  private func monthFirst(_ index: Int) -> DateExpression? {
    guard let month = month(index) else { return nil }
    var end = index + 1
    if let day = dayNumber(end), !isRangeOrMeasure(end) {
      end += 1
      var yearIndex = end
      if words[yearIndex] == "," { yearIndex += 1 }
      let year = yearNumber(yearIndex)
      if year != nil { end = yearIndex + 1 }
      var date = expression(index..<end)
      (date.year, date.month, date.day) = (year, month, day)
      return date
    }
    let year = yearNumber(words[end] == "," ? end + 1 : end) ?? yearNumber(words[end] == "of" ? end + 1 : end)
    if year != nil { end += words[end] == "," || words[end] == "of" ? 2 : 1 }
    guard year != nil || isMonthAlone(index) else { return nil }
    var date = expression(index..<end)
    (date.year, date.month) = (year, month)
    return date
  }

  /// Whether the number goes on: *March 4 percent*, *May 20-year*.
  private func isRangeOrMeasure(_ index: Int) -> Bool {
    ["%", "percent", "people", "points"].contains(words[index + 1])
      || words.isHyphen(index + 1) && words.isWord(index + 2) && CalendarWords.month(words[index + 2]) == nil
  }

  /// A month without day and year: full names that are no other word, or after *in*, *last*, *since* and their like.
  private func isMonthAlone(_ index: Int) -> Bool {
    guard words[index].utf8.count > 3 || words[index] == "may" else { return false }
    if ["may", "march", "april", "june", "august"].contains(words[index]) {
      return Self.timePrepositions.contains(words[index - 1]) || Self.directions.contains(words[index - 1])
    }
    return true
  }

  /// *4 March*, *4th of March 2024*.
  private func dayFirst(_ index: Int) -> DateExpression? {
    guard let day = dayNumber(index) else { return nil }
    let monthIndex = words[index + 1] == "of" ? index + 2 : index + 1
    guard let month = month(monthIndex), dayNumber(monthIndex + 1) == nil else { return nil }
    let yearIndex = words[monthIndex + 1] == "," ? monthIndex + 2 : monthIndex + 1
    let year = yearNumber(yearIndex)
    var date = expression(index..<(year == nil ? monthIndex + 1 : yearIndex + 1))
    (date.year, date.month, date.day) = (year, month, day)
    return date
  }

  /// *2024-03-04*.
  private func iso(_ index: Int) -> DateExpression? {
    let word = words[index]
    guard word.utf8.count == 10, let day = CalendarDay(iso: word) else { return nil }
    var date = expression(index..<index + 1)
    (date.year, date.month, date.day) = (day.year, day.month, day.day)
    return date
  }

  /// *1990s*, *the '90s*.
  private func decade(_ index: Int) -> DateExpression? {
    var word = words[index]
    let isShort = word.hasPrefix("'")
    if isShort { word.removeFirst() }
    guard word.hasSuffix("s") else { return nil }
    word.removeLast()
    guard word.utf8.count == (isShort ? 2 : 4), word.utf8.allSatisfy(ASCII.isDigit), let number = Int(word),
      number % 10 == 0
    else { return nil }
    let first = isShort ? number + (number < 30 ? 2000 : 1900) : number
    guard (1000...2190).contains(first) else { return nil }
    var date = expression(index..<index + 1)
    date.years = first % 100 == 0 && first < 2000 ? first...(first + 99) : first...(first + 9)
    return date
  }

  /// Four digits that count nothing. News writes a count of that size with a comma.
  private func year(_ index: Int) -> DateExpression? {
    guard let year = yearNumber(index), year >= 1500, !Self.counted.contains(words[index + 1]),
      !Self.currencies.contains(words[index - 1]), !Self.approximations.contains(words[index - 1]),
      words[index - 1] != "than",
      !(words.isHyphen(index - 1) && words.touchesPrevious(index) && words.isWord(index - 2)),
      !(words.isHyphen(index + 1) && words.touchesPrevious(index + 1) && words.isWord(index + 2))
    else { return nil }
    var date = expression(index..<index + 1)
    date.year = year
    return date
  }

  /// *yesterday*, *last week*, *this year*, *next Tuesday*.
  private func relative(_ index: Int) -> DateExpression? {
    guard words.isWord(index, in: Self.relatives) else { return nil }
    let word = words[index]
    if let offset = Self.relativeDay(word) {
      var date = expression(index..<index + 1)
      date.relative = .init(span: .day, offset: offset)
      return date
    }
    let offset: Int
    switch word {
    case "last", "past": offset = -1
    case "this": offset = 0
    case "next": offset = 1
    default: return nil
    }
    if word == "past", words[index - 1] != "this" && words[index - 1] != "the" { return nil }
    if let span = DateExpression.Span(rawValue: words[index + 1]), span != .day {
      // *The last year of the war* counts from the war.
      if words[index - 1] == "the" || words[index + 2] == "of" { return nil }
      var date = expression(index..<index + 2)
      date.relative = .init(span: span, offset: offset)
      return date
    }
    if words.isCapitalized(index + 1), let weekday = CalendarWords.weekday(words[index + 1]),
      words[index + 1].utf8.count > 3
    {
      var date = expression(index..<index + 2)
      date.weekday = weekday
      date.relative = .init(span: .week, offset: offset)
      return date
    }
    return nil
  }

  /// Whether *born* stands before the date: *born in 1961*, *born on March 4, 1961*, *(b. 1961*.
  private func isBirth(before index: Int) -> Bool {
    for distance in 1...2 where words[index - distance] == "born" || words[index - distance] == "b." {
      return distance == 1 || words[index - 1] == "in" || words[index - 1] == "on"
    }
    return false
  }

  private static func relativeDay(_ word: String) -> Int? {
    switch word {
    case "today", "tonight": 0
    case "yesterday": -1
    case "tomorrow": 1
    default: nil
    }
  }
  private static let relatives: WordSet = [
    "today", "tonight", "yesterday", "tomorrow", "last", "past", "this", "next",
  ]
  private static let timePrepositions: WordSet = ["in", "since", "until", "till", "by", "during", "of", "from"]
  private static let directions: WordSet = ["last", "next", "this", "early", "late", "mid", "every", "each"]
  private static let counted: WordSet = [
    "%", "percent", "people", "men", "women", "children", "troops", "soldiers", "dollars", "euros", "pounds", "miles",
    "kilometers", "kilometres", "km", "feet", "meters", "metres", "tons", "tonnes", "votes", "jobs", "million",
    "billion",
    "square", "acres", "hectares", "points", "degrees", "hours", "days", "others", "cases", "deaths",
  ]
  private static let currencies: WordSet = ["$", "£", "€", "¥", "₹", "₽", "₴"]
  private static let approximations: WordSet = ["approximately", "nearly", "roughly", "exactly"]
}
