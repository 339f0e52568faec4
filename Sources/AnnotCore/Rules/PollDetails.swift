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

  static func readsTheSame(in change: ParagraphChange) -> Bool { change.keeps(\.poll) }

  static func findings(in article: Article) -> [Finding] {
    var poll: TextRange?
    var seen = Details()
    for (index, paragraph) in article.paragraphs.enumerated() where paragraph.kind.isOwnText {
      let notes = paragraph.mapped.notes.poll
      guard let word = notes.word else { continue }
      if notes.isResult, poll == nil { poll = paragraph.absolute(word) }
      // What a reader needs to know stands in the paragraph or beside it.
      for near in max(0, index - 1)...min(article.paragraphs.count - 1, index + 2) {
        seen.add(article.paragraphs[near].mapped.notes.poll.details)
      }
    }
    guard let poll, !seen.missing.isEmpty else { return [] }
    return [
      Finding(range: poll, message: "The article does not say \(seen.missing.joined(separator: " or ")): add it.")
    ]
  }

  /// What one paragraph tells of a poll.
  struct Note: Sendable, Equatable {
    /// Where it first speaks of one in its own words, in bytes of the paragraph.
    var word: TextRange?
    /// Whether it gives a share.
    var isResult: Bool
    fileprivate var details: Details

    init(_ facts: ParagraphFacts) {
      word = PollDetails.pollWord(in: facts).map { facts.words.range($0..<$0 + 1) }
      isResult = facts.quantities.contains { $0.unit == .percent || $0.unit == .percentagePoint }
      details = Details(facts)
    }
  }

  /// Where the paragraph first speaks of a poll in its own words.
  private static func pollWord(in facts: ParagraphFacts) -> Int? {
    facts.words.lower.indices.first { index in
      facts.words.isWord(index, in: polls) && facts.isQuoted[checked: index] == false
        && !["exit", "straw"].contains(facts.words[index - 1])
    }
  }

  private static let polls: WordSet = ["poll", "survey"]

  /// Which of the three the text has given.
  fileprivate struct Details: Equatable {
    var hasDate = false
    var hasSample = false
    var hasSponsor = false

    var missing: [String] {
      [
        hasDate ? nil : "when the poll was taken", hasSample ? nil : "how many people were asked",
        hasSponsor ? nil : "who took it",
      ].compactMap { $0 }
    }

    init() {}

    mutating func add(_ other: Details) {
      hasDate = hasDate || other.hasDate
      hasSample = hasSample || other.hasSample
      hasSponsor = hasSponsor || other.hasSponsor
    }

    init(_ facts: ParagraphFacts) {
      hasDate = !facts.dates.isEmpty
      hasSample = facts.quantities.contains { quantity in
        quantity.unit == .count && quantity.value >= 50
          && (quantity.counted?.contains { PollDetails.respondents.contains(facts.words[$0]) } ?? false)
      }
      for index in facts.words.lower.indices where facts.words.isWord(index, in: PollDetails.polling) {
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

  private static let polling: WordSet = ["poll", "survey", "polling", "pollster", "polls"]
  private static let respondents: WordSet = [
    "people", "adults", "voters", "americans", "respondents", "households", "residents", "britons", "women", "men",
    "students", "workers", "parents", "teenagers", "companies", "businesses", "members", "participants", "citizens",
    "employees", "employers", "economists", "executives", "consumers", "republicans", "democrats", "interviews",
  ]
}

extension PollDetails.Note: Movable {
  func moved(by move: OffsetMove) -> Self {
    var note = self
    note.word = word.moved(by: move)
    return note
  }
}
