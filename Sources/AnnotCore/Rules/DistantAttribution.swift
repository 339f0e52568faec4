enum DistantAttribution: ParagraphRule {
  static let description = RuleDescription(
    code: "distant-attribution",
    severity: .information,
    summary: "An attribution in a sentence of its own, after the fact",
    explanation: """
      The facts come first, and a later sentence says where they come from: *That is according to the board.* The reader has
      taken them for the article's own by then.

      *Authority:* AP, on attribution: in the same sentence as the fact, just before or after it.

      *To mend it:* put the attribution into the sentence that needs it.
      """)

  static func findings(in facts: ParagraphFacts) -> [Finding] {
    let words = facts.words
    return facts.language.sentences.dropFirst().compactMap { sentence in
      guard let tokens = match(sentence.tokens, in: words), facts.isQuoted[checked: tokens.lowerBound] == false else {
        return nil
      }
      return Finding(
        range: words.range(tokens),
        message: "The reader learns too late where this comes from: say it in the sentence before.")
    }
  }

  /// *That is according to*, *the figures come from*, *this was the view of*.
  private static func match(_ sentence: Range<Int>, in words: ParagraphWords) -> Range<Int>? {
    let start = sentence.lowerBound
    if ["that", "this", "it", "all"].contains(words[start]) {
      let verb =
        words[start + 1] == "'s" || ["is", "was", "comes", "came"].contains(words[start + 1]) ? start + 2 : nil
      if let verb, words[verb] == "according", words[verb + 1] == "to" { return start..<verb + 2 }
      if let verb, ["comes", "came"].contains(words[start + 1]), words[verb] == "from" { return start..<verb + 1 }
      if words[start + 1] == "of", let verb = (start + 2..<start + 5).first(where: { words[$0] == "is" }),
        words[verb + 1] == "according"
      {
        return start..<verb + 3
      }
    }
    let noun = start + 1
    guard ["the", "these", "those", "that", "this"].contains(words[start]),
      ["figures", "numbers", "figure", "number", "information", "findings", "data", "details", "estimate", "estimates"]
        .contains(words[noun])
    else { return nil }
    if ["come", "comes", "came"].contains(words[noun + 1]), words[noun + 2] == "from" { return start..<noun + 3 }
    return words[noun + 1] == "are" && words[noun + 2] == "according" ? start..<noun + 4 : nil
  }
}
