enum DanglingQuote: ArticleRule {
  static let description = RuleDescription(
    code: "dangling-quote",
    severity: .information,
    summary: "A paragraph of bare quotation that may be somebody else's",
    explanation: """
      The paragraph is a quotation without attribution. The one before it quotes one person and then names another, or
      ends in a closing mark, which tells that the speaker is done; so the reader cannot tell who goes on. The style `bbc`
      lets one speaker go on so.

      *Authority:* AP: restate the attribution unless it is perfectly clear who speaks.

      *To mend it:* say again who says it.
      """)

  static func findings(in article: Article) -> [Finding] {
    var findings: [Finding] = []
    let namings = article.people.namings
    let quotations = article.quotations
    for index in article.joined.unreported where index > 0 {
      let (earlier, later) = (quotations[index - 1], quotations[index])
      guard let first = later.parts.first, let source = later.source, source.end <= first.start,
        let speaker = earlier.speaker, let last = earlier.parts.last, last.end <= first.start,
        let place = article.paragraphIndex(at: later.range.start),
        let before = article.paragraphs[checked: place - 1],
        before.kind == .body, before.range.contains(earlier.range.start),
        before.facts.words[before.facts.words.count - 1] != ":"
      else { continue }
      var next = namings.partitioningIndex { $0.range.start >= last.end }
      while let naming = namings[checked: next], naming.speaker == speaker, naming.range.start < first.start {
        next += 1
      }
      guard let between = namings[checked: next], between.range.end <= first.start, !between.isQuoted,
        between.speaker != speaker, isWholeParagraph(later, in: article)
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
    return (findings + closed(in: article)).sorted { $0.range < $1.range }
  }

  /// *“…,” Roe said. “….”* and a paragraph that is one quotation.
  private static func closed(in article: Article) -> [Finding] {
    let places = article.joined.unreported.filter { EarlyClosingMark.goesOn(article.quotations[$0]) }
    guard article.settings.style != .bbc, !places.isEmpty, !EarlyClosingMark.isConvention(of: article) else {
      return []
    }
    return places.compactMap { place in
      let quotation = article.quotations[place]
      guard
        let first = quotation.parts.first, isWholeParagraph(quotation, in: article),
        let index = article.paragraphIndex(at: first.start),
        UnattributedQuote.standsAlone(quotation, in: index, of: article),
        let before = article.paragraphs[checked: index - 1],
        let last = before.facts.marks.last(where: { $0.depth == 0 }), let mark = last.closing, last.opening != nil,
        last.range.start > 1, last.range.end >= before.range.length - 1,
        // A few words alone are a heading.
        article.paragraphs[index].facts.words.count >= 9
      else { return nil }
      return Finding(
        range: first, message: "The closing mark above ends the speaker's words: say who goes on, or take it out.",
        related: [.init(range: before.absolute(mark.range), message: "The words above are closed here.")])
    }
  }

  /// Whether the quotation starts its paragraph and nothing of the paragraph follows it.
  private static func isWholeParagraph(_ quotation: Quotation, in article: Article) -> Bool {
    guard let paragraph = article.paragraph(at: quotation.range.start) else { return false }
    return paragraph.kind == .body && quotation.range.start - paragraph.range.start <= 1
      && paragraph.range.end - quotation.range.end <= 1
  }
}
