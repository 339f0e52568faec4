/// Puts the paragraphs of an article together: quotations that cross paragraphs, speakers, claims, rules.
struct Joiner {
  private var article: Article
  private let earlier: Analysis?
  private let reuse: JoinReuse?

  init(
    text: SourceText, blocks: [Block], paragraphs: [Paragraph], settings: Settings, reusing earlier: Analysis?,
    after change: TextChange?
  ) {
    var day: CalendarDay??
    if let earlier, let join = earlier.join, let change, join.settings.datelineDay == settings.datelineDay,
      Article.tellsSameDay(blocks, as: earlier.annotations.structure, after: change)
    {
      day = join.datelineDay
    }
    article = Article(
      text: text, blocks: blocks, paragraphs: paragraphs, settings: settings,
      datelineDay: day ?? Article.datelineDay(text, blocks, settings))
    self.earlier = earlier
    reuse = earlier.flatMap { earlier in
      guard let join = earlier.join, let change else { return nil }
      return JoinReuse(join.joined, of: earlier, for: paragraphs, in: text, change)
    }
  }

  /// What an analysis keeps for the next.
  struct Result: Sendable {
    let joined: Joined
    /// By place in ``RuleSet/articleRules``; nil where the rule is switched off.
    let findings: [[Finding]?]
    let settings: Settings
    let datelineDay: CalendarDay?
  }

  mutating func join(counting stats: inout AnalysisStats) -> (annotations: Annotations, result: Result) {
    if let reuse {
      article.joined = reuse.joined(for: article)
    } else {
      article.joined = Self.joined(article)
      stats.joins = 1
    }
    let earlierFindings = earlierFindings
    let findings = RuleSet.findings(in: article, reusing: earlierFindings) { stats.rulesRun += 1 }
    let sorted = Suppressions(article).sorted(RuleSet.diagnostics(in: article, findings), in: article)
    let joined = article.joined
    let annotations = Annotations(
      structure: article.blocks, quotations: joined.quotations, marks: joined.marks, speakers: joined.speakers,
      mentions: joined.mentions, claims: joined.claims, diagnostics: sorted.reported, suppressed: sorted.suppressed)
    return (
      annotations,
      Result(joined: joined, findings: findings, settings: article.settings, datelineDay: article.datelineDay)
    )
  }

  /// What the join finds in the paragraphs of `article`.
  static func joined(_ article: Article) -> Joined {
    var article = article
    var drafts = QuotationAssembly(paragraphs: article.paragraphs)
    drafts.attribute()
    let resolution = SpeakerResolution(
      text: article.text, paragraphs: article.paragraphs, quotations: drafts.quotations)
    article.joined = Joined(
      openMarks: drafts.openMarks, quotations: resolution.quotations, origins: drafts.quotations.map(\.origin),
      speakers: resolution.speakers, mentions: resolution.mentions)
    article.joined.unreported = article.quotations.indices.filter {
      article.quotations[$0].style == .direct && article.quotations[$0].cue == nil
    }
    article.joined.claims = ClaimJoin(article).claims()
    article.joined.marks = MarkUses.marks(of: article.paragraphs, quotations: article.quotations)
    article.joined.people = NamedPeople(article)
    return article.joined
  }

  private var earlierFindings: EarlierFindings? {
    guard let earlier, let join = earlier.join, let reuse, join.settings == article.settings,
      join.datelineDay == article.datelineDay
    else { return nil }
    let changes = reuse.changed.map { index in
      let (old, new) = (earlier.paragraphs[index], article.paragraphs[index])
      return ParagraphChange(old: old, new: new, move: reuse.move.inside(old, new))
    }
    return EarlierFindings(byRule: join.findings, changes: changes, changed: reuse.changed, move: reuse.move)
  }
}
