enum RedundantAttribution: ParagraphRule {
  static let description = RuleDescription(
    code: "redundant-attribution",
    severity: .hint,
    summary: "An attribution with an adverb, or stated for said",
    explanation: """
      *Said angrily* tells what the words should show, and *stated* says no more than *said*.

      *Authority:* Colorado Student Media Association; Bender and others, Reporting for the Media, chapter 12.

      *To mend it:* write *said*.
      """)

  static func findings(in facts: ParagraphFacts) -> [Finding] {
    QuoteTag.all(in: facts, verbs: verbs).compactMap { tag in
      let words = facts.words
      let verb = words[tag.verb]
      if verb.hasPrefix("stat") {
        let neutral = verb == "stated" ? "said" : "says"
        let range = words.range(tag.verb..<tag.verb + 1)
        return Finding(
          range: range, message: "“\(verb)” says no more than “\(neutral)”: write “\(neutral)”.",
          fixes: [
            Fix(
              title: "Replace “\(verb)” by “\(neutral)”", edits: [TextEdit(range: range, replacement: neutral)],
              isPreferred: true)
          ])
      }
      let adverb = tag.verb + 1
      guard isManner(words[adverb]), tag.tokens.contains(adverb) || tag.side == .before else { return nil }
      let range = words.range(adverb..<adverb + 1)
      let cut = TextRange(words.range(tag.verb..<tag.verb + 1).end, range.end)
      return Finding(
        range: range, message: "Let the words show it: “\(verb)” needs no “\(words[adverb])”.",
        fixes: [
          Fix(title: "Take out “\(words[adverb])”", edits: [TextEdit(range: cut, replacement: "")], isPreferred: true)
        ])
    }
  }

  private static let verbs: WordSet = ["said", "says", "stated", "states"]

  /// An adverb of manner; those of time and degree tell something.
  private static func isManner(_ word: String) -> Bool {
    word.hasSuffix("ly") && word.utf8.count > 5
      && ![
        "recently", "early", "previously", "repeatedly", "later", "publicly", "privately", "recently", "frequently",
        "shortly", "immediately", "initially", "originally", "specifically", "separately", "reportedly", "family",
        "italy",
        "finally", "initially", "allegedly", "monthly", "weekly", "daily", "formerly", "jointly", "officially",
        "simply",
        "explicitly", "directly", "apparently", "actually", "only",
      ].contains(word)
  }
}
