/// One copy-desk check. Each is a file named after it; ``RuleSet`` lists them all.
public protocol Rule: Sendable {
  static var description: RuleDescription { get }
}

/// What a rule is called and what it says of itself.
public struct RuleDescription: Sendable, Equatable {
  /// Lower case with hyphens, such as `unattributed-quote`; it never changes once published.
  public let code: String
  /// How grave its findings are unless the settings say otherwise.
  public let severity: Diagnostic.Severity
  /// Whether it runs unless the settings say otherwise.
  public var isOnByDefault = true
  /// What the rule finds, in one line without a full stop.
  public let summary: String
  /// The published explanation in Markdown: what is found and why it matters, on whose authority, how to mend it.
  public let explanation: String
}

/// A rule that one paragraph alone decides; its findings are kept with the paragraph's facts.
protocol ParagraphRule: Rule {
  /// In bytes of the paragraph.
  static func findings(in facts: ParagraphFacts) -> [Finding]
}

/// A rule that needs the whole article.
protocol ArticleRule: Rule {
  /// In bytes of the article.
  static func findings(in article: Article) -> [Finding]

  /// Whether the rule reads the same in two versions of a paragraph, where the join has found the same in both and the
  /// day of writing is the same. If it does in all paragraphs, what it found before still holds.
  static func readsTheSame(in change: ParagraphChange) -> Bool
}

extension ArticleRule {
  /// A rule that does not say otherwise runs again whenever a word changes.
  static func readsTheSame(in change: ParagraphChange) -> Bool { false }
}

/// A place that a rule objects to, before the settings have had their say.
struct Finding: Sendable, Equatable {
  var range: TextRange
  /// What is wrong and what would mend it, in one sentence.
  var message: String
  var related: [Diagnostic.Related] = []
  /// In the same coordinates as the range.
  var fixes: [Fix] = []

  func shifted(by distance: Int) -> Finding {
    var finding = self
    finding.range = range.shifted(by: distance)
    finding.related = related.map { .init(range: $0.range.shifted(by: distance), message: $0.message) }
    finding.fixes = fixes.map { $0.shifted(by: distance) }
    return finding
  }
}
