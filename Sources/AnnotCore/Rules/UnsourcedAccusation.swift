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
    let (old, new) = (change.old.mapped.notes, change.new.mapped.notes)
    return old.tellsOfJudgement == new.tellsOfJudgement && old.accusations.isEmpty && new.accusations.isEmpty
  }

  static func findings(in article: Article) -> [Finding] {
    let findings = article.paragraphs.indices.flatMap { index in
      // A source elsewhere in the paragraph answers for other things.
      UnsourcedClaims.findings(
        candidates(inParagraph: index, of: article), inParagraph: index, of: article, whereParagraphNamesNobody: false
      ) { range in
        "“\(Excerpt.line(article.text[range], most: 60))” states a wrong as fact: say who accuses, or what a court found."
      }
    }
    guard !findings.isEmpty else { return [] }
    let isJudged = article.paragraphs.contains { $0.kind != .boilerplate && $0.mapped.notes.tellsOfJudgement }
    return isJudged ? [] : findings
  }

  /// Whether the paragraph tells of a conviction or a plea.
  static func tellsOfJudgement(_ facts: ParagraphFacts) -> Bool {
    facts.words.lower.indices.contains { isJudgement($0, in: facts.words) }
  }

  /// The words that lay a wrong to somebody, where nothing in the sentence says whose word it is.
  static func candidates(in facts: ParagraphFacts) -> [UnsourcedClaims.Candidate] {
    UnsourcedClaims.candidates(in: facts, labels: ["a wrong done"]) { range in
      let verb = facts.words.index(atOrAfter: range.start)
      return facts.isQuoted[checked: verb] == false
        && !facts.sentence(holding: verb).contains { hedges.contains(facts.words[$0]) || isHedge(facts.words[$0]) }
    }.filter { facts.claims[$0.claim].types.contains(.accusation) }
  }

  private static func candidates(inParagraph index: Int, of article: Article) -> [UnsourcedClaims.Candidate] {
    let paragraph = article.paragraphs[index]
    return paragraph.mapped.notes.accusations.filter { isOfSomebodyNamed($0.words, in: paragraph, article.people) }
  }

  /// *Was convicted*, *pleaded guilty*, *sentenced to*.
  private static func isJudgement(_ index: Int, in words: ParagraphWords) -> Bool {
    switch words[index] {
    case "convicted", "conviction", "sentenced", "confessed": true
    case "guilty": ["pleaded", "pled", "found", "pleads", "pleading", "plead"].contains(words[index - 1])
    default: false
    }
  }

  /// Whether a name stands before the verb, or a pronoun for one.
  private static func isOfSomebodyNamed(_ words: TextRange, in paragraph: Paragraph, _ people: NamedPeople) -> Bool {
    let facts = paragraph.facts
    let first = facts.sentence(holding: facts.words.index(atOrAfter: words.start)).lowerBound
    let start = paragraph.absolute(facts.words.range(first..<first + 1)).start
    let end = paragraph.absolute(words).start
    let next = people.namings.partitioningIndex { $0.range.end > end }
    return people.namings[max(0, next - 4)..<next].contains { !$0.isModifier && $0.range.start >= start }
  }

  private static func isHedge(_ word: String) -> Bool {
    ["alleg", "accus", "charg", "indict", "suspect", "prosecut", "purported"].contains { word.hasPrefix($0) }
  }

  private static let hedges: Set<String> = [
    "said", "says", "according", "police", "told", "claims", "claimed", "if", "whether", "trial", "court", "jury",
    "lawsuit", "suit", "complaint", "admitted", "acknowledged", "never", "not", "would", "could", "may", "might",
  ]
}
