/// A figure about many, a share, a rate, an average; and what research is said to have found.
enum StatisticDetector: ClaimDetector {
  static func triggers(in sentence: ClaimSentence) -> [ClaimTrigger] {
    let shares = sentence.quantities.compactMap { quantity -> ClaimTrigger? in
      switch quantity.unit {
      case .percent, .percentagePoint:
        ClaimTrigger(kind: .statistic, tokens: quantity.tokens, label: "a statistic")
      default: nil
      }
    }
    let findings = sentence.range.compactMap { finding(at: $0, in: sentence) }
    let words = sentence.range.compactMap { trigger(at: $0, in: sentence) }
    return (shares + findings + words).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// The lemmas of those who find out.
  static var lemmas: WordSet { researchers }

  private static func trigger(at index: Int, in sentence: ClaimSentence) -> ClaimTrigger? {
    func found(_ tokens: Range<Int>, isWeak: Bool = false) -> ClaimTrigger {
      ClaimTrigger(kind: .statistic, tokens: tokens, label: "a statistic", isWeak: isWeak)
    }
    guard sentence.isWord(index, in: words) else { return nil }
    switch sentence[index] {
    case "average", "median", "mean":
      return sentence.quantities.isEmpty ? nil : found(index..<index + 1)
    case "majority", "minority":
      return sentence[index + 1] == "of" ? found(index..<index + 2) : nil
    case "most":
      // *Most voters* counts, *most important* compares.
      return sentence.tag(index + 1) == .nns && sentence[index - 1] != "the" ? found(index..<index + 2) : nil
    case "in", "out":
      let next = sentence[index] == "out" && sentence[index + 1] == "of" ? index + 2 : index + 1
      guard sentence.tag(index - 1) == .cd, sentence.tag(next) == .cd, smallNumbers.contains(sentence[index - 1])
      else { return nil }
      return found(index - 1..<next + 1)
    case "per":
      return sentence[index + 1] == "capita" || sentence.tag(index + 1) == .cd ? found(index..<index + 2) : nil
    case "rate", "rates", "unemployment", "inflation", "turnout", "gdp", "poverty", "mortality":
      return found(index..<index + 1, isWeak: sentence.quantities.isEmpty)
    default: return nil
    }
  }

  private static let words: WordSet = [
    "average", "median", "mean", "majority", "minority", "most", "in", "out", "per", "rate", "rates", "unemployment",
    "inflation", "turnout", "gdp", "poverty", "mortality",
  ]

  /// *The study found that*, *there is no evidence that*, *has been proven*.
  private static func finding(at index: Int, in sentence: ClaimSentence) -> ClaimTrigger? {
    func found(_ tokens: Range<Int>) -> ClaimTrigger {
      ClaimTrigger(kind: .statistic, tokens: tokens, label: "a finding")
    }
    if sentence.isLemma(index, in: evidence) {
      return ["no", "any", "little", "scientific", "the", "of", "growing", "current"].contains(sentence[index - 1])
        || ["that", "of", "suggests", "shows", "for"].contains(sentence[index + 1]) ? found(index..<index + 1) : nil
    }
    if sentence.isWord(index, in: verdicts) {
      return found(index..<index + 1)
    }
    guard sentence.relation(index) == .nsubj, let verb = sentence.tree.head(index) else { return nil }
    let isResearch = sentence.isLemma(index, in: researchers)
    let finds = ReportingWords.isFinding(sentence.lemma(verb)) && sentence.partOfSpeech(index) == .noun
    guard finds || isResearch && ["say", "believe", "agree", "think"].contains(sentence.lemma(verb)) else { return nil }
    guard isResearch || sentence.child(verb, [.ccomp]) != nil else { return nil }
    // What was found stands in the clause below the verb, and is the claim.
    let content = sentence.child(verb, [.ccomp, .obj]) ?? verb
    return found(content..<content + 1)
  }

  private static let evidence: WordSet = ["evidence", "proof"]
  private static let verdicts: WordSet = ["proven", "unproven", "debunked", "disproved", "disproven"]
  private static let researchers: WordSet = [
    "study", "research", "researcher", "scientist", "survey", "analysis", "trial", "expert", "data", "datum", "census",
    "poll", "investigation", "experiment", "evidence",
  ]
  private static let smallNumbers: WordSet = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "1", "2", "3", "4", "5", "6", "7", "8", "9",
  ]
}
