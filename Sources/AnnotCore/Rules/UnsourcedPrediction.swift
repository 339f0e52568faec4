enum UnsourcedPrediction: LocalArticleRule {
  static let description = RuleDescription(
    code: "unsourced-prediction",
    severity: .information,
    summary: "A forecast stated as fact",
    explanation: """
      The article says in its own voice what will come of something: that it will fail, rise, cost or win. Nobody can know
      it, and it cannot be checked. What somebody plans is no forecast.

      *Authority:* Full Fact, which checks no forecasts because they cannot be; QUT news style, attribute all claims.

      *To mend it:* name who expects it, or say what is planned: *is scheduled to*.
      """)

  static func candidates(in facts: ParagraphFacts) -> [UnsourcedClaims.Candidate] {
    UnsourcedClaims.candidates(in: facts, labels: ["prediction"]) { isOutcome($0, in: facts) }
  }

  static func findings(inParagraph index: Int, of article: Article) -> [Finding] {
    let candidates = article.paragraphs[checked: index]?.mapped.notes.unsourcedPredictions ?? []
    return UnsourcedClaims.findings(candidates, inParagraph: index, of: article) { range in
      "“\(Excerpt.line(article.text[range], most: 60))” states a forecast as fact: name who expects it."
    }
  }

  /// Whether *will* or *going to* comes before what happens to something rather than what somebody means to do.
  private static func isOutcome(_ range: TextRange, in facts: ParagraphFacts) -> Bool {
    let first = facts.words.index(atOrAfter: range.start)
    let end = facts.words.index(atOrAfter: range.end)
    guard ["will", "'ll", "going"].contains(facts.words[first]), facts.isQuoted[checked: first] == false else {
      return false
    }
    let start = facts.sentence(holding: first).lowerBound
    let before = (start..<first).map { facts.words[$0] }
    if before.contains(where: supposing.contains) { return false }
    return (first..<min(end + 1, facts.words.count)).contains { index in
      guard facts.words.tokens[index].tag == .vb, facts.words[index + 1] != "or" else { return false }
      return outcomes.contains(facts.words[index])
    }
  }

  /// What makes the sentence a supposition or somebody's view.
  private static let supposing: Set<String> = [
    "if", "whether", "when", "unless", "how", "who", "what", "until", "would", "could", "hope", "hopes", "believe",
    "believes", "expect", "expects", "predict", "predicts", "think", "thinks", "convinced", "said", "says", "sure",
    "so", "where", "that", "than", "hoping", "not", "which", "likely", "fear", "fears", "feared",
  ]
  private static let outcomes: Set<String> = [
    "fail", "lose", "win", "rise", "fall", "increase", "decrease", "drop", "collapse", "cause", "improve", "worsen",
    "destroy", "become", "grow", "suffer", "flood", "die", "succeed", "disappear", "double", "triple", "hurt",
    "harm", "ruin", "boost", "shrink", "soar", "plunge", "triumph", "revolutionize", "transform", "save", "doom",
    "break", "burst", "crash", "recover", "rebound", "surge", "decline", "reach", "hit", "exceed",
    "prove", "devastate", "bankrupt", "reduce", "change", "raise", "lower", "create", "force", "leave",
    "cost", "defeat", "beat", "outnumber", "overtake", "spread", "freeze", "melt", "sink", "burn", "rot", "erupt",
  ]
}
