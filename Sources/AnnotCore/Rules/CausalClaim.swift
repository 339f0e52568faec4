enum CausalClaim: ArticleRule {
  static let description = RuleDescription(
    code: "causal-claim",
    severity: .information,
    summary: "A study that found a link, told as a cause",
    explanation: """
      The article says of a study that two things were linked, or that it shows no cause, and elsewhere that one brings about
      the other. What was only seen side by side may have another reason.

      *Authority:* BBC guidance on reporting statistics: correlation is not cause.

      *To mend it:* say *is linked to*, or what else may explain it.
      """)

  static func findings(in article: Article) -> [Finding] {
    let prose = article.paragraphs.filter { $0.kind.isOwnText || $0.kind == .headline }
    guard prose.contains(where: \.mapped.notes.tellsOfLink) else { return [] }
    return prose.flatMap { paragraph in
      paragraph.mapped.notes.causes.map {
        Finding(
          range: paragraph.absolute($0),
          message: "The study found a link, and this says a cause: write “is linked to”.")
      }
    }
  }

  static func readsTheSame(in change: ParagraphChange) -> Bool {
    let (old, new) = (change.old.mapped.notes, change.new.mapped.notes)
    return new.tellsOfLink == old.tellsOfLink && new.causes.isEmpty && old.causes.isEmpty
  }

  /// In each sentence about a study the first verb that says one thing brings about another, if nothing hedges it.
  static func causes(in facts: ParagraphFacts) -> [TextRange] {
    facts.language.sentences.compactMap { sentence in
      let tokens = sentence.tokens
      guard tokens.contains(where: { facts.words.isWord($0, in: studies) }),
        !tokens.contains(where: { facts.words.isWord($0, in: hedges) }),
        let verb = tokens.first(where: { isCausing($0, in: facts) })
      else { return nil }
      return facts.words.range(verb..<verb + 1)
    }
  }

  /// Whether the paragraph reports a study and says that things were found together.
  static func tellsOfLink(_ facts: ParagraphFacts) -> Bool {
    let words = facts.words
    let indices = words.lower.indices
    guard indices.contains(where: { words.isWord($0, in: research) }) else { return false }
    return indices.contains { isLink($0, in: words) }
      || indices.contains { words[$0] == "show" && words[$0 - 1] == "not" && ["does", "did"].contains(words[$0 - 2]) }
  }

  private static func isLink(_ index: Int, in words: ParagraphWords) -> Bool {
    ["linked", "associated", "tied", "correlated", "connected"].contains(words[index])
      && ["to", "with"].contains(words[index + 1]) || ["correlation", "association"].contains(words[index])
      || words[index] == "link" && words[index + 1] == "between"
  }

  private static func isCausing(_ index: Int, in facts: ParagraphFacts) -> Bool {
    guard facts.isQuoted[checked: index] == false, facts.words.isWord(index, in: causes) else { return false }
    switch facts.words.tokens[index].tag {
    case .vbz, .vbp, .vbd: return true
    // A headline's tags are less to be trusted.
    case .nns, .nn: return facts.words[index].hasSuffix("s") && index > 0
    default: return false
    }
  }

  private static let studies: WordSet = ["study", "research", "researchers", "studies", "survey", "analysis"]
  private static let research = WordSet(studies, ["scientists"])
  private static let hedges: WordSet = [
    "may", "might", "could", "can", "not", "n't", "whether", "if", "possibly", "perhaps", "suggests", "suggest",
    "would",
    "helped", "appears", "seems",
  ]
  private static let causes: WordSet = [
    "causes", "caused", "cause", "prevents", "prevent", "prevented", "cures", "cure", "cured", "improves", "improve",
    "improved", "boosts", "boost", "boosted", "reduces", "reduce", "reduced", "cuts", "lowers", "lower", "lowered",
    "raises", "raise", "raised", "increases", "increased", "triggers", "triggered", "protects", "protect", "protected",
    "makes", "leads", "gives", "slows", "harms", "damages", "kills", "extends", "strengthens", "weakens", "worsens",
  ]
}
