enum AlteredQuote: ParagraphRule {
  static let description = RuleDescription(
    code: "altered-quote",
    severity: .hint,
    isOnByDefault: false,
    summary: "Words put into or left out of a quotation",
    explanation: """
      Brackets or an ellipsis change what a speaker said. The change may be needed; whether the sense is the same only
      the recording can tell.

      *Authority:* KU Edit, rule 3: avoid parentheses in quotations; AP, "ellipsis" and "parentheses".

      *To mend it:* compare with the recording, or paraphrase.
      """)

  static func findings(in facts: ParagraphFacts) -> [Finding] {
    var findings: [Finding] = []
    var index = 0
    while index < facts.words.count {
      defer { index += 1 }
      guard facts.words.isWord(index, in: alterations), facts.isQuoted[checked: index] == true else { continue }
      let word = facts.words[index]
      if word == "..." || word == "…" {
        findings.append(
          Finding(
            range: facts.words.range(index..<index + 1),
            message: "Words are left out of this quotation: check that the sense is the speaker's."))
      } else if word == "[" || word == "(", facts.words[index + 1] != "sic",
        let end = (index + 1..<min(index + reach, facts.words.count)).first(where: {
          ["]", ")"].contains(facts.words[$0])
        })
      {
        findings.append(
          Finding(
            range: facts.words.range(index..<end + 1),
            message: "Words are put into this quotation: check that the sense is the speaker's."))
        index = end
      }
    }
    return findings
  }

  private static let alterations: WordSet = ["...", "…", "[", "("]
  /// The most tokens between brackets.
  private static let reach = 30
}
