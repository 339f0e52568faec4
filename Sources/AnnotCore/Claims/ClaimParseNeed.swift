/// Which sentences the claims want parsed: those that hold a word which may be a trigger.
enum ClaimParseNeed {
  /// - Parameter tokens: those of the sentence, at their places in the paragraph.
  static func isNeeded(_ tokens: ArraySlice<Token>, _ lemmas: ParagraphLemmas) -> Bool {
    tokens.indices.contains { index in
      let token = tokens[index]
      switch token.tag {
      case .cd, .jjr, .jjs, .rbr, .rbs, .md, .dollar: return true
      default: break
      }
      // *Is going to*
      if token.tag == .vbg, lemmas[index] == "go" { return true }
      switch token.partOfSpeech {
      case .verb, .noun, .adj, .adp, .sconj, .adv: return lemmas.isWord(index, in: triggers)
      default: return false
      }
    }
  }

  private static let triggers = WordSet(
    words, EventDetector.lemmas, CauseDetector.lemmas, PolicyDetector.lemmas, AccusationDetector.lemmas,
    ComparisonDetector.lemmas, StatisticDetector.lemmas, EfficacyWords.lemmas)

  /// What the detectors look for besides.
  private static let words: WordSet = [
    "because", "due", "owing", "thanks", "result", "response", "protest", "wake", "following", "evidence", "proof",
    "first", "only", "stole", "record", "unprecedented", "never", "ever", "compared", "versus", "unlike", "expected",
    "likely", "promise", "pledge", "vow", "commit", "swear", "charge", "hoax", "myth", "false", "behind", "cause",
    "reason", "anger", "outrage", "fury", "leave", "demand", "seek", "majority", "minority", "half", "twice",
  ]
}
