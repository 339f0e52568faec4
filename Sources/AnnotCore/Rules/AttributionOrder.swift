enum AttributionOrder: ArticleRule {
  static let description = RuleDescription(
    code: "attribution-order",
    severity: .hint,
    isOnByDefault: false,
    summary: "An attribution on the other side of the words than the house has it",
    explanation: """
      Broadcasters say first who says it, since a listener cannot look back: with the style `bbc` a paraphrase that names its
      source at the end is reported. Print puts the news first: with any other style, one that begins with *According to*.

      *Authority:* BBC News Styleguide, \"Attribution first\"; AP, on attribution.

      *To mend it:* turn the sentence around.
      """)

  static func findings(in article: Article) -> [Finding] {
    guard article.settings.style == .bbc else {
      return article.paragraphs.filter { $0.kind.isOwnText }.flatMap { paragraph in
        paragraph.facts.language.sentences.compactMap { sentence in
          opening(of: sentence.tokens, in: paragraph.facts).map {
            Finding(range: paragraph.absolute($0), message: "Give the news first, and then whose word it is.")
          }
        }
      }
    }
    return article.quotations.compactMap { quotation in
      guard quotation.style == .indirect, let source = quotation.source, let cue = quotation.cue?.range,
        let first = quotation.parts.first, article.kind(at: first.start)?.isOwnText ?? false, source.start >= first.end
      else { return nil }
      return Finding(range: cue.union(source), message: "Say first who says so.")
    }
  }

  /// *According to the board* at the start of a sentence.
  private static func opening(of sentence: Range<Int>, in facts: ParagraphFacts) -> TextRange? {
    let words = facts.words
    let start = sentence.lowerBound
    guard words[start] == "according", words[start + 1] == "to", facts.isQuoted[checked: start] == false,
      let comma = (start + 2..<min(start + reach, sentence.upperBound)).first(where: { words[$0] == "," })
    else { return nil }
    return words.range(start..<comma)
  }

  /// The most tokens up to the comma.
  private static let reach = 20
}
