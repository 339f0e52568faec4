enum AgentlessReporting: ParagraphRule {
  static let description = RuleDescription(
    code: "agentless-reporting",
    severity: .warning,
    summary: "Words that report without saying who says so",
    explanation: """
      *It is believed*, *critics say* and *reportedly* pass on what somebody says and leave out who. The reader cannot
      weigh it.

      *Authority:* AP, on sources: name them; Wikipedia's tags {{By whom}} and {{Who}}.

      *To mend it:* name who says so, or leave it out.
      """)

  static func findings(in facts: ParagraphFacts) -> [Finding] {
    var findings: [Finding] = []
    var index = 0
    while index < facts.words.count {
      guard facts.words.isWord(index, in: openings), facts.isQuoted[checked: index] == false,
        let tokens = match(at: index, in: facts.words)
      else {
        index += 1
        continue
      }
      let range = facts.words.range(tokens)
      findings.append(
        Finding(range: range, message: "“\(facts.string(range))” leaves out who says so: name them, or leave it out."))
      index = tokens.upperBound
    }
    return findings
  }

  private static func match(at index: Int, in words: ParagraphWords) -> Range<Int>? {
    switch words[index] {
    case "it": impersonal(index, in: words)
    case "critics", "observers", "experts", "analysts", "some", "many", "commentators", "supporters", "opponents",
      "skeptics", "sceptics", "pundits", "detractors":
      collective(index, in: words)
    case "is", "are", "was", "were": passive(index, in: words)
    case "according": authority(index, in: words)
    case "reportedly", "purportedly": index..<index + 1
    default: nil
    }
  }

  private static let openings: WordSet = [
    "it", "critics", "observers", "experts", "analysts", "some", "many", "commentators", "supporters", "opponents",
    "skeptics", "sceptics", "pundits", "detractors", "is", "are", "was", "were", "according", "reportedly",
    "purportedly",
  ]

  /// *It is believed that*, *it has been claimed*, *it was widely reported*.
  private static func impersonal(_ index: Int, in words: ParagraphWords) -> Range<Int>? {
    var next = index + 1
    guard ["is", "was", "has", "'s", "had"].contains(words[next]) else { return nil }
    next += 1
    if words[next] == "been" { next += 1 }
    if ["widely", "generally", "also", "now", "commonly", "often", "sometimes"].contains(words[next]) { next += 1 }
    guard participles.contains(words[next]), !["by", "in", "on", "live", "to"].contains(words[next + 1]) else {
      return nil
    }
    return index..<next + 1
  }

  /// *Critics say*, with nothing before or after the noun that tells who they are.
  private static func collective(_ index: Int, in words: ParagraphWords) -> Range<Int>? {
    var start = index
    if ["some", "many", "most", "several", "other"].contains(words[index - 1]), words[index] != "some",
      words[index] != "many"
    {
      start -= 1
    }
    let before = words[start - 1]
    guard
      words.isSentenceStart(start) || [",", "but", "and", "while", "as", "though", "although", ";"].contains(before)
    else { return nil }
    var verb = index + 1
    if ["have", "had"].contains(words[verb]) { verb += 1 }
    if ["also", "long", "often", "now", "still"].contains(words[verb]) { verb += 1 }
    guard verbs.contains(words[verb]) else { return nil }
    return start..<verb + 1
  }

  /// *The driver is said to have slept*.
  private static func passive(_ index: Int, in words: ParagraphWords) -> Range<Int>? {
    var next = index + 1
    if ["widely", "generally", "also", "now", "commonly", "often"].contains(words[next]) { next += 1 }
    guard ["said", "rumored", "rumoured", "understood", "thought", "believed"].contains(words[next]),
      words[next + 1] == "to", words[next + 2] == "be" || words[next + 2] == "have", words[index - 1] != "it",
      words[next] != "believed" && words[next] != "thought" || words[next + 2] == "have"
    else { return nil }
    return index..<next + 2
  }

  /// *According to critics*.
  private static func authority(_ index: Int, in words: ParagraphWords) -> Range<Int>? {
    var noun = index + 2
    guard words[index + 1] == "to" else { return nil }
    if ["some", "many", "most", "several"].contains(words[noun]) { noun += 1 }
    guard
      ["critics", "observers", "experts", "analysts", "commentators", "pundits", "rumors", "rumours", "reports"]
        .contains(words[noun]),
      !["in", "by", "from", "at", "of", "with", "on", "for", "who", "that"].contains(words[noun + 1])
    else { return nil }
    return index..<noun + 1
  }

  private static let participles: WordSet = [
    "believed", "thought", "understood", "said", "reported", "claimed", "alleged", "rumored", "rumoured", "assumed",
    "speculated", "suggested", "argued",
  ]
  private static let verbs: WordSet = [
    "say", "said", "believe", "believed", "claim", "claimed", "argue", "argued", "suggest", "suggested", "think",
    "thought",
    "suspect", "wonder", "agree", "fear", "feared", "warn", "warned", "contend", "maintain", "insist",
  ]
}
