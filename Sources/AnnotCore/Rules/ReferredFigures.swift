/// Figures that speak of something as known, where nothing further up has them: *the 350 jobs* after *300 jobs*, *the $95
/// million stadium* after *$90 million on a stadium*.
enum ReferredFigures {
  /// A figure further up, by what it is of.
  private struct Earlier {
    var range: TextRange
    var value: Double
    var text: String
  }

  /// A figure of something, as its paragraph shows it.
  struct Figure: Sendable, Equatable {
    /// What it is of, in one word or several.
    var things: [String]
    var value: Double
    /// Whether the words speak of it as known.
    var refersBack: Bool
    /// In bytes of the paragraph.
    var range: TextRange
    var text: String
  }

  static func findings(in article: Article) -> [Finding] {
    var known: [String: [Earlier]] = [:]
    var findings: [Finding] = []
    for paragraph in article.paragraphs where paragraph.kind.isOwnText || paragraph.kind == .headline {
      for figure in paragraph.mapped.notes.references {
        let range = paragraph.absolute(figure.range)
        if paragraph.kind != .headline, figure.refersBack,
          let earlier = rival(of: figure, among: figure.things.compactMap { known[$0] })
        {
          findings.append(
            Finding(
              range: range,
              message: "Further up this is \(earlier.text), here \(figure.text): find out which is right.",
              related: [.init(range: earlier.range, message: "The other figure.")]))
        }
        for thing in figure.things where known[thing, default: []].count < most {
          known[thing, default: []].append(Earlier(range: range, value: figure.value, text: figure.text))
        }
      }
    }
    return findings
  }

  /// In text order.
  static func figures(in facts: ParagraphFacts) -> [Figure] {
    facts.quantities.compactMap { quantity in
      guard !quantity.isOrdinal, !quantity.isRange, quantity.precision == .exact,
        facts.isQuoted[checked: quantity.tokens.lowerBound] == false
      else { return nil }
      let things = things(of: quantity, in: facts)
      guard !things.isEmpty else { return nil }
      return Figure(
        things: things, value: quantity.value, refersBack: refersBack(quantity, in: facts), range: quantity.range,
        text: facts.string(quantity.range))
    }
  }

  /// The most figures of one thing that are compared.
  private static let most = 16

  /// The one figure that the thing has further up, if it is another and near enough to be a slip.
  private static func rival(of figure: Figure, among known: [[Earlier]]) -> Earlier? {
    guard let earlier = known.first(where: { !$0.isEmpty }) else { return nil }
    let values = Set(earlier.map(\.value))
    guard values.count == 1, let other = earlier.first, other.value != figure.value,
      !known.joined().contains(where: { $0.value == figure.value }),
      (other.value / figure.value - 1).magnitude < 0.5
    else { return nil }
    return other
  }

  /// *The 350 jobs*, with nothing behind that tells which: not *the 12 people who died*.
  private static func refersBack(_ quantity: Quantity, in facts: ParagraphFacts) -> Bool {
    let words = facts.words
    guard ["the", "those", "these"].contains(words[quantity.tokens.lowerBound - 1]) else { return false }
    let end = phrase(of: quantity, in: words)?.upperBound ?? quantity.tokens.upperBound
    if ["on", "in"].contains(words[end]),
      CalendarWords.month(words[end + 1]) != nil || CalendarWords.weekday(words[end + 1]) != nil
    {
      return true
    }
    return !selecting.contains(words[end])
  }

  /// What may tell which ones are meant.
  private static let selecting: WordSet = [
    "who", "that", "which", "of", "in", "from", "for", "with", "at", "on", "left", "remaining", "it", "he", "she",
    "they",
    "we",
  ]

  /// What the figure is of: the nouns that are counted, or for money those it goes to.
  private static func things(of quantity: Quantity, in facts: ParagraphFacts) -> [String] {
    let words = facts.words
    switch quantity.unit {
    case .count:
      guard quantity.value >= 10, let counted = phrase(of: quantity, in: words) else { return [] }
      return counted.filter { isNoun($0, in: words) }.map { "count \(stem(words[$0]))" }
    case .money:
      guard quantity.value >= 1000 else { return [] }
      let unit = "\(quantity.unit)"
      let end = quantity.tokens.upperBound
      var start = end
      // *$90 million on a baseball stadium*, *the $95 million stadium*
      if ["on", "for"].contains(words[end]) { start = end + 1 }
      if let thing = thing(costing: quantity, in: words) { return ["\(unit) \(stem(words[thing]))"] }
      guard start > end || isNoun(end, in: words) || words.tokens[checked: end]?.tag == .jj else { return [] }
      let near = (start..<min(start + 5, words.count)).prefix { index in
        isNoun(index, in: words) || ["a", "an", "the", "new", "its"].contains(words[index])
          || words.tokens[index].tag == .jj
      }
      return near.filter { isNoun($0, in: words) }.suffix(1).map { "\(unit) \(stem(words[$0]))" }
    default: return []
    }
  }

  /// *The trial to cost $18,000*: the noun before the verb.
  private static func thing(costing quantity: Quantity, in words: ParagraphWords) -> Int? {
    let first = quantity.tokens.lowerBound
    guard let verb = (max(0, first - 3)..<first).last(where: { ["cost", "costs", "costing"].contains(words[$0]) })
    else {
      return nil
    }
    return (max(0, verb - 3)..<verb).last { isNoun($0, in: words) }
  }

  /// The nouns right behind the number.
  private static func phrase(of quantity: Quantity, in words: ParagraphWords) -> Range<Int>? {
    // *The 62-bed wing*
    let isHyphened = words.isHyphen(quantity.tokens.upperBound)
    let start = quantity.tokens.upperBound + (isHyphened ? 1 : 0)
    var end = start
    while end < start + 3, isNoun(end, in: words) || words.tokens[checked: end]?.tag == .jj { end += 1 }
    while end > start, !isNoun(end - 1, in: words) { end -= 1 }
    return end > start ? start..<end : nil
  }

  private static func isNoun(_ index: Int, in words: ParagraphWords) -> Bool {
    [.nn, .nns].contains(words.tokens[checked: index]?.tag ?? .unknown) && !idle.contains(words[index])
  }

  /// What is counted for many things in one article.
  private static let idle: WordSet = [
    "people", "percent", "year", "years", "day", "days", "member", "members", "dollar", "dollars", "points", "point",
    "votes", "vote", "seats", "seat", "times", "states", "state", "men", "women", "delegates", "delegate", "miles",
  ]

  private static func stem(_ word: String) -> String { word.hasSuffix("s") ? String(word.dropLast()) : word }
}

extension ReferredFigures.Figure: Movable {
  func moved(by move: OffsetMove) -> Self {
    var figure = self
    figure.range = move(range)
    return figure
  }
}
