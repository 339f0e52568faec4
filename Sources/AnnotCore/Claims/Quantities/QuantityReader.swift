/// Reads the quantities of a paragraph from its words: numbers with their units, hedges, ranges and what they count.
struct QuantityReader {
  private let words: ParagraphWords
  private let numbers: NumberParser

  /// The quantities in text order, not overlapping. Numbers that are part of a date, a time of day or a name
  /// (*Article 5*, *Boeing 737*) are none.
  ///
  /// - Parameter dates: those of the same paragraph, in text order.
  static func quantities(in words: ParagraphWords, dates: [DateExpression]) -> [Quantity] {
    let reader = QuantityReader(words: words)
    var quantities: [Quantity] = []
    var dates = dates[...]
    var index = 0
    while index < words.count {
      while let date = dates.first, date.tokens.upperBound <= index { dates.removeFirst() }
      if let date = dates.first, date.tokens.contains(index) {
        index = date.tokens.upperBound
      } else if let quantity = reader.quantity(at: index, after: quantities.last?.tokens.upperBound ?? 0) {
        quantities.append(quantity)
        index = max(index + 1, quantity.tokens.upperBound)
      } else {
        index += 1
      }
    }
    return quantities
  }

  private init(words: ParagraphWords) {
    self.words = words
    numbers = NumberParser(words: words)
  }

  /// A number with all that is read with it.
  private struct Reading {
    var tokens: Range<Int>
    var values: ClosedRange<Double>
    var unit: Quantity.Unit = .count
    var isOrdinal = false
    var isMultiplied = false
    var isFraction = false
    var isFigures = false
  }

  private func quantity(at index: Int, after floor: Int) -> Quantity? {
    guard canStart(index) else { return nil }
    let number = numbers.number(at: index)
    guard var reading = times(index) ?? age(index, number) ?? measured(index, number) else { return nil }
    extendRange(&reading)
    if reading.isFraction, reading.unit == .count {
      reading.unit = .percent
      reading.values = reading.values.lowerBound * 100...reading.values.upperBound * 100
    }
    guard isQuantity(reading) else { return nil }
    var quantity = Quantity(
      range: TextRange(0, 0), tokens: reading.tokens, values: reading.values, unit: reading.unit,
      isOrdinal: reading.isOrdinal)
    hedge(&quantity, after: floor)
    if reading.unit == .count, !reading.isOrdinal {
      quantity.counted = CountedNoun(words: words).tokens(after: reading.tokens)
    }
    quantity.range = words.range(quantity.tokens)
    return quantity
  }

  private func canStart(_ index: Int) -> Bool {
    let byte = words.firstByte(index)
    if ASCII.isDigit(byte) || byte >= 0xC2 { return true }
    if words.isWord(index, in: NumberWords.articles) {
      return words.isWord(index + 1, in: NumberWords.starts) || words.isHyphen(index + 1)
    }
    return words.isWord(index, in: Self.starts) || NumberWords.isMultiple(words[index])
  }

  private static let starts = WordSet(NumberWords.starts, ["$", "us", "aged", "age"])

  // MARK: Kinds

  /// *twice*, *tripled*, *fivefold*.
  private func times(_ index: Int) -> Reading? {
    guard let value = NumberWords.times(words[index]) else { return nil }
    if ["double", "triple", "quadruple"].contains(words[index]),
      !["to", "will", "would", "could", "the", "than"].contains(words[index - 1])
        && !["the", "its", "their", "what", "that"].contains(words[index + 1])
    {
      return nil
    }
    var reading = Reading(tokens: index..<index + 1, values: value...value)
    reading.unit = .times
    return reading
  }

  /// *aged 45*, *age 45*, *45-year-old*, *45 years old*, and *Jane Roe, 45,*.
  ///
  /// - Parameter number: the one that starts here.
  private func age(_ index: Int, _ number: NumberParser.Number?) -> Reading? {
    if words[index] == "aged" || words[index] == "age", let number = numbers.number(at: index + 1), !number.isOrdinal,
      number.values.upperBound < 130
    {
      return age(index..<number.tokens.upperBound, number)
    }
    guard let number, number.values.upperBound < 130, !number.isOrdinal else { return nil }
    let end = number.tokens.upperBound
    if words.isHyphen(end), words[end + 1] == "year", words.isHyphen(end + 2), words[end + 3].hasPrefix("old") {
      return age(index..<end + 4, number)
    }
    if words[end] == "years" || words[end] == "year",
      words[end + 1] == "old" || words[end + 1] == "of" && words[end + 2] == "age"
    {
      return age(index..<(words[end + 1] == "old" ? end + 2 : end + 3), number)
    }
    if ["turned", "turns", "turning"].contains(words[index - 1]), number.tokens.count == 1,
      number.values.lowerBound > 1,
      !words.isWord(end) || ["on", "in", "this", "last", "next", "and", "when"].contains(words[end])
    {
      return age(index..<end, number)
    }
    if number.isFigures, ["is", "was"].contains(words[index - 1]), ["he", "she", "who"].contains(words[index - 2]),
      !words.isWord(end), words[end] != "%", number.values.lowerBound > 0
    {
      return age(index..<end, number)
    }
    if number.isFigures, words[index - 1] == ",", words[end] == "," || words[end] == ".",
      words.isCapitalized(index - 2),
      words.isWord(index - 2), CalendarWords.month(words[index - 2]) == nil,
      (1...115).contains(number.values.lowerBound)
    {
      return age(index..<end, number)
    }
    return nil
  }

  private func age(_ tokens: Range<Int>, _ number: NumberParser.Number) -> Reading {
    var reading = Reading(tokens: tokens, values: number.values)
    reading.unit = .age
    return reading
  }

  /// A number with the currency before it or the unit after it.
  ///
  /// - Parameter number: the one that starts here.
  private func measured(_ index: Int, _ number: NumberParser.Number?) -> Reading? {
    var start = index
    var currency: String?
    if words[start] == "us", words[start + 1] == "$" { start += 1 }
    if let sign = UnitWords.currencySign(words[start]) {
      currency = sign
      start += 1
    }
    guard let number = start == index ? number : numbers.number(at: start) else { return nil }
    var reading = Reading(tokens: index..<number.tokens.upperBound, values: number.values)
    reading.isOrdinal = number.isOrdinal
    reading.isMultiplied = number.isMultiplied
    reading.isFraction = number.isFraction
    reading.isFigures = number.isFigures
    guard !number.isOrdinal, !number.isFraction else { return currency == nil ? reading : nil }
    takeShortMultiplier(&reading, isMoney: currency != nil)
    if let currency {
      reading.unit = .money(currency)
    } else {
      takeUnit(&reading)
    }
    return reading
  }

  private func takeShortMultiplier(_ reading: inout Reading, isMoney: Bool) {
    let end = reading.tokens.upperBound
    guard reading.isFigures, words.touchesPrevious(end), let multiplier = NumberWords.shortMultiplier(words[end]),
      isMoney || words[end] != "m" && words[end] != "b"
    else { return }
    reading.values = reading.values.lowerBound * multiplier...reading.values.upperBound * multiplier
    reading.isMultiplied = true
    reading.tokens = reading.tokens.lowerBound..<end + 1
  }

  private func takeUnit(_ reading: inout Reading) {
    var end = reading.tokens.upperBound
    if words.isHyphen(end), UnitWords.unit(words[end + 1]) != nil || UnitWords.currencyName(words[end + 1]) != nil {
      end += 1
    }
    let word = words[end]
    var scale = 1.0
    if word == "per", words[end + 1] == "cent" {
      reading.unit = .percent
      end += 2
    } else if word == "percentage", words[end + 1].hasPrefix("point") {
      reading.unit = .percentagePoint
      end += 2
    } else if word == "basis", words[end + 1].hasPrefix("point") {
      reading.unit = .percentagePoint
      scale = 0.01
      end += 2
    } else if ["u.s.", "american", "canadian", "australian"].contains(word), words[end + 1] == "dollars" {
      reading.unit = .money(word == "canadian" ? "CAD" : word == "australian" ? "AUD" : "USD")
      end += 2
    } else if let code = UnitWords.currencyName(word), word != "won" || reading.isMultiplied {
      reading.unit = .money(code)
      end += 1
    } else if let unit = UnitWords.unit(word), word != "second" {
      (reading.unit, scale) = unit
      end += 1
      if unit.unit == .percent, words[end] == "points" || words[end] == "point" {
        reading.unit = .percentagePoint
        end += 1
      }
    } else {
      return
    }
    reading.values = reading.values.lowerBound * scale...reading.values.upperBound * scale
    reading.tokens = reading.tokens.lowerBound..<end
  }

  // MARK: Ranges

  /// *3 to 5 percent*, *$3 million-$5 million*, *between 12 and 15*; not *from 12 to 15*, which are two values.
  private func extendRange(_ first: inout Reading) {
    let joint = first.tokens.upperBound
    let start = first.tokens.lowerBound
    switch words[joint] {
    case "to" where words[start - 1] != "from":
      // *Fell 3 percent to 5 percent* tells of a change.
      guard first.unit == .count || isMoney(first.unit) && !first.isMultiplied else { return }
    case "and": guard words[start - 1] == "between" else { return }
    case let word where words.isHyphen(joint) || word == "—":
      guard words.touchesPrevious(joint), words.touchesPrevious(joint + 1) else { return }
    default: return
    }
    guard !first.isOrdinal, !first.isFraction, var second = measured(joint + 1, numbers.number(at: joint + 1)),
      !second.isOrdinal, !second.isFraction
    else { return }
    let low = first.values.lowerBound
    if isMoney(first.unit), second.unit == .count { second.unit = first.unit }
    guard first.unit == .count || first.unit == second.unit else { return }
    var scale = 1.0
    if !first.isMultiplied, second.isMultiplied {
      for multiplier in [1e12, 1e9, 1e6, 1e3]
      where second.values.lowerBound >= multiplier && low < second.values.lowerBound / multiplier {
        scale = multiplier
        break
      }
    }
    guard low * scale < second.values.upperBound else { return }
    first.values = low * scale...second.values.upperBound
    first.unit = second.unit
    first.tokens = start..<second.tokens.upperBound
  }

  private func isMoney(_ unit: Quantity.Unit) -> Bool {
    if case .money = unit { true } else { false }
  }

  // MARK: What is no quantity

  private func isQuantity(_ reading: Reading) -> Bool {
    guard reading.unit == .count else { return !isLabel(reading) || reading.unit != .duration("second") }
    if isLabel(reading) || isTimeOfDay(reading) || isScore(reading) { return false }
    // *One* alone is a pronoun, *zero* a figure of speech.
    let isLoneOne = reading.values == 1...1 && !reading.isFigures && reading.tokens.count == 1 && !reading.isOrdinal
    return !isLoneOne
  }

  /// Whether the number belongs to a name: *Article 5*, *F-16*, *No. 10*, *page 4*.
  private func isLabel(_ reading: Reading) -> Bool {
    let start = reading.tokens.lowerBound
    guard reading.isFigures, UnitWords.currencySign(words[start]) == nil else { return false }
    if words[start - 1] == "-", words.touchesPrevious(start), words.touchesPrevious(start - 1) {
      return words.isWord(start - 2)
    }
    if Self.labels.contains(words[start - 1]) { return true }
    guard reading.unit == .count, !reading.isMultiplied else { return false }
    return words.isCapitalized(start - 1) && !words.isSentenceStart(start - 1)
      && CalendarWords.weekday(words[start - 1]) == nil && CalendarWords.month(words[start - 1]) == nil
      && CountedNoun(words: words).tokens(after: reading.tokens) == nil
  }

  /// *5:30 pm* has a colon and is no number; *5 p.m.* and *5 o'clock* are times too.
  private func isTimeOfDay(_ reading: Reading) -> Bool {
    ["am", "pm", "a.m.", "p.m.", "a.m", "p.m", "o'clock"].contains(words[reading.tokens.upperBound])
  }

  /// *3-2*.
  private func isScore(_ reading: Reading) -> Bool {
    let end = reading.tokens.upperBound
    return reading.isFigures && words.isHyphen(end) && words.touchesPrevious(end) && words.touchesPrevious(end + 1)
      && ASCII.isDigit(words.firstByte(end + 1))
      || words.isHyphen(reading.tokens.lowerBound - 1) && words.touchesPrevious(reading.tokens.lowerBound)
        && ASCII.isDigit(words.firstByte(reading.tokens.lowerBound - 2))
  }

  private static let labels: WordSet = [
    "no.", "nos.", "number", "page", "pages", "p.", "pp.", "room", "section", "chapter", "route", "article", "grade",
    "level", "phase", "line", "paragraph", "item", "lot", "volume", "version", "flight", "platform", "gate", "channel",
  ]

  // MARK: Hedges

  /// Takes the words before the number that hedge it: *about*, *at least*, *as many as*.
  private func hedge(_ quantity: inout Quantity, after floor: Int) {
    let start = quantity.tokens.lowerBound
    func take(_ count: Int, _ precision: Quantity.Precision) {
      guard start - count >= floor else { return }
      quantity.precision = precision
      quantity.tokens = start - count..<quantity.tokens.upperBound
    }
    let (one, two, three) = (words[start - 1], words[start - 2], words[start - 3])
    switch (three, two, one) {
    case ("as", "many", "as"), ("as", "much", "as"): take(3, .atMost)
    case ("no", "more", "than"), ("not", "more", "than"): take(3, .atMost)
    case ("no", "fewer", "than"), ("no", "less", "than"): take(3, .atLeast)
    case (_, "more", "than"), (_, "higher", "than"), (_, "greater", "than"): take(2, .moreThan)
    case (_, "less", "than"), (_, "fewer", "than"), (_, "lower", "than"): take(2, .lessThan)
    case (_, "at", "least"): take(2, .atLeast)
    case (_, "at", "most"), (_, "up", "to"): take(2, .atMost)
    case (_, "just", "over"), (_, "well", "over"): take(2, .moreThan)
    case (_, "just", "under"), (_, "well", "under"): take(2, .lessThan)
    case (_, "close", "to"), (_, "an", "estimated"): take(2, .about)
    case (_, _, "over"): take(1, .moreThan)
    case (_, _, "under"), (_, _, "nearly"), (_, _, "almost"): take(1, one == "under" ? .lessThan : .about)
    case (_, _, "about"), (_, _, "around"), (_, _, "roughly"), (_, _, "approximately"), (_, _, "some"),
      (_, _, "estimated"),
      (_, _, "circa"):
      take(1, .about)
    case (_, _, "exactly"): take(1, .exact)
    default: break
    }
    if quantity.precision == .exact, quantity.isRange || words[quantity.tokens.upperBound] == "or",
      words[quantity.tokens.upperBound + 1] == "so"
    {
      quantity.precision = .about
    }
  }
}
