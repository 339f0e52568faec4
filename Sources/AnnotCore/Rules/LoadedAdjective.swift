enum LoadedAdjective: ParagraphRule {
  static let description = RuleDescription(
    code: "loaded-adjective",
    severity: .hint,
    summary: "An adjective that judges, in the article's own voice",
    explanation: """
      *Disgraceful*, *heroic* and their like tell the reader what to think. In news copy a judgement is somebody's, and stands
      in their words.

      *Authority:* QUT news style: keep opinion out of news copy.

      *To mend it:* leave it out, or quote who thinks so.
      """)

  static func findings(in facts: ParagraphFacts) -> [Finding] {
    let words = facts.words
    let places = words.lower.indices.filter { index in
      words.isWord(index, in: Loading.adjectives) && facts.isQuoted[checked: index] == false
        && words.tokens[index].tag == .jj && words[index - 1] != "and"
        && (!words.isCapitalized(index) || words.isSentenceStart(index))
    }
    guard !places.isEmpty else { return [] }
    // What somebody is reported to think is theirs.
    let parts = facts.reports.flatMap(\.parts).sorted()
    return places.compactMap { index in
      let range = words.range(index..<index + 1)
      let next = parts.partitioningIndex { $0.start > range.start }
      guard !parts[max(0, next - 4)..<next].contains(where: { $0.contains(range) }) else { return nil }
      return Finding(
        range: range, message: "“\(facts.string(range))” is a judgement: leave it out, or quote who thinks so.")
    }
  }
}
