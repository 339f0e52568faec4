enum LoadedCue: ParagraphRule {
  static let description = RuleDescription(
    code: "loaded-cue",
    severity: .information,
    summary: "A verb of attribution that takes sides where said would do",
    explanation: """
      *Claimed* doubts the speaker, *admitted* finds them guilty, *insisted* and *boasted* tell the reader how to hear them.
      *Said* does none of that.

      *Authority:* Bender and others, Reporting for the Media, chapter 12: "claimed" and "admitted" are especially
      troublesome; Centre for Journalism; Mongabay.

      *To mend it:* write *said*, unless the article shows that the other word is right.
      """)

  static func findings(in facts: ParagraphFacts) -> [Finding] {
    let tags = QuoteTag.all(in: facts, verbs: AttributionVerbs.loaded).filter { tag in
      let isFirstPerson = tag.subject.count == 1 && ["i", "we"].contains(facts.words[tag.subject.lowerBound])
      // *Republican claims* are a noun.
      return !isFirstPerson && facts.language.tokens[checked: tag.verb]?.tag != .nns
    }
    var verbs = Set(tags.map(\.verb))
    lazy var reports = Dictionary(
      facts.reports.compactMap { report in report.cue.map { ($0.range.start, report) } },
      uniquingKeysWith: { first, _ in first })
    for index in facts.words.lower.indices
    where facts.words.isWord(index, in: AttributionVerbs.loaded) && facts.isQuoted[checked: index] == false {
      if reportsClause(index, in: facts.words) || isCue(index, of: reports, in: facts) { verbs.insert(index) }
    }
    return refutations(in: facts)
      + verbs.sorted().compactMap { index in
        guard let neutral = AttributionVerbs.neutralForm(ofLoaded: facts.words[index]) else { return nil }
        let range = facts.words.range(index..<index + 1)
        let word = facts.string(range)
        return Finding(
          range: range, message: "“\(word)” takes sides: “\(neutral)” does not.",
          fixes: [
            Fix(
              title: "Replace “\(word)” by “\(neutral)”", edits: [TextEdit(range: range, replacement: neutral)],
              isPreferred: true)
          ])
      }
  }

  /// *She claimed the dam leaks*: without *that*, the finder says whether a clause is reported, and the lexicon whether
  /// the verb takes sides.
  private static func isCue(_ index: Int, of reports: [Int: ReportedSpan], in facts: ParagraphFacts) -> Bool {
    let words = facts.words
    let place = words.range(index..<index + 1)
    guard words.tokens[index].tag != .nns, !words.isCapitalized(index),
      !["that", "on", "about", "of", "just", "how", "new", "a", "an"].contains(words[index + 1])
        || words[index + 1] == "on" && CalendarWords.weekday(words[index + 2]) != nil,
      let report = reports[place.start],
      let source = report.source, let part = report.parts.first
    else { return false }
    // Of what follows the verb, a clause is reported; *claimed ten lives* and *revealed the plan* report nothing.
    let first = words.index(atOrAfter: part.start)
    let end = words.index(atOrAfter: part.end)
    guard part.start < place.end || hasVerb(first..<end, in: words) else { return false }
    let subject = words.index(atOrAfter: source.start)
    let isPaper = (subject..<words.index(atOrAfter: source.end)).contains { papers.contains(words[$0]) }
    return !isPaper && !["it", "which", "that", "i", "we"].contains(words[subject])
  }

  private static func hasVerb(_ tokens: Range<Int>, in words: ParagraphWords) -> Bool {
    tokens.dropFirst().prefix { !["and", "but", "who", "which", ","].contains(words[$0]) }.contains { index in
      switch words.tokens[checked: index]?.tag {
      case .vbd?, .vbz?, .vbp?, .md?: true
      default: false
      }
    }
  }

  /// What reveals without speaking.
  private static let papers: WordSet = [
    "report", "study", "document", "documents", "email", "emails", "papers", "records", "poll", "survey", "audit",
    "tests",
    "analysis", "investigation", "letter", "lawsuit", "complaint", "suit", "indictment", "video", "footage", "data",
    "research", "review", "tape", "tapes", "transcript", "figures", "results", "filing", "filings", "book", "memo",
  ]

  /// *She refuted the claims*: refuting takes proof.
  private static func refutations(in facts: ParagraphFacts) -> [Finding] {
    let words = facts.words
    return words.lower.indices.compactMap { index in
      guard words.isWord(index, in: AttributionVerbs.refuting), facts.isQuoted[checked: index] == false,
        (index + 1..<index + 5).contains(where: { charges.contains(words[$0]) })
      else { return nil }
      let neutral = words[index] == "refuted" ? "rejected" : "rejects"
      let range = words.range(index..<index + 1)
      return Finding(
        range: range, message: "To refute is to prove wrong: write “\(neutral)” unless it was proved.",
        fixes: [
          Fix(
            title: "Replace “\(words[index])” by “\(neutral)”", edits: [TextEdit(range: range, replacement: neutral)],
            isPreferred: true)
        ])
    }
  }

  private static let charges: WordSet = [
    "claim", "claims", "allegation", "allegations", "accusation", "accusations", "charge", "charges", "suggestion",
    "suggestions", "report", "reports", "rumor", "rumors", "rumours", "idea", "notion",
  ]

  /// *She claimed that the dam leaks*: not *it is claimed that*, nor *the papers revealed that*.
  private static func reportsClause(_ index: Int, in words: ParagraphWords) -> Bool {
    // *Insisted that she leave* demands, *the papers revealed that* is no speech.
    let opensClause =
      words[index + 1] == "that" || words.tokens[index].tag != .vbn && ReportingVerb.opensClause(index, in: words)
    guard opensClause, !clauseless.contains(words[index]) else { return false }
    let subject = words[index - 1]
    // *Jane Roe, 45, admitted that*
    if subject == ",", (max(0, index - 6)..<index).contains(where: { words.isCapitalized($0) }) { return true }
    if ReportingVerb.followsApposition(index, in: words) { return true }
    return QuoteTag.pronouns.contains(subject) || subject == "who" || words.isCapitalized(index - 1)
  }

  private static let clauseless: WordSet = ["revealed", "reveals", "alleged", "alleges", "insisted", "insists"]
}
