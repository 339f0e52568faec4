/// Puts the paragraphs of an article together: quotations that cross paragraphs, speakers, rules.
struct Joiner {
  let text: SourceText
  let blocks: [Block]
  let paragraphs: [Paragraph]
  let settings: Settings

  func annotations() -> Annotations {
    var drafts = QuotationAssembly(paragraphs: paragraphs)
    drafts.attribute()
    let resolution = SpeakerResolution(text: text, paragraphs: paragraphs, quotations: drafts.quotations)
    var article = Article(
      text: text, blocks: blocks, paragraphs: paragraphs, settings: settings, openMarks: drafts.openMarks,
      quotations: resolution.quotations, speakers: resolution.speakers, mentions: resolution.mentions)
    article.claims = ClaimJoin(article).claims()
    let findings = Suppressions(article).sorted(RuleSet.diagnostics(in: article, settings: settings), in: article)
    return Annotations(
      structure: blocks, quotations: article.quotations,
      marks: MarkUses.marks(of: paragraphs, quotations: article.quotations),
      speakers: article.speakers, mentions: article.mentions, claims: article.claims,
      diagnostics: findings.reported, suppressed: findings.suppressed)
  }
}
