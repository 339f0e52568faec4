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
    let isLoaded = { AttributionVerbs.neutralForm(ofLoaded: $0) != nil }
    let tags = QuoteTag.all(in: facts, verbs: isLoaded).filter { tag in
      let isFirstPerson = tag.subject.count == 1 && ["i", "we"].contains(facts.words[tag.subject.lowerBound])
      // *Republican claims* are a noun.
      return !isFirstPerson && facts.language.tokens[checked: tag.verb]?.tag != .nns
    }
    var verbs = Set(tags.map(\.verb))
    for index in facts.words.lower.indices where isLoaded(facts.words[index]) && facts.isQuoted[checked: index] == false
    {
      if reportsClause(index, in: facts.words) { verbs.insert(index) }
    }
    return verbs.sorted().compactMap { index in
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

  /// *She claimed that the dam leaks*: not *it is claimed that*, nor *the papers revealed that*.
  private static func reportsClause(_ index: Int, in words: ParagraphWords) -> Bool {
    // *Insisted that she leave* demands, *the papers revealed that* is no speech.
    guard words[index + 1] == "that", !clauseless.contains(words[index]) else {
      return false
    }
    let subject = words[index - 1]
    // *Jane Roe, 45, admitted that*
    if subject == ",", (max(0, index - 6)..<index).contains(where: { words.isCapitalized($0) }) { return true }
    return QuoteTag.pronouns.contains(subject) || subject == "who" || words.isCapitalized(index - 1)
  }

  private static let clauseless: Set<String> = ["revealed", "reveals", "alleged", "alleges", "insisted", "insists"]
}
