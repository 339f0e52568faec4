enum HeadlineMarks: ArticleRule {
  static let description = RuleDescription(
    code: "headline-marks",
    severity: .hint,
    isOnByDefault: false,
    summary: "Marks in a headline that says already whose words they are",
    explanation: """
      A headline in marks without a name tells that somebody says so. Where the headline names who says it, a word or two in
      marks only look doubtful. With the style `bbc` all marks beside an attribution are reported.

      *Authority:* BBC News style guide, \"headlines\".

      *To mend it:* take the marks out.
      """)

  /// The most words that need no marks beside an attribution.
  private static let few = 3

  static func findings(in article: Article) -> [Finding] {
    article.headlines.flatMap { headline in
      let facts = headline.facts
      guard facts.words.lower.indices.contains(where: { isAttribution($0, in: facts) }) else { return [Finding]() }
      return facts.marks.compactMap { span in
        guard span.depth == 0, let opening = span.opening, let closing = span.closing,
          article.settings.style == .bbc || isShort(span, in: facts)
        else { return nil }
        return Finding(
          range: headline.absolute(span.range),
          message: "The headline says who says so: the marks can go.",
          fixes: [
            Fix(
              title: "Take the marks out",
              edits: [opening, closing].map { TextEdit(range: headline.absolute($0.range), replacement: "") })
          ])
      }
    }
  }

  private static func isAttribution(_ index: Int, in facts: ParagraphFacts) -> Bool {
    facts.isQuoted[checked: index] == false
      && ["say", "says", "said", "tells", "warns", "claims"].contains(facts.words[index])
  }

  private static func isShort(_ span: MarkedSpan, in facts: ParagraphFacts) -> Bool {
    let words = facts.string(span.inner).split(whereSeparator: \.isWhitespace)
    return (1...few).contains(words.count) && !words.allSatisfy { $0.first?.isUppercase ?? false }
  }
}
