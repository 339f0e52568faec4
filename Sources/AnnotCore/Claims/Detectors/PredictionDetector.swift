/// What is said to come.
enum PredictionDetector: ClaimDetector {
  static func triggers(in sentence: ClaimSentence) -> [ClaimTrigger] {
    sentence.range.compactMap { index in
      match(at: index, in: sentence).map { ClaimTrigger(kind: .prediction, tokens: $0, label: "prediction") }
    }
  }

  private static func match(at index: Int, in sentence: ClaimSentence) -> Range<Int>? {
    guard let tokens = forecast(at: index, in: sentence),
      !tokens.contains(where: { sentence.isLemma($0, in: scheduled) })
    else { return nil }
    return tokens
  }

  /// What a calendar settles: *the council will meet on Friday* tells of a plan.
  private static let scheduled: WordSet = [
    "meet", "hold", "host", "vote", "visit", "attend", "speak", "appear", "return", "travel", "convene", "reopen",
    "begin", "start", "open", "address", "decide", "discuss", "debate", "air", "publish", "present",
  ]

  private static func forecast(at index: Int, in sentence: ClaimSentence) -> Range<Int>? {
    guard sentence.isWord(index, in: words) else { return nil }
    switch sentence[index] {
    case "will", "'ll", "wo":
      guard sentence.tag(index) == .md, let verb = sentence.tree.head(index), !isOwn(verb, in: sentence) else {
        return nil
      }
      return verb > index && verb - index < 4 ? index..<verb + 1 : index..<index + 1
    case "would":
      // In reported speech, the future of the past; in *would … if*, a supposition.
      guard let verb = sentence.tree.head(index), verb > index, verb - index < 4, !isOwn(verb, in: sentence),
        sentence.relation(verb) == .ccomp || isOnCcomp(verb, in: sentence), sentence[index + 1] != "have",
        !["like", "love", "prefer", "need"].contains(sentence.lemma(verb))
      else { return nil }
      return index..<verb + 1
    case "going":
      guard sentence[index + 1] == "to", sentence.tag(index + 2) == .vb, !isOwn(index, in: sentence),
        sentence.auxiliaries(index).contains(where: { ["is", "are", "'s", "'re"].contains(sentence[$0]) })
      else { return nil }
      return index..<index + 3
    case "expected", "projected", "forecast", "predicted", "poised", "bound", "likely":
      return sentence[index + 1] == "to" ? index..<index + 2 : nil
    default: return nil
    }
  }

  private static let words: WordSet = [
    "will", "'ll", "wo", "would", "going", "expected", "projected", "forecast", "predicted", "poised", "bound",
    "likely",
  ]

  /// What *I* or *we* will do is a promise, not a forecast.
  private static func isOwn(_ verb: Int, in sentence: ClaimSentence) -> Bool {
    sentence.sharedSubject(verb).map { ["i", "we", "you"].contains(sentence[$0]) } ?? false
  }

  private static func isOnCcomp(_ verb: Int, in sentence: ClaimSentence) -> Bool {
    sentence.relation(verb) == .conj && sentence.tree.head(verb).map { sentence.relation($0) == .ccomp } ?? false
  }
}
