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
  /// What would mend it, best first.
  public var fixes: [Fix] = []
}

/// A change that mends a finding.
public struct Fix: Sendable, Equatable {
  /// What it does, such as *Replace “claimed” by “said”*.
  public var title: String
  /// In text order, not overlapping.
  public var edits: [TextEdit]
  /// Whether it is nearly always what the writer wants.
  public var isPreferred = false
  /// What the first edit inserts for clients that take snippets, in the syntax of the Language Server Protocol: `${1:said}`.
  public var snippet: String?

  /// The fix with all ranges moved.
  func shifted(by distance: Int) -> Fix {
    var fix = self
    fix.edits = edits.map { TextEdit(range: $0.range.shifted(by: distance), replacement: $0.replacement) }
    return fix
  }
}
