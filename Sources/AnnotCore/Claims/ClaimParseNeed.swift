/// Which sentences the claims want parsed: those that hold a word which may be a trigger.
enum ClaimParseNeed {
  static func isNeeded(_ tokens: ArraySlice<Token>, in prose: [UInt8]) -> Bool {
    tokens.contains { token in
      switch token.tag {
      case .cd, .jjr, .jjs, .rbr, .rbs, .md, .dollar: return true
      default: break
      }
      // *Is going to*
      if token.tag == .vbg, Lemmatizer.lemma(of: token, in: prose) == "go" { return true }
      switch token.partOfSpeech {
      case .verb, .noun, .adj, .adp, .sconj, .adv: return mayTrigger(Lemmatizer.lemma(of: token, in: prose))
      default: return false
      }
    }
  }

  private static func mayTrigger(_ lemma: String) -> Bool {
    words.contains(lemma) || EventDetector.mayTrigger(lemma) || CauseDetector.mayTrigger(lemma)
      || PolicyDetector.mayTrigger(lemma) || AccusationDetector.mayTrigger(lemma)
      || ComparisonDetector.mayTrigger(lemma) || StatisticDetector.mayTrigger(lemma) || EfficacyWords.mayTrigger(lemma)
  }

  /// What the detectors look for besides verbs.
  private static let words: WordSet = [
    "because", "due", "owing", "thanks", "result", "response", "protest", "wake", "following", "evidence", "proof",
    "first", "only", "stole", "record", "unprecedented", "never", "ever", "compared", "versus", "unlike", "expected",
    "likely", "promise", "pledge", "vow", "commit", "swear", "charge", "hoax", "myth", "false", "behind", "cause",
    "reason", "anger", "outrage", "fury", "leave", "demand", "seek", "majority", "minority", "half", "twice",
  ]
}
