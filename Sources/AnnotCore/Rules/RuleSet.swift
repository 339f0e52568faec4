/// All rules, and what the settings make of their findings.
public enum RuleSet {
  static let paragraphRules: [any ParagraphRule.Type] = [
    MismatchedQuoteMarks.self,
    NestedQuoteMarks.self,
    AlteredQuote.self,
    AgentlessReporting.self,
    BareAnonymousSource.self,
    AnonymityReason.self,
    AnonymousOpinion.self,
    LoadedCue.self,
    NonSpeechCue.self,
    MindReadingCue.self,
    RedundantAttribution.self,
    DoubleAttribution.self,
    LateAttribution.self,
    PercentForPoints.self,
    FiguresDisagree.self,
    NumberWithoutContext.self,
    DistantAttribution.self,
    LoadedAdjective.self,
  ]

  static let articleRules: [any ArticleRule.Type] = [
    UnclosedQuote.self,
    MixedQuoteMarks.self,
    UnopenedParagraph.self,
    EarlyClosingMark.self,
    UnattributedQuote.self,
    RepeatedQuote.self,
    PartialQuotes.self,
    HeadlineQuote.self,
    HeadlineMarks.self,
    HeadlineFigure.self,
    OneThingTwoFigures.self,
    WeekdayMismatch.self,
    AgeMismatch.self,
    RelativeDate.self,
    PollDetails.self,
    CausalClaim.self,
    PluralSources.self,
    AttributionOrder.self,
    FirstReference.self,
    FullNameRepeated.self,
    SpeakerWithoutRole.self,
    NameSpelling.self,
    SharedSurname.self,
    DanglingQuote.self,
    UnsourcedNumber.self,
    UnsourcedSuperlative.self,
    UnsourcedPrediction.self,
    UnsourcedAccusation.self,
  ]

  /// What every rule says of itself, in the order of their codes.
  public static let all: [RuleDescription] =
    (paragraphRules.map { $0.description }
    + articleRules.map { $0.description })
    .sorted { $0.code < $1.code }

  /// The rule with this code.
  public static func rule(_ code: String) -> RuleDescription? { all.first { $0.code == code } }

  /// What the paragraph rules find in one paragraph, in the order of ``paragraphRules``.
  static func findings(in facts: ParagraphFacts) -> [[Finding]] {
    paragraphRules.map { $0.findings(in: facts) }
  }

  /// What each of ``articleRules`` finds, in bytes of the article; nil where it is switched off.
  ///
  /// - Parameter whenRun: called for each rule that had to run.
  static func findings(in article: Article, reusing earlier: EarlierFindings?, whenRun: () -> Void) -> [[Finding]?] {
    articleRules.enumerated().map { place, rule in
      guard article.settings.severity(of: rule.description) != nil else { return nil }
      if let findings = earlier?.findings(of: rule, at: place, in: article) { return findings }
      whenRun()
      return rule.findings(in: article)
    }
  }

  /// The diagnostics of an article, in text order.
  ///
  /// - Parameter findings: those of ``articleRules``.
  static func diagnostics(in article: Article, _ articleFindings: [[Finding]?]) -> [Diagnostic] {
    let settings = article.settings
    let ignored = Set(settings.ignoredWords.map { $0.lowercased() })
    var diagnostics: [Diagnostic] = []
    func add(_ findings: [Finding], of rule: RuleDescription, shiftedBy distance: Int) {
      guard !findings.isEmpty, let severity = settings.severity(of: rule) else { return }
      for finding in findings {
        let finding = distance == 0 ? finding : finding.shifted(by: distance)
        let range = finding.range
        if !ignored.isEmpty, range.length < 200, ignored.contains(article.text[range].lowercased()) { continue }
        diagnostics.append(
          Diagnostic(
            code: rule.code, severity: severity, range: range, message: finding.message, related: finding.related,
            fixes: finding.fixes))
      }
    }
    let descriptions = paragraphRules.map { $0.description }
    for paragraph in article.paragraphs where paragraph.kind.isOwnText && !paragraph.mapped.findings.isEmpty {
      for (rule, findings) in zip(descriptions, paragraph.mapped.findings) {
        add(findings, of: rule, shiftedBy: paragraph.range.start)
      }
    }
    for (rule, findings) in zip(articleRules, articleFindings) {
      add(findings ?? [], of: rule.description, shiftedBy: 0)
    }
    return diagnostics.sorted { $0.range != $1.range ? $0.range < $1.range : $0.code < $1.code }
  }
}

extension BlockKind {
  /// Whether the words are the article's own: a block quotation is somebody else's.
  var isOwnText: Bool { self == .body || self == .list || self == .dek }
}

extension Settings {
  /// How grave the findings of `rule` are, or nil if it is switched off.
  public func severity(of rule: RuleDescription) -> Diagnostic.Severity? {
    switch rules[rule.code] {
    case .off: nil
    case .on(let severity): severity
    case nil: rule.isOnByDefault ? rule.severity : nil
    }
  }
}
