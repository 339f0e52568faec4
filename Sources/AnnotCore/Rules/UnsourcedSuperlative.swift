enum UnsourcedSuperlative: LocalArticleRule {
  static let description = RuleDescription(
    code: "unsourced-superlative",
    severity: .information,
    summary: "A superlative that nobody is named for",
    explanation: """
      *The largest*, *the first*, *the only* and *a record* are the claims that readers disprove first. This one stands in
      the article's own voice, with no source in its paragraph, and says within what bounds it holds: in a place, in a
      time, of all.

      *Authority:* NPR accuracy checklist, superlatives: verify, or qualify and attribute.

      *To mend it:* check it, and say on whose word it rests or qualify it: *one of the largest in the state*.
      """)

  static func candidates(in facts: ParagraphFacts) -> [UnsourcedClaims.Candidate] {
    UnsourcedClaims.candidates(in: facts, labels: ["superlative"]) { isBounded($0, in: facts) }
  }

  static func findings(inParagraph index: Int, of article: Article) -> [Finding] {
    let candidates = article.paragraphs[checked: index]?.mapped.notes.unsourcedSuperlatives ?? []
    return UnsourcedClaims.findings(candidates, inParagraph: index, of: article) { range in
      "No source is given for “\(Excerpt.line(article.text[range], most: 60))”: verify it, or say who says so."
    }
  }

  /// Whether the sentence says of what it is the most, so that it can be checked: *in the country*, *since 1950*, *ever*.
  private static func isBounded(_ range: TextRange, in facts: ParagraphFacts) -> Bool {
    let words = facts.words
    let first = words.index(atOrAfter: range.start)
    let end = words.index(atOrAfter: range.end)
    if words[first - 1] == "of" || words[first - 2] == "of", ["one", "some"].contains(words[first - 2]) {
      return false
    }
    if (max(0, first - 3)..<first).contains(where: {
      ["among", "some", "arguably", "perhaps", "one"].contains(words[$0])
    }) {
      return false
    }
    let own = first..<end
    if own.contains(where: { unbounded.contains(words[$0]) }) { return false }
    if facts.sentence(holding: first).contains(where: {
      said.contains(words[$0]) || AttributionVerbs.isSpeech(words[$0])
    }) {
      return false
    }
    if own.contains(where: { ["unprecedented", "record", "record-breaking", "unparalleled"].contains(words[$0]) }) {
      return true
    }
    let isFirst = own.contains { ["first", "only"].contains(words[$0]) }
    let sentence = (end..<min(end + reach, words.count)).prefix { ![".", ";", "?", "!", ":"].contains(words[$0]) }
    return sentence.contains { index in
      switch words[index] {
      case "ever", "history", "record": true
      case "since": ASCII.isDigit(words.firstByte(index + 1)) || words.isCapitalized(index + 1)
      case "in", "on":
        words[index + 1] == "the" && places.contains(words[index + 2])
          || words[index + 1] == "its"
          || words.isCapitalized(index + 1) && CalendarWords.month(words[index + 1]) == nil
            && CalendarWords.weekday(words[index + 1]) == nil
          || words[index + 1] == "the" && words.isCapitalized(index + 2)
          || words[index + 1] == "years" || words[index + 2] == "years" || words[index + 2] == "decades"
      case "of": words[index + 1] == "its" && words[index + 2] == "kind"
      case "to": isFirst && words.tokens[checked: index + 1]?.tag == .vb && index <= end + 4
      default: false
      }
    }
  }

  private static let reach = 12
  /// Words that say that somebody holds it so.
  private static let said: Set<String> = [
    "hailed", "touted", "idea", "considered", "ranked", "rankings", "list", "imagine", "argue", "claims",
  ]
  /// What no record settles.
  private static let unbounded: Set<String> = [
    "thing", "way", "reason", "time", "person", "one", "question", "problem", "challenge", "issue", "option", "choice",
    "hope", "chance", "moment", "part", "step", "day", "best", "worst", "challenges", "problems", "hardest", "latest",
    "place", "name", "man", "woman", "mistake", "ballot", "round", "country", "kind",
  ]
  private static let places: Set<String> = [
    "world", "country", "nation", "state", "city", "county", "region", "town", "history", "area", "industry", "league",
    "continent", "province", "district", "midwest", "northeast", "northwest", "southeast", "southwest", "south",
    "north",
    "west", "east", "market", "sector", "past", "last", "club", "company", "program", "valley", "island",
  ]
}
