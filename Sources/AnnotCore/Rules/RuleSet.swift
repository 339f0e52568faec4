/// All rules, and what the settings make of their findings.
public enum RuleSet {
  static let paragraphRules: [any ParagraphRule.Type] = [
    MismatchedQuoteMarks.self
  ]

  static let articleRules: [any ArticleRule.Type] = [
    UnclosedQuote.self,
    UnattributedQuote.self,
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

  /// The diagnostics of an article, in text order.
  static func diagnostics(in article: Article, settings: Settings) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    func add(_ findings: [Finding], of rule: RuleDescription, shiftedBy distance: Int) {
      guard !findings.isEmpty, let severity = settings.severity(of: rule) else { return }
      for finding in findings {
        diagnostics.append(
          Diagnostic(
            code: rule.code, severity: severity, range: finding.range.shifted(by: distance), message: finding.message,
            related: finding.related.map {
              Diagnostic.Related(range: $0.range.shifted(by: distance), message: $0.message)
            }))
      }
    }
    for paragraph in article.paragraphs where paragraph.kind != .boilerplate {
      for (rule, findings) in zip(paragraphRules, paragraph.mapped.findings) {
        add(findings, of: rule.description, shiftedBy: paragraph.range.start)
      }
    }
    for rule in articleRules where settings.severity(of: rule.description) != nil {
      add(rule.findings(in: article), of: rule.description, shiftedBy: 0)
    }
    return diagnostics.sorted { ($0.range, $0.code) < ($1.range, $1.code) }
  }
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
