enum AnonymityReason: ParagraphRule {
  static let description = RuleDescription(
    code: "anonymity-reason",
    severity: .information,
    summary: "A source kept unnamed without a reason",
    explanation: """
      The article says that somebody spoke without being named and does not say why. Readers are owed the reason.

      *Authority:* AP News Values and Principles: explain why the source requested anonymity.

      *To mend it:* add the reason: *because he was not authorized to speak publicly*.
      """)

  static func findings(in facts: ParagraphFacts) -> [Finding] {
    var findings: [Finding] = []
    for sentence in facts.language.sentences {
      for index in sentence.tokens
      where facts.words.isWord(index, in: hints) && facts.isQuoted[checked: index] == false {
        guard let tokens = match(at: index, in: facts.words) else { continue }
        if hasReason(sentence.tokens, in: facts.words) { break }
        let range = facts.words.range(tokens)
        findings.append(
          Finding(
            range: range, message: "No reason is given for the anonymity: add why the source would not be named.",
            fixes: [
              Fix(
                title: "Add a reason",
                edits: [
                  TextEdit(
                    range: TextRange(range.end, range.end),
                    replacement: " because they were not authorized to speak publicly")
                ],
                snippet: " because ${1:they were not authorized to speak publicly}")
            ]))
        break
      }
    }
    return findings
  }

  private static func match(at index: Int, in words: ParagraphWords) -> Range<Int>? {
    switch words[index] {
    case "condition" where words[index + 1] == "of" && ["anonymity", "not"].contains(words[index + 2]):
      return index..<index + 3
    case "anonymity" where ["requested", "sought", "granted"].contains(words[index - 1]): return index - 1..<index + 1
    case "named", "identified", "quoted":
      guard words[index - 1] == "be", words[index - 2] == "to" else { return nil }
      let isNegated = words[index - 3] == "not"
      let verb = isNegated ? index - 4 : index - 3
      guard (isNegated ? requests : refusals).contains(words[verb]) else { return nil }
      return verb..<(words[index + 1] == "by" && words[index + 2] == "name" ? index + 3 : index + 1)
    default: return nil
    }
  }

  private static let hints: WordSet = ["condition", "anonymity", "named", "identified", "quoted"]
  private static let requests: WordSet = ["asked", "requested", "preferred", "wished", "chose", "asking", "wanted"]
  private static let refusals: WordSet = ["declined", "refused", "declining", "refusing"]

  private static func hasReason(_ sentence: Range<Int>, in words: ParagraphWords) -> Bool {
    sentence.contains { index in
      switch words[index] {
      case "because", "since", "fear", "fearing", "fears", "afraid", "citing", "authorized", "authorised", "permitted",
        "allowed", "sensitive", "sensitivity", "privacy", "retribution", "retaliation", "reprisal", "reprisals",
        "safety",
        "candidly", "frankly", "freely", "ongoing", "internal", "private", "confidential":
        true
      case "to":
        [
          "discuss", "speak", "describe", "talk", "protect", "avoid", "preserve", "share", "brief", "comment",
          "disclose",
        ]
        .contains(words[index + 1])
      case "as", "given": ["he", "she", "they", "it", "the"].contains(words[index + 1])
      case "due", "owing": words[index + 1] == "to"
      default: false
      }
    }
  }
}
