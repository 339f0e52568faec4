enum MindReadingCue: ParagraphRule {
  static let description = RuleDescription(
    code: "mind-reading-cue",
    severity: .information,
    summary: "What somebody thinks or feels told as if the writer knew",
    explanation: """
      A reporter knows what people say, not what they believe, feel or hope.

      *Authority:* Bender and others, Reporting for the Media, chapter 12: reporters know what people say, not what they
      think.

      *To mend it:* write *said* or *said she believes*.
      """)

  static func findings(in facts: ParagraphFacts) -> [Finding] {
    let words = facts.words
    var verbs = QuoteTag.all(in: facts, verbs: AttributionVerbs.thoughts).map { (verb: $0.verb, isTag: true) }
    let tagged = Set(verbs.map(\.verb))
    for sentence in facts.language.sentences {
      guard
        let index = sentence.tokens.first(where: {
          words.isWord($0, in: AttributionVerbs.thoughts) && facts.isQuoted[checked: $0] == false
        }),
        !sentence.tokens.contains(where: { words.isWord($0, in: AttributionVerbs.neutral) }),
        reportsClause(index, in: words), !tagged.contains(index)
      else { continue }
      verbs.append((index, false))
    }
    return verbs.sorted { $0.verb < $1.verb }.compactMap { verb, isTag in
      guard let neutral = AttributionVerbs.neutralForm(ofThought: words[verb]) else { return nil }
      let range = words.range(verb..<verb + 1)
      let word = facts.string(range)
      // *Wants that* becomes no *said that*; a tag of direct speech does.
      return Finding(
        range: range, message: "Only the speaker knows this: write what they said, not “\(word)”.",
        fixes: isTag || words[verb + 1] == "that"
          ? [Fix(title: "Replace “\(word)” by “\(neutral)”", edits: [TextEdit(range: range, replacement: neutral)])]
          : [])
    }
  }

  /// *Roe believes that the dam leaks*, *Roe, the mayor, feels the dam leaks*.
  private static func reportsClause(_ index: Int, in words: ParagraphWords) -> Bool {
    guard words[index + 1] == "that" || clausal.contains(words[index]) && ReportingVerb.opensClause(index, in: words)
    else { return false }
    let isPronoun = ["he", "she"].contains(words[index - 1])
    let isRole = Roles.isRole(words[index - 1]) && ["the", "a", "'s"].contains(words[index - 2])
    let near = max(0, index - 6)..<index
    if near.contains(where: { ["if", "whether", "how", "why", "what", "not"].contains(words[$0]) }) { return false }
    // *THE BOSS THINKS*: a heading in capitals.
    if words.isCapitalized(index) { return false }
    let isName =
      words.isCapitalized(index - 1)
      && (!words.isSentenceStart(index - 1) || words.tokens[index - 1].tag == .nnp)
    return isPronoun || isRole || isName || ReportingVerb.followsApposition(index, in: words)
  }

  private static let clausal: WordSet = [
    "believes", "thinks", "feels", "hopes", "fears", "believed", "hoped", "feared",
  ]
}
