enum BareAnonymousSource: ParagraphRule {
  static let description = RuleDescription(
    code: "bare-anonymous-source",
    severity: .warning,
    summary: "An unnamed source of whom nothing is said",
    explanation: """
      *A source said* tells the reader nothing about how the source can know, or what it wants.

      *Authority:* AP Stylebook: "a source" without further description is almost always prohibited; AP News Values and
      Principles.

      *To mend it:* say as much as the agreement allows: the source's place, and how it knows.
      """)

  static func findings(in facts: ParagraphFacts) -> [Finding] {
    let words = facts.words
    lazy var body = facts.firstBody
    return words.lower.indices.compactMap { index in
      guard words.isWord(index, in: nouns) || words.isWord(index, in: officials) && index <= body,
        facts.isQuoted[checked: index] == false,
        isBare(index, in: words)
      else { return nil }
      let start = phraseStart(index, in: words)
      let isAccording =
        words[start - 1] == "to" && words[start - 2] == "according" && !describers.contains(words[index + 1])
      let isReporting = verbs.contains(words[index + 1]) || isAccording
      guard isReporting else { return nil }
      let range = words.range(start..<index + 1)
      return Finding(
        range: range,
        message:
          "Nothing is said of this source: say what puts \(words[index].hasSuffix("s") ? "them" : "it") in a position to know."
      )
    }
  }

  private static func phraseStart(_ index: Int, in words: ParagraphWords) -> Int {
    determiners.contains(words[index - 1]) ? index - 1 : index
  }

  /// Whether nothing before the noun tells what kind of source it is, nor anything behind it.
  private static func isBare(_ index: Int, in words: ParagraphWords) -> Bool {
    let start = phraseStart(index, in: words)
    if start == index, !words.isSentenceStart(index) {
      guard [",", "and", "but", "to", "that", "while", "as", "”", "\"", "''", "—", "–"].contains(words[index - 1])
      else { return false }
    }
    return words[start - 1] != "of"
  }

  private static let nouns: WordSet = ["source", "sources", "insider", "insiders"]
  private static let officials: WordSet = ["officials"]
  private static let determiners: WordSet = [
    "a", "one", "two", "three", "several", "some", "many", "multiple", "other", "another", "unnamed", "anonymous",
  ]
  /// What begins a description behind the noun: *sources in the meeting*.
  private static let describers: WordSet = [
    "in", "at", "from", "familiar", "close", "with", "who", "inside", "within", "on", "near", "briefed", "involved",
    "of",
    "that", "to",
  ]
  private static let verbs: WordSet = [
    "said", "says", "say", "told", "tell", "tells", "claimed", "claim", "confirmed", "confirm", "added", "revealed",
    "suggested", "described",
  ]
}

extension ParagraphFacts {
  /// The first token of a body or an office, whose officials those named later will be; past all tokens without one.
  fileprivate var firstBody: Int {
    let mention = mentions.first { $0.kind == .organization }.map { words.index(atOrAfter: $0.range.start) }
    let name = language.names.first { $0.kind != .person }?.tokens.lowerBound
    let word = words.lower.firstIndex { $0 == "official" || Roles.isBody($0) }
    return [mention, name, word].compactMap(\.self).min() ?? words.count
  }
}
