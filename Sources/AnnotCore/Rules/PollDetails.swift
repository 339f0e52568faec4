enum PollDetails: ArticleRule {
  static let description = RuleDescription(
    code: "poll-details",
    severity: .information,
    summary: "A poll without its date, its sample or its sponsor",
    explanation: """
      The article gives results of a poll and does not say when it was taken, how many people were asked, or who asked
      them. Without the three, a reader cannot tell how far the figures bear.

      *Authority:* BBC Editorial Guidelines on opinion polls and on reporting statistics; The Chicago Guide to
      Fact-Checking, chapter 4, "Polls".

      *To mend it:* add what is missing.
      """)

  static func findings(in article: Article) -> [Finding] {
    var poll: (paragraph: Paragraph, token: Int)?
    var seen = Details()
    for (index, paragraph) in article.paragraphs.enumerated() where paragraph.kind.isOwnText {
      guard let token = paragraph.mapped.notes.pollWord else { continue }
      let isResult = paragraph.facts.quantities.contains { $0.unit == .percent || $0.unit == .percentagePoint }
      if isResult, poll == nil { poll = (paragraph, token) }
      // What a reader needs to know stands in the paragraph or beside it.
      for near in max(0, index - 1)...min(article.paragraphs.count - 1, index + 2) {
        seen.read(article.paragraphs[near].facts)
      }
    }
    guard let poll, !seen.missing.isEmpty else { return [] }
    let facts = poll.paragraph.facts
    return [
      Finding(
        range: poll.paragraph.absolute(facts.words.range(poll.token..<poll.token + 1)),
        message: "The article does not say \(seen.missing.joined(separator: " or ")): add it.")
    ]
  }

  /// Where the paragraph first speaks of a poll in its own words.
  static func pollWord(in facts: ParagraphFacts) -> Int? {
    facts.words.lower.indices.first { index in
      let word = facts.words.lower[index]
      return (word == "poll" || word == "survey") && facts.isQuoted[checked: index] == false
        && !["exit", "straw"].contains(facts.words[index - 1])
    }
  }

  /// Which of the three the text has given.
  private struct Details {
    var hasDate = false
    var hasSample = false
    var hasSponsor = false

    var missing: [String] {
      [
        hasDate ? nil : "when the poll was taken", hasSample ? nil : "how many people were asked",
        hasSponsor ? nil : "who took it",
      ].compactMap { $0 }
    }

    mutating func read(_ facts: ParagraphFacts) {
      hasDate = hasDate || !facts.dates.isEmpty
      hasSample =
        hasSample
        || facts.quantities.contains { quantity in
          quantity.unit == .count && quantity.value >= 50
            && (quantity.counted?.contains { PollDetails.respondents.contains(facts.words[$0]) } ?? false)
        }
      guard !hasSponsor else { return }
      for index in facts.words.lower.indices
      where ["poll", "survey", "polling", "pollster", "polls"].contains(facts.words[index]) {
        // *A Gallup poll*, *the survey by Roe Research*, *the institute's survey*.
        let before = max(0, index - 4)..<index
        let after = index + 1..<min(facts.words.count, index + 20)
        let isNamed =
          before.contains {
            facts.words.isCapitalized($0) && !facts.words.isSentenceStart($0) || facts.words[$0] == "'s"
          }
          || after.contains {
            ["by", "from", "for"].contains(facts.words[$0]) && CalendarWords.month(facts.words[$0 + 1]) == nil
              && (facts.words.isCapitalized($0 + 1) || facts.words.isCapitalized($0 + 2))
          }
        let isRun = after.contains {
          ["conducted", "commissioned", "sent", "carried", "sponsored"].contains(facts.words[$0])
        }
        if isNamed || isRun { hasSponsor = true }
      }
    }
  }

  private static let respondents: Set<String> = [
    "people", "adults", "voters", "americans", "respondents", "households", "residents", "britons", "women", "men",
    "students", "workers", "parents", "teenagers", "companies", "businesses", "members", "participants", "citizens",
    "employees", "employers", "economists", "executives", "consumers", "republicans", "democrats", "interviews",
  ]
}
