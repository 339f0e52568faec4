/// What is said to be so, or not to be so, with nothing to count or compare: *the virus lives on steel*, *the dam did not
/// leak*, *it is unlikely that*.
///
/// These are claims of the type ``Claim/Kind/event``: what is or was the case. They are many, so the outline leaves them
/// out.
enum StatementDetector: ClaimDetector {
  static func triggers(in sentence: ClaimSentence) -> [ClaimTrigger] {
    sentence.range.compactMap { index in
      match(at: index, in: sentence).map { tokens, label in
        ClaimTrigger(kind: .event, tokens: tokens, label: label, isPlain: true)
      }
    }
  }

  private static func match(at index: Int, in sentence: ClaimSentence) -> (Range<Int>, String)? {
    assessment(index, in: sentence).map { ($0, "an assessment") }
      ?? denial(index, in: sentence).map { ($0, "a denial") }
      ?? statement(index, in: sentence).map { ($0, "stated as fact") }
      ?? absence(index, in: sentence).map { ($0, "stated as fact") }
      ?? contention(index, in: sentence).map { ($0, "put forward as fact") }
  }

  // MARK: How sure it is

  /// *It is unlikely*, *is known to*, *was believed to*, *probably*.
  private static func assessment(_ index: Int, in sentence: ClaimSentence) -> Range<Int>? {
    guard sentence.isWord(index, in: assessments) else { return nil }
    switch sentence[index] {
    case "unlikely", "improbable", "implausible", "plausible", "untrue", "unknown", "unproven":
      return index..<index + 1
    case "likely", "possible", "impossible", "clear", "unclear", "true", "false", "uncertain":
      return isHedged(index, in: sentence) ? index..<index + 1 : nil
    case "probably", "presumably": return index..<index + 1
    case "said" where sentence[index + 1] == "to" && sentence.isWord(index - 1, in: be): return index..<index + 1
    case "known", "believed", "thought", "suspected", "understood", "considered", "assumed", "shown":
      return sentence.tag(index) == .vbn && isHedged(index, in: sentence) ? index..<index + 1 : nil
    default: return nil
    }
  }

  private static func isHedged(_ index: Int, in sentence: ClaimSentence) -> Bool {
    sentence.isWord(index - 1, in: be) || sentence.isWord(index - 1, in: hedges)
  }

  private static let assessments: WordSet = [
    "unlikely", "improbable", "implausible", "plausible", "untrue", "unknown", "unproven", "likely", "possible",
    "impossible", "clear", "unclear", "true", "false", "uncertain", "probably", "presumably", "said", "known",
    "believed", "thought", "suspected", "understood", "considered", "assumed", "shown",
  ]
  private static let be: WordSet = [
    "is", "are", "was", "were", "'s", "be", "been", "not", "n't", "seems", "remains",
  ]
  private static let hedges: WordSet = [
    "very", "highly", "widely", "most", "more", "extremely", "quite", "biologically", "generally", "also", "still",
    "originally", "initially", "simply",
  ]

  // MARK: What is not so

  /// *Did not invent*: a thing or a body that has not done something.
  private static func denial(_ index: Int, in sentence: ClaimSentence) -> Range<Int>? {
    guard sentence.isWord(index, in: denials) else { return nil }
    if sentence[index] == "yet", sentence[index + 1] == "to", ["have", "has", "had"].contains(sentence[index - 1]) {
      return index..<index + 3
    }
    guard sentence[index] != "yet" else { return nil }
    let verb = sentence.partOfSpeech(index + 1) == .adv ? index + 2 : index + 1
    guard sentence.isVerb(verb), [.vb, .vbn, .vbg, .vbd].contains(sentence.tag(verb)),
      !sentence.isWord(index - 2, in: own), sentence[index - 2] != "do", !sentence.isLemma(verb, in: mute),
      !ReportingWords.isVerb(sentence.lemma(verb)),
      ["did", "does", "is", "are", "was", "were", "has", "have", "had", "do", "can", "could"].contains(
        sentence[index - 1])
    else { return nil }
    return index..<verb + 1
  }

  private static let denials: WordSet = ["yet", "not", "n't", "never"]
  private static let own: WordSet = ["i", "we", "you", "he", "she", "they", "who"]
  /// What people do not do when they are asked or do not please to.
  private static let mute: WordSet = [
    "respond", "comment", "return", "reply", "name", "want", "give", "elaborate", "specify", "like", "need", "expect",
    "mind", "care", "answer", "provide", "identify", "see", "get", "go", "take", "come", "do", "have", "let", "work",
    "seem", "feel", "try", "plan", "appear", "speak", "talk", "offer", "make", "look", "discuss", "address", "mention",
  ]

  // MARK: What is so

  /// *Masks stop droplets*: a noun that is nobody, and what it does in the present tense or can do.
  private static func statement(_ index: Int, in sentence: ClaimSentence) -> Range<Int>? {
    let isAble = sentence.isWord(index, in: abilities)
    guard isAble || [.vbz, .vbp].contains(sentence.tag(index)), sentence.partOfSpeech(index) != .part else {
      return nil
    }
    var subject = index - 1
    while subject > sentence.range.lowerBound, sentence.partOfSpeech(subject) == .adv { subject -= 1 }
    guard
      isAble && ["this", "that", "these", "those", "it", "which"].contains(sentence[subject])
        || isThing(at: subject, in: sentence), !sentence.isInQuantity(subject),
      sentence.isQuoted[checked: subject] == sentence.isQuoted[checked: index]
    else { return nil }
    let predicate = isAble ? index + 1 : index
    guard !ReportingWords.isVerb(sentence.lemma(predicate)),
      !sentence.isLemma(predicate, in: idle) || sentence[index + 1] == "been"
    else { return nil }
    // *Has been spreading*, *does help*
    if sentence[index + 1] == "been" || ["does", "do"].contains(sentence[index]) && sentence.tag(index + 1) == .vb {
      return index..<index + 2
    }
    if sentence.isWord(index, in: be) { return isTelling(index, in: sentence) ? index..<index + 1 : nil }
    guard sentence.isVerb(predicate) || isAble else { return nil }
    // Something must follow: *the rain falls* tells little.
    guard !sentence.isPunctuation(predicate + 1) else { return nil }
    return index..<predicate + 1
  }

  /// Whether *is* says what something is: *is a virus*, *is reactive*, not *is over* or *is coming*.
  private static func isTelling(_ verb: Int, in sentence: ClaimSentence) -> Bool {
    var next = verb + 1
    while [.rb].contains(sentence.tag(next)) { next += 1 }
    switch sentence.tag(next) {
    case .dt, .nn, .nns: return !["one", "that", "this", "all"].contains(sentence[next])
    // *Is respiratory disease*, *is immune to it*, not *is quiet*.
    case .jj, .jjs:
      return [.nn, .nns, .jj].contains(sentence.tag(next + 1))
        || ["to", "against", "for", "from"].contains(sentence[next + 1])
    case .vbn: return ["by", "from", "through", "via", "with", "to", "as", "in", "of"].contains(sentence[next + 1])
    case .in: return ["of", "from", "by", "in"].contains(sentence[next])
    default: return false
    }
  }

  /// *There is no vaccine*, *there are no cases*.
  private static func absence(_ index: Int, in sentence: ClaimSentence) -> Range<Int>? {
    guard sentence.tag(index) == .ex, sentence.isWord(index + 1, in: be) else { return nil }
    let next = ["not", "n't"].contains(sentence[index + 2]) ? index + 3 : index + 2
    guard ["no", "any", "little", "few", "also"].contains(sentence[next]), !sentence.isWord(next + 1, in: vague) else {
      return nil
    }
    return index..<next + 1
  }

  private static let vague: WordSet = [
    "doubt", "reason", "way", "question", "need", "point", "one", "time", "other",
  ]

  /// *Claimed the lab made it*, *suggests they caught it*: what somebody holds, in the clause below the verb.
  private static func contention(_ index: Int, in sentence: ClaimSentence) -> Range<Int>? {
    guard sentence.isVerb(index), sentence.isLemma(index, in: contending) else { return nil }
    if let content = sentence.child(index, [.ccomp]) { return content..<content + 1 }
    // Parsers lose clauses without *that*.
    let next = sentence[index + 1] == "that" ? index + 2 : index + 1
    guard [.prp, .dt, .nn, .nns, .nnp].contains(sentence.tag(next)),
      (next + 1..<min(next + 5, sentence.range.upperBound)).contains(where: {
        [.vbz, .vbp, .vbd, .md].contains(sentence.tag($0))
      })
    else { return nil }
    return next..<next + 1
  }

  private static let contending: WordSet = [
    "claim", "allege", "indicate", "imply", "suggest", "assert", "insist", "demonstrate", "confirm", "conclude", "deny",
    "speculate", "contend", "maintain",
  ]

  /// A capitalized word that is no first name and stands alone or behind other such: *Coronavirus lives on steel*.
  private static func isNamedThing(_ index: Int, in sentence: ClaimSentence) -> Bool {
    !FirstNames.contains(sentence[index]) && !FirstNames.contains(sentence[index - 1])
      && (sentence.tag(index - 1) != .nnp || sentence[index].contains("-"))
  }

  /// Whether the word is a noun for something other than people.
  private static func isThing(at index: Int, in sentence: ClaimSentence) -> Bool {
    switch sentence.tag(index) {
    case .nn, .nns:
      let lemma = sentence.lemma(index)
      return !Roles.isRole(lemma) && !Roles.isPluralRole(lemma) && !Roles.isBody(lemma)
        && !sentence.isLemma(index, in: persons)
    case .nnp, .nnps: return isNamedThing(index, in: sentence)
    default: return false
    }
  }

  private static let persons: WordSet = [
    "people", "man", "woman", "voter", "candidate", "person", "campaign", "party", "crowd", "reader", "family",
    "parent", "child", "critic", "supporter", "friend", "everyone", "nobody", "time", "day", "year", "week", "thing",
    "question", "reason", "idea", "point", "fact", "problem", "way", "story", "article", "state", "race", "debate",
    "speech", "statement", "ad", "poll", "survey", "report", "study", "valley", "town", "city", "country", "nation",
    "village", "region", "county", "neighborhood", "neighbourhood", "world",
  ]
  private static let abilities: WordSet = ["can", "cannot", "may", "might", "could"]
  private static let idle: WordSet = [
    "have", "want", "need", "look", "seem", "appear", "go", "get", "come", "remain", "hope", "plan", "feel", "like",
    "include", "follow", "call", "ask", "require", "continue", "begin", "start",
  ]
}
