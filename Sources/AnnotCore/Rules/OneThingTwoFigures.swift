enum OneThingTwoFigures: ArticleRule {
  static let description = RuleDescription(
    code: "one-thing-two-figures",
    severity: .warning,
    summary: "One quantity with two values",
    explanation: """
      The article gives two values for what reads as the same thing: *the $3.2 million library* and *the $3.5 million
      library*, *the 12-member council* and *the 13-member council*, or two ages for one person.

      *Authority:* NPR accuracy checklist, "Numbers" and "Ages".

      *To mend it:* find out which is right.
      """)

  static func readsTheSame(in change: ParagraphChange) -> Bool {
    change.keeps(\.figures) && change.keeps(\.references) && change.keeps(\.ages)
  }

  static func findings(in article: Article) -> [Finding] {
    var first: [String: (range: TextRange, figure: Figure)] = [:]
    var findings = ages(in: article)
    for paragraph in article.paragraphs where paragraph.kind.isOwnText {
      for figure in paragraph.mapped.notes.figures {
        let range = paragraph.absolute(figure.range)
        guard let earlier = first[figure.thing] else {
          first[figure.thing] = (range, figure)
          continue
        }
        guard earlier.figure.unit == figure.unit, figure.isDefinite, isDifferent(earlier.figure.value, figure.value)
        else { continue }
        findings.append(
          Finding(
            range: range,
            message: "Further up this is \(earlier.figure.text), here \(figure.text): find out which is right.",
            related: [.init(range: earlier.range, message: "The other figure.")]))
      }
    }
    let told = Set(findings.map(\.range))
    return findings + ReferredFigures.findings(in: article).filter { !told.contains($0.range) }
  }

  /// Two ages of one person: *Jane Roe, 45* and *the 47-year-old Roe*.
  private static func ages(in article: Article) -> [Finding] {
    var known: [Speaker.ID: (range: TextRange, value: Double, text: String)] = [:]
    var findings: [Finding] = []
    for naming in article.people.namings where !naming.isHeadline {
      guard let paragraph = article.paragraphs[checked: naming.paragraph],
        let age = paragraph.mapped.notes.ages.first(where: { paragraph.absolute($0.name) == naming.name })
      else { continue }
      let (range, text) = (paragraph.absolute(age.range), age.text)
      guard let earlier = known[naming.speaker] else {
        known[naming.speaker] = (range, age.value, text)
        continue
      }
      guard earlier.value != age.value else { continue }
      findings.append(
        Finding(
          range: range, message: "Further up this is \(earlier.text), here \(text): find out which is right.",
          related: [.init(range: earlier.range, message: "The other age.")]))
    }
    return findings
  }

  /// Somebody's age beside their name. Offsets are bytes of the paragraph.
  struct Age: Sendable, Equatable {
    var name: TextRange
    var value: Double
    var range: TextRange
    var text: String
  }

  /// In text order.
  static func ages(in facts: ParagraphFacts) -> [Age] {
    guard facts.quantities.contains(where: { $0.unit == .age }) else { return [] }
    return facts.mentions.compactMap { mention in
      guard mention.form == .name, let name = mention.name, let age = age(of: name, in: facts) else { return nil }
      return Age(name: name, value: age.value, range: age.range, text: facts.string(age.range))
    }
  }

  /// A quantity that singles out what it measures.
  struct Figure: Sendable, Equatable {
    /// What is measured, the same wherever it is.
    var thing: String
    var value: Double
    var unit: Quantity.Unit
    /// Whether the words speak of something known, and so of what was measured before.
    var isDefinite: Bool
    /// In bytes of the paragraph.
    var range: TextRange
    var text: String
  }

  /// In text order.
  static func figures(in facts: ParagraphFacts) -> [Figure] {
    var figures: [Figure] = []
    guard !facts.quantities.isEmpty else { return figures }
    for (sentence, quantities) in facts.quantitiesBySentence {
      lazy var isWhole = tellsOfTheWhole(sentence, in: facts)
      for quantity in quantities where quantity.precision == .exact && !quantity.isRange && !quantity.isOrdinal {
        guard facts.isQuoted[checked: quantity.tokens.lowerBound] == false else { continue }
        let thing = key(quantity, in: facts)
        let event = thing == nil ? eventKey(quantity, in: facts).flatMap { isWhole ? $0 : nil } : nil
        guard let key = thing ?? event else { continue }
        figures.append(
          Figure(
            thing: key, value: quantity.value, unit: quantity.unit,
            isDefinite: event != nil || isDefinite(quantity, in: facts.words), range: quantity.range,
            text: facts.string(quantity.range)))
      }
    }
    return figures
  }

  /// The age right behind a name between commas, or right before it.
  private static func age(of name: TextRange, in facts: ParagraphFacts) -> Quantity? {
    let first = facts.words.index(atOrAfter: name.start)
    let end = facts.words.index(atOrAfter: name.end)
    let next = facts.quantities.partitioningIndex { $0.tokens.lowerBound > end }
    let ages = facts.quantities[max(0, next - 3)..<min(facts.quantities.count, next + 2)]
    return ages.first { quantity in
      guard quantity.unit == .age, !quantity.isRange, quantity.precision == .exact else { return false }
      let (start, close) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
      return start == end + 1 && facts.words[end] == "," && [",", "."].contains(facts.words[close]) || close == first
    }
  }

  private static func isDifferent(_ left: Double, _ right: Double) -> Bool {
    (left - right).magnitude > max(left.magnitude, right.magnitude) * 0.005
  }

  /// Whether the words speak of something known.
  private static func isDefinite(_ quantity: Quantity, in words: ParagraphWords) -> Bool {
    definite.contains(words[quantity.tokens.lowerBound - 1])
  }

  /// The thing that is measured, if the words single one out.
  private static func key(_ quantity: Quantity, in facts: ParagraphFacts) -> String? {
    let words = facts.words
    let (start, end) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
    switch quantity.unit {
    case .money:
      // *The $3.2 million library*: definite, so there is one.
      guard introductions.contains(words[start - 1]), let noun = modified(end, in: words) else { return nil }
      return "money \(noun)"
    case .count, .measure, .duration:
      // *The 12-member council*
      guard quantity.unit != .count || words.isHyphen(end), introductions.contains(words[start - 1]) else { return nil }
      let next = quantity.unit == .count ? end + 1 : end
      guard quantity.unit != .count || words.touchesPrevious(next), let noun = modified(next, in: words) else {
        return nil
      }
      return "\(quantity.unit) \(noun)"
    default: return nil
    }
  }

  /// What happened to how many people.
  private static func eventKey(_ quantity: Quantity, in facts: ParagraphFacts) -> String? {
    let isOfPeople = quantity.counted.map { wholes.contains(facts.words[$0.upperBound - 1]) } ?? true
    guard quantity.value > 1, isOfPeople, let event = EventCount.of(quantity, in: facts) else { return nil }
    return "event \(event.rawValue)"
  }

  private static let wholes: WordSet = ["people", "deaths", "injuries", "arrests", "fatalities"]

  /// Whether a sentence gives a count without a place or a time of its own: *killed 12 people*, not *12 more died in May*.
  private static func tellsOfTheWhole(_ sentence: Range<Int>, in facts: ParagraphFacts) -> Bool {
    !sentence.contains { facts.words.isWord($0, in: places) || CalendarWords.month(facts.words[$0]) != nil }
  }

  /// Words that tell of another count than the whole: another place, another part.
  private static let places: WordSet = [
    "more", "another", "additional", "other", "others", "each", "in", "near", "outside", "including", "among",
    "earlier",
    "previous", "first", "second", "every", "year", "average", "since", "of", "if", "would", "could",
  ]

  /// The one to three words after `index` up to a noun that ends the phrase.
  private static func modified(_ index: Int, in words: ParagraphWords) -> String? {
    var end = index
    while end < index + 3, words.isWord(end), !isFunctionWord(end, words) { end += 1 }
    guard end > index, isFunctionWord(end, words) || !words.isWord(end) && !words.isHyphen(end) else { return nil }
    return words.lower[index..<end].joined(separator: " ")
  }

  private static func isFunctionWord(_ index: Int, _ words: ParagraphWords) -> Bool {
    switch words.tokens[checked: index]?.tag {
    case .nn?, .nns?, .nnp?, .nnps?, .jj?, .unknown?: false
    default: true
    }
  }

  private static let introductions = WordSet(definite, ["a", "an"])
  private static let definite: WordSet = ["the", "this", "that", "its", "their", "his", "her", "'s"]
}

extension OneThingTwoFigures.Age: Movable {
  func moved(by move: OffsetMove) -> Self { Self(name: move(name), value: value, range: move(range), text: text) }
}

extension OneThingTwoFigures.Figure: Movable {
  func moved(by move: OffsetMove) -> Self {
    var figure = self
    figure.range = move(range)
    return figure
  }
}
