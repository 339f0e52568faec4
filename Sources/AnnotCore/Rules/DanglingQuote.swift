enum DanglingQuote: ArticleRule {
  static let description = RuleDescription(
    code: "dangling-quote",
    severity: .information,
    summary: "A paragraph of bare quotation after somebody else was named",
    explanation: """
      The paragraph is a quotation without attribution. The one before it quotes one person and then names another, so the
      reader cannot tell which of the two goes on.

      *Authority:* AP: restate the attribution unless it is perfectly clear who speaks.

      *To mend it:* say again who says it.
      """)

  static func findings(in article: Article) -> [Finding] {
    var findings: [Finding] = []
    let namings = article.people.namings
    var next = 0
    for (earlier, later) in zip(article.quotations, article.quotations.dropFirst()) {
      guard let place = article.paragraphIndex(at: later.range.start),
        let before = article.paragraphs[checked: place - 1],
        before.kind == .body, before.range.contains(earlier.range.start),
        before.facts.words[before.facts.words.count - 1] != ":"
      else { continue }
      guard later.style == .direct, let first = later.parts.first, let source = later.source, source.end <= first.start,
        let speaker = earlier.speaker, let last = earlier.parts.last, last.end <= first.start
      else { continue }
      while let naming = namings[checked: next], naming.range.start < last.end || naming.speaker == speaker,
        naming.range.start < first.start
      {
        next += 1
      }
      guard let between = namings[checked: next], between.range.end <= first.start, !between.isQuoted,
        between.speaker != speaker, later.cue == nil, isWholeParagraph(later, in: article)
      else { continue }
      // The other is named after the words, not as the one who said them.
      guard earlier.source.map({ between.range.start >= $0.end }) ?? false else { continue }
      findings.append(
        Finding(
          range: first, message: "It is not clear who says this: name the speaker again.",
          related: [
            .init(range: last, message: "These words are somebody's."),
            .init(range: between.range, message: "Somebody else is named here."),
          ]))
    }
    return findings
  }

  /// Whether the quotation starts its paragraph and nothing of the paragraph follows it.
  private static func isWholeParagraph(_ quotation: Quotation, in article: Article) -> Bool {
    guard let paragraph = article.paragraph(at: quotation.range.start) else { return false }
    return paragraph.kind == .body && quotation.range.start - paragraph.range.start <= 1
      && paragraph.range.end - quotation.range.end <= 1
  }
}
