enum UnsourcedAccusation: ArticleRule {
  static let description = RuleDescription(
    code: "unsourced-accusation",
    severity: .warning,
    summary: "A wrong laid to somebody on nobody’s word",
    explanation: """
      The article says in its own voice that somebody whom it names did a wrong, without *alleged*, *charged* or
      *convicted* and without a source. It may be libel. Where the article tells of a conviction or a plea of guilty, a
      court has found it.

      *Authority:* AP, "allege": make clear who makes the charge, and do not state as fact what is only charged.

      *To mend it:* say who accuses them, or what a court found.
      """)

  static func readsTheSame(in change: ParagraphChange) -> Bool {
    change.old.mapped.notes.tellsOfJudgement == change.new.mapped.notes.tellsOfJudgement
      && ![change.old, change.new].contains { $0.facts.claims.contains { $0.types.contains(.accusation) } }
  }

  static func findings(in article: Article) -> [Finding] {
    let findings = UnsourcedClaims.findings(
      article.claims.filter { isOwn($0, in: article) }, labels: ["a wrong done"],
      where: { isOfSomebodyNamed($0, in: article) }
    ) { range in
      "“\(Excerpt.line(article.text[range], most: 60))” states a wrong as fact: say who accuses, or what a court found."
    }
    guard !findings.isEmpty else { return [] }
    let isJudged = article.paragraphs.contains { $0.kind != .boilerplate && $0.mapped.notes.tellsOfJudgement }
    return isJudged ? [] : findings
  }

  /// Whether the paragraph tells of a conviction or a plea.
  static func tellsOfJudgement(_ facts: ParagraphFacts) -> Bool {
    facts.words.lower.indices.contains { isJudgement($0, in: facts.words) }
  }

  /// Whether nobody is named as saying it. A source elsewhere in the paragraph answers for other things.
  private static func isOwn(_ claim: Claim, in article: Article) -> Bool {
    claim.types.contains(.accusation) && !claim.isAttributed && claim.quotation == nil
      && article.kind(at: claim.range.start).map { $0.isOwnText && $0 != .dek } ?? false
  }

  /// *Was convicted*, *pleaded guilty*, *sentenced to*.
  private static func isJudgement(_ index: Int, in words: ParagraphWords) -> Bool {
    switch words[index] {
    case "convicted", "conviction", "sentenced", "confessed": true
    case "guilty": ["pleaded", "pled", "found", "pleads", "pleading", "plead"].contains(words[index - 1])
    default: false
    }
  }

  /// Whether a name stands before the verb, or a pronoun for one, and nothing in the sentence says whose word it is.
  private static func isOfSomebodyNamed(_ range: TextRange, in article: Article) -> Bool {
    guard let paragraph = article.paragraph(at: range.start) else { return false }
    let facts = paragraph.facts
    let verb = facts.words.index(atOrAfter: range.start - paragraph.range.start)
    let sentence = facts.sentence(holding: verb)
    guard facts.isQuoted[checked: verb] == false,
      !sentence.contains(where: { hedges.contains(facts.words[$0]) || isHedge(facts.words[$0]) })
    else { return false }
    let start = paragraph.absolute(facts.words.range(sentence.lowerBound..<sentence.lowerBound + 1)).start
    let namings = article.people.namings
    let next = namings.partitioningIndex { $0.range.end > range.start }
    return namings[max(0, next - 4)..<next].contains { !$0.isModifier && $0.range.start >= start }
  }

  private static func isHedge(_ word: String) -> Bool {
    ["alleg", "accus", "charg", "indict", "suspect", "prosecut", "purported"].contains { word.hasPrefix($0) }
  }

  private static let hedges: Set<String> = [
    "said", "says", "according", "police", "told", "claims", "claimed", "if", "whether", "trial", "court", "jury",
    "lawsuit", "suit", "complaint", "admitted", "acknowledged", "never", "not", "would", "could", "may", "might",
  ]
}
