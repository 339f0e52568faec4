/// Verbs whose clause reports another, by lemma. What such a clause itself says is that somebody speaks, which no desk
/// checks.
enum ReportingWords {
  static func isVerb(_ lemma: String) -> Bool { verbs.contains(lemma) || isFinding(lemma) }

  /// Whether it reports what was found out rather than what was said: *the study found that*.
  static func isFinding(_ lemma: String) -> Bool { findings.contains(lemma) }

  private static let findings: WordSet = [
    "find", "show", "suggest", "indicate", "estimate", "conclude", "reveal", "report", "confirm", "determine",
    "project", "calculate", "predict", "forecast", "demonstrate",
  ]
  private static let verbs: WordSet = [
    "say", "tell", "add", "note", "claim", "argue", "insist", "acknowledge", "admit", "warn", "write", "tweet", "ask",
    "state", "announce", "declare", "explain", "believe", "think", "assert", "contend", "maintain", "allege", "deny",
    "stress", "emphasize", "concede", "complain", "testify", "recall", "remark", "observe", "reply", "respond",
    "reiterate", "quote", "call", "describe", "know", "hope", "fear", "agree", "understand", "hear", "learn", "mean",
  ]
}
