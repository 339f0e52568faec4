enum AnonymousOpinion: ParagraphRule {
  static let description = RuleDescription(
    code: "anonymous-opinion",
    severity: .warning,
    summary: "An unnamed source who judges or attacks somebody",
    explanation: """
      Somebody who will not be named may give information. Opinion and abuse need a name behind them, so that the reader can
      weigh them and the one attacked can answer.

      *Authority:* AP News Values and Principles: anonymous material must be information, not opinion or speculation; Reuters
      Handbook.

      *To mend it:* get it on the record, or leave the judgement out.
      """)

  static func findings(in facts: ParagraphFacts) -> [Finding] {
    let words = facts.words
    return facts.language.sentences.compactMap { sentence in
      guard sentence.tokens.contains(where: { isUnnamed($0, in: words) }),
        let index = sentence.tokens.first(where: {
          facts.isQuoted[checked: $0] == true && words.isWord($0, in: Loading.verdicts)
        })
      else { return nil }
      return Finding(
        range: words.range(index..<index + 1),
        message: "An unnamed source passes judgement here: get it on the record, or leave it out.")
    }
  }

  /// *On condition of anonymity*, *who asked not to be named*, *an anonymous official*.
  private static func isUnnamed(_ index: Int, in words: ParagraphWords) -> Bool {
    guard words.isWord(index, in: hints) else { return false }
    return switch words[index] {
    case "anonymity", "anonymous", "anonymously", "unnamed": true
    case "named", "identified", "quoted":
      words[index - 1] == "be" && words[index - 2] == "to"
        && (words[index - 3] == "not" || ["declined", "refused"].contains(words[index - 3]))
    case "source", "sources", "insider", "insiders":
      ["said", "says", "told", "called"].contains(words[index + 1]) || ["said", "says"].contains(words[index - 2])
    default: false
    }
  }

  private static let hints: WordSet = [
    "anonymity", "anonymous", "anonymously", "unnamed", "named", "identified", "quoted", "source", "sources", "insider",
    "insiders",
  ]
}
