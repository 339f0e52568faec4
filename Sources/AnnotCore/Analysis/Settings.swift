/// What a newsroom decides. The same values reach the analysis from an editor, the command line and a settings file.
public struct Settings: Sendable, Equatable {
  /// A rule's setting, where it differs from the rule's own default.
  public enum RuleLevel: Sendable, Equatable {
    case off
    case on(Diagnostic.Severity)
  }

  /// By rule code.
  public var rules: [String: RuleLevel] = [:]

  public init() {}
}
