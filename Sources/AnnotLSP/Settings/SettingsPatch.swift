import AnnotCore

/// The settings that one place says something about: a file, or the client. What it leaves out stays as it is.
struct SettingsPatch: Sendable, Equatable {
  var rules: [String: Settings.RuleLevel] = [:]
  var style: Settings.Style?
  var datelineDay: CalendarDay?
  var cast: [Settings.CastMember] = []
  var ignoredWords: [String] = []
  var ignored: [Settings.IgnoredFinding] = []
  var diagnosticsDelay: Int?
  var typingPause: Int?
  /// By kind: whether it is shown.
  var inlayHints: [InlayHint.Kind: Bool] = [:]
  var codeLenses: [CodeLens.Kind: Bool] = [:]

  /// Single values and rules of this patch win; lists are joined.
  func apply(to settings: inout ServerSettings) {
    settings.analysis.rules.merge(rules) { $1 }
    settings.analysis.style = style ?? settings.analysis.style
    settings.analysis.datelineDay = datelineDay ?? settings.analysis.datelineDay
    settings.analysis.cast += cast
    settings.analysis.ignoredWords += ignoredWords
    settings.analysis.ignored += ignored
    settings.diagnosticsDelay = diagnosticsDelay ?? settings.diagnosticsDelay
    settings.typingPause = typingPause ?? settings.typingPause
    for (kind, isShown) in inlayHints { settings.inlayHints.set(kind, to: isShown) }
    for (kind, isShown) in codeLenses { settings.codeLenses.set(kind, to: isShown) }
  }
}

/// What the user can set, with its defaults.
struct ServerSettings: Sendable, Equatable {
  var analysis = Settings()
  /// How long the text must rest before findings are pushed, in milliseconds.
  var diagnosticsDelay = 50
  /// How long the text must rest before a mark that was just opened is reported, in milliseconds.
  var typingPause = 1500

  var inlayHints = Set(InlayHint.Kind.allCases)
  var codeLenses = Set(CodeLens.Kind.allCases)

  static let longestDelay = 10_000

  /// The defaults with each patch applied in turn.
  init(_ patches: [SettingsPatch] = []) {
    for patch in patches { patch.apply(to: &self) }
  }
}

extension Set {
  fileprivate mutating func set(_ element: Element, to isMember: Bool) {
    if isMember { insert(element) } else { remove(element) }
  }
}
