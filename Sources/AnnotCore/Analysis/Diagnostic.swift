/// One finding of a copy-desk rule.
public struct Diagnostic: Sendable, Equatable {
  public enum Severity: String, Sendable, CaseIterable, Comparable {
    case error, warning, information, hint

    private var rank: Int { Severity.allCases.firstIndex(of: self) ?? 0 }
    /// The graver is the greater.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank > right.rank }
  }

  /// Another place that the finding speaks of.
  public struct Related: Sendable, Equatable {
    public var range: TextRange
    public var message: String
  }

  /// The rule's code, such as `unattributed-quote`.
  public var code: String
  public var severity: Severity
  public var range: TextRange
  /// What is wrong and what would mend it, in one sentence.
  public var message: String
  public var related: [Related] = []
}
