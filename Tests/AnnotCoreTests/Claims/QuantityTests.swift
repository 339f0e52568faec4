import Testing

@testable import AnnotCore

/// Holds the quantities of a paragraph against `expected`: *words = value*, one after the other.
private func check(_ text: String, _ expected: String..., sourceLocation: SourceLocation = #_sourceLocation) {
  let facts = read(text)
  let actual = facts.quantities.map { quantity in
    let counted = quantity.counted.map { " [\(facts.words.text($0))]" } ?? ""
    return "\(facts.words.text(quantity.tokens)) = \(quantity.normalized)\(counted)"
  }
  #expect(actual == expected, sourceLocation: sourceLocation)
}

private func read(_ text: String) -> (words: ParagraphWords, quantities: [Quantity]) {
  let prose = Array(text.utf8)
  let words = ParagraphWords(prose: prose, language: LanguagePipeline.facts(of: prose))
  return (words, QuantityReader.quantities(in: words, dates: DateReader.dates(in: words)))
}

@Suite("Quantities") struct QuantityTests {
  @Test func figures() {
    check("The town has 4,250 residents.", "4,250 = 4,250 [residents]")
    check("They planted 3.5 million young trees.", "3.5 million = 3,500,000 [young trees]")
    check("The dam holds 12,000 tons.", "12,000 tons = 12,000 tons")
  }

  @Test func words() {
    check("Forty-two boats sank.", "Forty-two = 42 [boats]")
    check("It took two hundred and ten thousand bricks.", "two hundred and ten thousand = 210,000 [bricks]")
    check("A million voices were heard.", "A million = 1,000,000 [voices]")
    check("Some one and a half million birds came.", "Some one and a half million = about 1,500,000 [birds]")
    check("One of them left, and no one cared.")
  }

  @Test func vagueNumbers() {
    check("Tens of thousands of homes flooded.", "Tens of thousands = 20,000 to 99,000 [homes]")
    check("Dozens of cows and hundreds of goats died.", "Dozens = 24 to 99 [cows]", "hundreds = 200 to 999 [goats]")
    check("Half a million people fled.", "Half a million = 500,000 [people]")
  }

  @Test func percent() {
    check("Nearly 40 percent of voters stayed home.", "Nearly 40 percent = about 40 percent")
    check("Rents rose 2.5% and wages 2 per cent.", "2.5% = 2.5 percent", "2 per cent = 2 percent")
    check("Turnout fell by 3 percentage points.", "3 percentage points = 3 percentage points")
    check("The bank cut its rate by 25 basis points.", "25 basis points = 0.25 percentage points")
    check("A third of the fleet is idle.", "A third = 33.33 percent")
    check(
      "Two-thirds of them agreed, half of them twice.",
      "Two-thirds = 66.67 percent", "half = 50 percent", "twice = 2 times")
    check("The third man had a second chance.", "third = number 3", "second = number 2")
  }

  @Test func money() {
    check("It cost $3.2 billion.", "$3.2 billion = USD 3,200,000,000")
    check("It cost £3m, or €3.5bn, or US$40.", "£3m = GBP 3,000,000", "€3.5bn = EUR 3,500,000,000", "US$40 = USD 40")
    check("She paid 45 euros and 20 cents.", "45 euros = EUR 45", "20 cents = USD 0.2")
  }

  @Test func ranges() {
    check("It takes 3 to 5 days.", "3 to 5 days = 3 to 5 days")
    check("Between 12 and 15 percent agreed.", "12 and 15 percent = 12 to 15 percent")
    check("Repairs cost $3 million-$5 million.", "$3 million-$5 million = USD 3,000,000 to 5,000,000")
    check("It cost $3 to $5 million.", "$3 to $5 million = USD 3,000,000 to 5,000,000")
    check("Prices rose from 12% to 15%.", "12% = 12 percent", "15% = 15 percent")
    check("The home side won 3-2.")
  }

  @Test func hedges() {
    check(
      "More than 300 people and at least 20 dogs came.", "More than 300 = more than 300 [people]",
      "at least 20 = at least 20 [dogs]")
    check("As many as 60 cars burned.", "As many as 60 = at most 60 [cars]")
    check("It seats about 500 guests.", "about 500 = about 500 [guests]")
  }

  @Test func ages() {
    check("A 12-year-old boy and a woman aged 45 were hurt.", "12-year-old = 12 years old", "aged 45 = 45 years old")
    check("Jane Roe, 45, drove.", "45 = 45 years old")
    check("The bridge is 90 years old.", "90 years old = 90 years old")
  }

  @Test func whatIsNoQuantity() {
    check("Under Article 5, Flight 12 lands at 5:30 p.m. or 6 p.m. on March 4, 2024.")
    check("An F-16 and a Covid-19 patient.")
    check("He won in 2016.")
  }

  @Test func changes() {
    func changes(_ text: String) -> [String] {
      let (words, quantities) = read(text)
      return QuantityChange.all(in: quantities, words: words).map {
        "\(quantities[$0.from].normalized) → \(quantities[$0.to].normalized)"
      }
    }
    #expect(changes("Rates rose from 12% to 15%.") == ["12 percent → 15 percent"])
    #expect(changes("Seats rose to 15 in May from 12 in April.") == ["12 → 15"])
    #expect(changes("They drove 12 miles, then 15 miles.") == [])
  }

  @Test(arguments: [
    "nanfold", "a a a half half", "1,,,2", "$$$$ 5", "infinity", "0 million million",
    "999999999999999999 trillion trillion",
  ])
  func strangeText(_ text: String) {
    for quantity in read(text).quantities { #expect(!quantity.normalized.isEmpty) }
  }
}

@Suite("Dates") struct DateTests {
  private func check(_ text: String, _ expected: String..., sourceLocation: SourceLocation = #_sourceLocation) {
    let words = read(text).words
    let actual = DateReader.dates(in: words).map { date in
      var fields: [String] = []
      if let weekday = date.weekday { fields.append(CalendarWords.name(ofWeekday: weekday)) }
      fields += [date.year, date.month, date.day].map { $0.map { "\($0)" } ?? "-" }
      if let years = date.years { fields.append("\(years.lowerBound)-\(years.upperBound)") }
      if let relative = date.relative { fields.append("\(relative.span.rawValue) \(relative.offset)") }
      if date.isBirth { fields.append("birth") }
      return "\(words.text(date.tokens)) = \(fields.joined(separator: " "))"
    }
    #expect(actual == expected, sourceLocation: sourceLocation)
  }

  @Test func days() {
    check(
      "It opened on March 4, 2024, and shut on 5 April 2025.", "March 4, 2024 = 2024 3 4", "5 April 2025 = 2025 4 5")
    check("They met on Tuesday, March 4.", "Tuesday, March 4 = Tuesday - 3 4")
    check("They met on the 4th of July.", "4th of July = - 7 4")
    check("Filed 2024-03-04.", "2024-03-04 = 2024 3 4")
    check("On Tuesday and on Sept. 9 it rained.", "Tuesday = Tuesday - - -", "Sept. 9 = - 9 9")
  }

  @Test func monthsAndYears() {
    check("In May 2019 it began; in June it ended.", "May 2019 = 2019 5 -", "June = - 6 -")
    check("They may march. April Roe won in 2016.", "2016 = 2016 - -")
    check("He paid 2016 dollars for 1,990 shares.")
  }

  @Test func decades() {
    check("In the 1990s and the '80s.", "1990s = - - - 1990-1999", "'80s = - - - 1980-1989")
  }

  @Test func relativeDates() {
    check(
      "Yesterday and last week, but not this year.", "Yesterday = - - - day -1", "last week = - - - week -1",
      "this year = - - - year 0")
    check("He left last Wednesday.", "last Wednesday = Wednesday - - - week -1")
    check("The last week of the war was the last year of his life.")
  }

  @Test func births() {
    check("Roe, born in 1961, left.", "1961 = 1961 - - birth")
    check("He was born on March 4, 1961.", "March 4, 1961 = 1961 3 4 birth")
  }

  @Test func calendar() throws {
    let day = try #require(CalendarDay(iso: "2024-02-29"))
    #expect(day.weekday == 4)
    #expect(day.adding(days: 1)?.description == "2024-03-01")
    #expect(day.adding(days: -60)?.description == "2023-12-31")
    #expect(CalendarDay(year: 2023, month: 2, day: 29) == nil)
    #expect(CalendarDay(iso: "2000-01-01T10:00")?.weekday == 6)
    #expect(CalendarDay(iso: "yesterday") == nil)
  }

  @Test func daysFromTheDateline() throws {
    let dateline = try #require(CalendarDay(iso: "2024-03-07"))
    func day(_ text: String) -> String? {
      DateReader.dates(in: read(text).words).first?.day(dateline: dateline)?.description
    }
    #expect(day("on Tuesday") == "2024-03-05")
    #expect(day("on Thursday") == "2024-03-07")
    #expect(day("yesterday") == "2024-03-06")
    #expect(day("on March 1") == "2024-03-01")
    #expect(day("last week") == nil)
  }
}
