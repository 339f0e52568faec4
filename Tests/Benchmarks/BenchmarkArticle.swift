/// An article of any length, of our own writing, the same in every run. Sentences are put together from parts so that
/// hardly two paragraphs are alike, and a third of the paragraphs quote somebody.
struct BenchmarkArticle {
  let text: String
  /// A place in the middle of the article: a line and a column, from 0, in bytes.
  struct Place {
    var line: Int
    var column: Int
  }
  /// Inside a common word, inside a surname, and inside a quotation that opens its paragraph.
  let word: Place
  let name: Place
  let quotation: Place
  /// Inside the first quotation of the article.
  let firstQuotation: Place

  init(words: Int) {
    var writer = ArticleWriter()
    var lines = [writer.headline(), ""]
    var count = 0
    var kinds: [(line: Int, isQuotation: Bool)] = []
    while count < words {
      if kinds.count % 25 == 24 { lines += [writer.heading(), ""] }
      let isQuotation = writer.chance(3)
      let paragraph = isQuotation ? writer.quotation() : writer.prose()
      kinds.append((lines.count, isQuotation))
      lines += [paragraph, ""]
      count += paragraph.split(separator: " ").count
    }
    text = lines.joined(separator: "\n")
    let middle = kinds[(kinds.count / 2)...].map(\.line)
    word = Self.place(of: "waited outside", in: lines, among: middle)
    name = Self.place(of: "Halvorsen", in: lines, among: middle)
    let isOpening = { (line: Int) in lines[line].hasPrefix("“") }
    firstQuotation = Place(line: kinds.map(\.line).first(where: isOpening) ?? 0, column: 8)
    quotation = Place(line: middle.first(where: isOpening) ?? 0, column: 8)
  }

  /// Three letters into the first `words` in one of the lines.
  private static func place(of words: String, in lines: [String], among candidates: [Int]) -> Place {
    let words = Array(words.utf8)
    for line in candidates {
      if let found = Array(lines[line].utf8).firstRange(of: words) {
        return Place(line: line, column: found.lowerBound + 3)
      }
    }
    return Place(line: 0, column: 0)
  }
}

/// Puts sentences together.
private struct ArticleWriter {
  private var state: UInt64 = 2026

  mutating func chance(_ oneIn: Int) -> Bool { number(oneIn) == 0 }

  mutating func headline() -> String { "\(place()) weighs \(plan()) as costs rise" }

  mutating func heading() -> String { "What \(plan()) means for \(place())" }

  mutating func prose() -> String { (0..<2 + number(3)).map { _ in sentence() }.joined(separator: " ") }

  mutating func quotation() -> String {
    switch number(4) {
    case 0: "“\(saying()),” said \(name()), \(role()). “\(saying()).”"
    case 1: "“\(saying()),” \(name()) said on \(day()). \(sentence())"
    case 2: "\(name()), \(role()), told reporters that \(belief()). “\(saying()),” \(pronoun()) added."
    default: "\(sentence()) “\(saying()),” \(surname()) said."
    }
  }

  private mutating func sentence() -> String {
    switch number(7) {
    case 0: "\(place()) spent \(amount()) on \(plan()) last year, \(share()) more than the year before."
    case 1: "According to \(body()), \(belief())."
    case 2: "The \(body()) will vote on \(plan()) on \(day()), after \(number(40) + 2) residents asked to speak."
    case 3: "\(name()), \(role()), said that \(belief())."
    case 4:
      "Since \(1960 + number(60)) the road to \(place()) has been closed \(number(20) + 2) times because of storms."
    case 5: "Critics call it “\(phrase())”, but \(belief())."
    default: "On \(day()), \(number(900) + 20) people waited outside the hall in \(place()) until the doors opened."
    }
  }

  private mutating func name() -> String { "\(first()) \(surname())" }
  private mutating func first() -> String {
    pick(["Ines", "Tomas", "Ruth", "Amadou", "Lena", "Oskar", "Priya", "Hugh", "Marta", "Jonas", "Salma", "Peter"])
  }
  private mutating func surname() -> String {
    pick([
      "Halvorsen", "Okafor", "Pires", "Lindqvist", "Marchetti", "Dunmore", "Castell", "Brandt", "Novak", "Ferreira",
      "Achebe", "Whitlock", "Sørli", "Yilmaz", "Kowalczyk", "Ashdown",
    ])
  }
  private mutating func role() -> String {
    pick([
      "the harbour master", "a councillor for the old town", "the county’s chief engineer", "a retired teacher",
      "spokeswoman for the ferry company", "an economist at the regional bank", "the mayor",
      "head of the fishers’ union",
    ])
  }
  private mutating func place() -> String {
    pick(["Varnmouth", "Eskholm", "the Upper Valley", "Port Adler", "Sundby", "Kettering Bay", "Marlow Sound"])
  }
  private mutating func plan() -> String {
    pick([
      "a new sea wall", "the closure of two schools", "a tax on empty houses", "the night ferry", "cheaper bus fares",
      "a second bridge", "the sale of the old mill", "a ban on diesel boats",
    ])
  }
  private mutating func body() -> String {
    pick(["town council", "audit office", "coast guard", "planning board", "statistics bureau", "county court"])
  }
  private mutating func belief() -> String {
    pick([
      "the money will run out before spring", "fewer than half of the houses are insured",
      "nobody had warned the residents", "the figures from \(2001 + number(24)) were wrong by \(share())",
      "the repairs would cost at least \(amount())", "traffic has doubled within \(number(8) + 2) years",
      "the plan breaks a promise made before the election",
    ])
  }
  private mutating func saying() -> String {
    pick([
      "We have waited for an answer since \(month()), and none has come",
      "It's not a question of money, it's a question of trust", "Nobody in \(place()) sleeps when the wind turns",
      "If the wall fails, the whole street fails with it", "They promised us \(amount()) and sent a brochure",
      "You cannot run a school on \(share()) less every year", "I would sign it again tomorrow",
      "The boats are old, the crews are tired and the harbour is full",
    ])
  }
  private mutating func phrase() -> String {
    pick(["a monument to vanity", "the bridge to nowhere", "daylight robbery", "a gift to speculators"])
  }
  private mutating func amount() -> String { "$\(number(90) + 2).\(number(10)) million" }
  private mutating func share() -> String { "\(number(60) + 2) percent" }
  private mutating func pronoun() -> String { pick(["she", "he"]) }
  private mutating func day() -> String {
    pick(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])
  }
  private mutating func month() -> String { pick(["January", "March", "May", "August", "October", "December"]) }

  private mutating func pick(_ choices: [String]) -> String { choices[number(choices.count)] }

  /// From 0 up to but not including `limit`; a linear congruential generator is random enough for prose.
  private mutating func number(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}
