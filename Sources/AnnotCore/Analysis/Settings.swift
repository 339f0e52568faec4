/// What a newsroom decides. The same values reach the analysis from an editor, the command line and a settings file.
public struct Settings: Sendable, Equatable {
  /// A rule's setting, where it differs from the rule's own default.
  public enum RuleLevel: Sendable, Equatable {
    case off
    case on(Diagnostic.Severity)
  }

  /// Whose style guide decides where guides differ.
  public enum Style: String, Sendable, CaseIterable { case plain, ap, bbc, guardian }

  /// Somebody whom the newsroom's readers know without an introduction.
  public struct CastMember: Sendable, Equatable {
    public var name: String
    public var role: String?

    public init(name: String, role: String? = nil) {
      self.name = name
      self.role = role
    }
  }

  /// A finding that is not to be reported, however often its sentence is moved or set anew.
  public struct IgnoredFinding: Sendable, Equatable {
    /// The rule's code.
    public var rule: String
    public var sentence: String

    public init(rule: String, sentence: String) {
      self.rule = rule
      self.sentence = sentence
    }
  }

  /// By rule code.
  public var rules: [String: RuleLevel] = [:]
  public var style = Style.plain
  /// The day of writing, where the article does not tell it.
  public var datelineDay: CalendarDay?
  public var cast: [CastMember] = []
  /// Words and names that no rule objects to, whatever their case.
  public var ignoredWords: [String] = []

  public var ignored: [IgnoredFinding] = []

  public init() {}
}
