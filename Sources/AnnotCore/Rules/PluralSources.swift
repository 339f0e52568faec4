enum PluralSources: ArticleRule {
  static let description = RuleDescription(
    code: "plural-sources",
    severity: .hint,
    summary: "Sources in the plural, which may be one",
    explanation: """
      The article rests on *sources*. If there is only one, the plural misleads; text alone cannot tell, so the rule asks,
      once in an article.

      *Authority:* Reuters Handbook: do not cite sources in the plural when there is only one.

      *To mend it:* say how many there are, or *a source*.
      """)

  static func findings(in article: Article) -> [Finding] {
    let sources = article.paragraphs.lazy.filter(\.kind.isOwnText).compactMap { paragraph in
      paragraph.mapped.notes.pluralSources.map(paragraph.absolute)
    }
    return sources.prefix(1).map {
      Finding(range: $0, message: "Is there more than one source? Say how many, or “a source”.")
    }
  }

  static func sources(in facts: ParagraphFacts) -> TextRange? {
    let words = facts.words
    let place = words.lower.indices.first { index in
      words.isWord(index, in: plurals) && facts.isQuoted[checked: index] == false && speaks(index, in: words)
        && !numbers.contains(words[index - 1]) && !numbers.contains(words[index - 2])
    }
    return place.map { words.range($0..<$0 + 1) }
  }

  static func readsTheSame(in change: ParagraphChange) -> Bool {
    change.new.mapped.notes.pluralSources == nil && change.old.mapped.notes.pluralSources == nil
  }

  /// *Sources close to the board put the cost at*, *according to council sources*.
  private static func speaks(_ index: Int, in words: ParagraphWords) -> Bool {
    // Sources of whom nothing is said are another rule's.
    let isDescribed = [.nn, .nnp, .jj, .nns].contains(words.tokens[checked: index - 1]?.tag ?? .unknown)
    if isDescribed, (max(0, index - 5)..<index).contains(where: { words[$0] == "according" }) { return true }
    if isDescribed, ["said", "told", "say", "says"].contains(words[index + 1]) { return true }
    guard describers.contains(words[index + 1]) else { return false }
    return (index + 1..<min(index + 12, words.count)).prefix { words[$0] != "." }.contains {
      AttributionVerbs.isSpeech(words[$0]) || ["put", "say", "confirmed"].contains(words[$0])
    }
  }

  private static let plurals: WordSet = ["sources"]
  private static let describers: WordSet = [
    "close", "familiar", "in", "at", "with", "inside", "within", "briefed", "near", "who",
  ]
  private static let numbers: WordSet = [
    "two", "three", "four", "five", "six", "several", "multiple", "2", "3", "4", "data", "news", "energy", "water",
    "power", "food", "of", "other", "different", "their", "its", "open",
  ]
}
