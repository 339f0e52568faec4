/// A wrong that somebody is said to have done.
enum AccusationDetector: ClaimDetector {
  static func triggers(in sentence: ClaimSentence) -> [ClaimTrigger] {
    sentence.range.compactMap { index in
      guard let label = label(index, in: sentence) else { return nil }
      return ClaimTrigger(kind: .accusation, tokens: index..<index + 1, label: label)
    }
  }

  static let lemmas = WordSet(accusing, wrongs)

  private static func label(_ index: Int, in sentence: ClaimSentence) -> String? {
    guard sentence.isWord(index, in: words) || sentence.isLemma(index, in: triggers) else { return nil }
    if sentence.isLemma(index, in: untruths) || isFalse(index, in: sentence) {
      return "said to be untrue"
    }
    if sentence[index] == "behind", ["was", "is", "were", "are", "being", "be"].contains(sentence[index - 1]),
      ["the", "a", "an"].contains(sentence[index + 1])
    {
      return "accusation"
    }
    // A garment seldom comes between a name and *the money*; taggers take the verb for one.
    if sentence[index] == "stole", !sentence.isVerb(index), [.nnp, .prp].contains(sentence.tag(index - 1)),
      [.dt, .dollar, .cd, .nns, .prpPossessive].contains(sentence.tag(index + 1))
    {
      return "a wrong done"
    }
    guard sentence.isVerb(index) else { return nil }
    if sentence.isLemma(index, in: accusing) { return "accusation" }
    if sentence.lemma(index) == "charge",
      (index + 1..<min(index + 6, sentence.range.upperBound)).contains(where: { sentence[$0] == "with" }),
      sentence.relation(index) != .amod
    {
      return "accusation"
    }
    guard sentence.isLemma(index, in: wrongs) || commits(index, in: sentence), isDone(index, in: sentence),
      isByPerson(index, in: sentence)
    else { return nil }
    return "a wrong done"
  }

  /// *False claims*, *baseless rumors*.
  private static func isFalse(_ index: Int, in sentence: ClaimSentence) -> Bool {
    sentence.isWord(index, in: falsehoods)
      && [
        "claim", "rumor", "rumour", "theory", "statement", "news", "story", "report", "allegation", "information",
        "idea",
      ].contains(
        sentence.lemma(index + 1))
  }

  /// *Took bribes*, *committed fraud*: a plain verb with the wrong as its object.
  private static func commits(_ index: Int, in sentence: ClaimSentence) -> Bool {
    guard sentence.isLemma(index, in: committing), let object = sentence.child(index, [.obj]) else { return false }
    return sentence.isLemma(object, in: wrongdoing)
  }

  private static let committing: WordSet = ["take", "commit", "accept", "pay", "tell", "pocket", "perpetrate"]
  private static let wrongdoing: WordSet = [
    "bribe", "kickback", "fraud", "murder", "perjury", "theft", "rape", "assault", "lie", "crime", "treason",
    "plagiarism", "arson", "robbery", "burglary", "forgery", "felony",
  ]

  /// Whether it is said of the past, without *allegedly*.
  static func isDone(_ index: Int, in sentence: ClaimSentence) -> Bool {
    sentence.isPast(index) && !sentence.isNegated(index)
  }

  private static func isByPerson(_ index: Int, in sentence: ClaimSentence) -> Bool {
    guard let subject = sentence.child(index, [.nsubj]) ?? sentence.sharedSubject(index) else {
      return sentence.child(index, [.oblAgent]) != nil
    }
    return sentence.relation(subject) == .nsubj && !["i", "we", "you"].contains(sentence[subject])
  }

  /// What may be a trigger as it stands, and what may by its lemma: the gate before all that is asked above.
  private static let words = WordSet(falsehoods, ["behind", "stole"])
  private static let triggers = WordSet(untruths, lemmas, committing, ["charge"])

  private static let untruths: WordSet = ["hoax", "myth", "falsehood", "conspiracy"]
  private static let falsehoods: WordSet = [
    "false", "baseless", "unfounded", "unsubstantiated", "fake", "bogus", "debunked",
  ]
  private static let accusing: WordSet = ["accuse", "allege", "indict", "implicate", "blame"]
  private static let wrongs: WordSet = [
    "murder", "rape", "steal", "bribe", "embezzle", "assault", "abuse", "launder", "defraud", "lie", "cheat",
    "conspire", "harass", "smuggle", "violate", "extort", "molest", "torture", "kidnap", "rob", "rig", "plagiarize",
    "falsify", "forge", "swindle", "scam", "stab", "traffic", "blackmail", "evade", "collude", "mislead",
    "deceive", "discriminate", "hack",
  ]
}
