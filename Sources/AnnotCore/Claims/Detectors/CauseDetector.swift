/// One thing said to bring about, prevent or justify another.
enum CauseDetector: ClaimDetector {
  static func triggers(in sentence: ClaimSentence) -> [ClaimTrigger] {
    var triggers: [ClaimTrigger] = []
    for index in sentence.range {
      guard let (tokens, label) = match(at: index, in: sentence),
        (triggers.last?.tokens.upperBound ?? 0) <= tokens.lowerBound
      else { continue }
      triggers.append(ClaimTrigger(kind: .cause, tokens: tokens, label: label))
    }
    return triggers
  }

  static let lemmas = WordSet(
    verbs, effects, harms, protests, sanctions, outcomes, purposes, WordSet(words: withPreposition.keys))
  /// What may be a trigger as it stands, and what may by its lemma: the gate before all that is asked below.
  private static let words = WordSet(connectives, feelings, ["to"])
  private static let triggers = WordSet(lemmas, feelings, ["cause", "reason", "leave", "demand", "seek"])

  private static func match(at index: Int, in sentence: ClaimSentence) -> (Range<Int>, String)? {
    guard sentence.isWord(index, in: words) || sentence.isLemma(index, in: triggers) else {
      return EfficacyWords.match(at: index, in: sentence)
    }
    return connective(index, in: sentence).map { ($0, "cause") }
      ?? verb(index, in: sentence).map { ($0, "cause") }
      ?? result(index, in: sentence).map { ($0, "effect") }
      ?? grievance(index, in: sentence).map { ($0, "cause") }
      ?? sequel(index, in: sentence).map { ($0, "cause") }
      ?? purpose(index, in: sentence).map { ($0, "purpose") }
      ?? EfficacyWords.match(at: index, in: sentence)
  }

  /// *Because*, *due to*, *as a result of*.
  private static func connective(_ index: Int, in sentence: ClaimSentence) -> Range<Int>? {
    switch sentence[index] {
    case "because": return index..<index + (sentence[index + 1] == "of" ? 2 : 1)
    case "due", "owing", "thanks": return sentence[index + 1] == "to" ? index..<index + 2 : nil
    case "as":
      if sentence[index + 1] == "a", ["result", "consequence"].contains(sentence[index + 2]) {
        return index..<index + 3
      }
      // *…, as crowds blocked the road*
      return sentence[index - 1] == "," && sentence.relation(index) == .mark && sentence.tag(index + 1) != .prp
        && sentence[index + 1] != "well" ? index..<index + 1 : nil
    case "in":
      let next = sentence[index + 1]
      if ["response", "reaction", "retaliation", "protest", "solidarity", "revenge"].contains(next) {
        return index..<index + 2
      }
      if next == "the", ["wake", "aftermath"].contains(sentence[index + 2]), sentence[index + 3] == "of" {
        return index..<index + 4
      }
      return next == "order" && sentence[index + 2] == "to" ? index..<index + 3 : nil
    case "following":
      return ["day", "week", "month", "year", "morning", "way"].contains(sentence[index + 1])
        || sentence[index - 1] == "the" ? nil : index..<index + 1
    case "if":
      // *If it rains, the dam will fail*: one thing is said to bring the other.
      let follows = sentence.range.contains { $0 != index && ["will", "would", "'ll"].contains(sentence[$0]) }
      return follows && sentence[index - 1] != "as" ? index..<index + 1 : nil
    case "bid", "attempt", "effort", "efforts":
      return sentence[index + 1] == "to" && sentence.tag(index + 2) == .vb ? index..<index + 3 : nil
    case "so": return sentence[index + 1] == "that" && sentence.relation(index + 1) != .obj ? index..<index + 2 : nil
    default: return nil
    }
  }

  private static let connectives: WordSet = [
    "because", "due", "owing", "thanks", "as", "in", "following", "if", "bid", "attempt", "effort", "efforts", "so",
  ]

  /// *Died after*, *killed in*: what came of something, told as news tells it.
  private static func sequel(_ index: Int, in sentence: ClaimSentence) -> Range<Int>? {
    guard sentence.isVerb(index), sentence.isLemma(index, in: outcomes) else { return nil }
    let near = index + 1..<min(index + 8, sentence.range.upperBound)
    if let after = near.first(where: { sentence[$0] == "after" }), sentence.relation(after) != .advmod {
      return after..<after + 1
    }
    guard ["by", "in", "when"].contains(sentence[index + 1]),
      ["kill", "injure", "wound", "hurt", "damage", "destroy"].contains(sentence.lemma(index)),
      sentence.tag(index) == .vbn
    else { return nil }
    return index..<index + 2
  }

  private static let outcomes: WordSet = [
    "kill", "injure", "wound", "hurt", "damage", "destroy", "die", "arrest", "detain", "erupt", "break", "flee",
    "resign", "collapse", "suspend", "cancel", "close", "shut", "halt", "evacuate", "protest", "clash", "postpone",
    "begin", "start", "come", "call", "impose", "riot", "strike", "gather", "block", "deploy", "tense", "turn",
  ]

  /// *Led to*, *caused*, *prevents*.
  private static func verb(_ index: Int, in sentence: ClaimSentence) -> Range<Int>? {
    guard sentence.isVerb(index) else {
      // *The cause of*, *the reason for*.
      return ["cause", "reason"].contains(sentence.lemma(index)) && ["of", "for", "why"].contains(sentence[index + 1])
        ? index..<index + 2 : nil
    }
    let lemma = sentence.lemma(index)
    if sentence.isLemma(index, in: verbs) { return index..<index + 1 }
    if sentence.isLemma(index, in: lemmas), let preposition = withPreposition[lemma], sentence[index + 1] == preposition
    {
      return index..<index + 2
    }
    return hasEffect(index, in: sentence) ? index..<index + 1 : nil
  }

  /// Whether the verb says what something does to something, not what somebody does.
  private static func hasEffect(_ index: Int, in sentence: ClaimSentence) -> Bool {
    guard sentence.isLemma(index, in: effects), let subject = sentence.sharedSubject(index) else { return false }
    if sentence.relation(subject) == .nsubjPass { return sentence.child(index, [.oblAgent]) != nil }
    return sentence.child(index, [.obj, .xcomp]) != nil && !isPerson(subject, in: sentence)
  }

  private static func isPerson(_ subject: Int, in sentence: ClaimSentence) -> Bool {
    sentence.tag(subject) == .nnp || ["i", "we", "he", "she", "they", "you", "who"].contains(sentence[subject])
  }

  /// *…, killing 40*, *left three dead*, *killed by a blast*.
  private static func result(_ index: Int, in sentence: ClaimSentence) -> Range<Int>? {
    guard sentence.isVerb(index) else { return nil }
    if sentence.tag(index) == .vbg, sentence.isLemma(index, in: harms), sentence.child(index, [.obj]) != nil,
      sentence.relation(index) == .advcl || sentence[index - 1] == ","
    {
      return index..<index + 1
    }
    if sentence.lemma(index) == "leave",
      (index + 1..<min(index + 6, sentence.range.upperBound)).contains(where: {
        ["dead", "injured", "homeless", "without", "wounded", "stranded", "hospital"].contains(sentence[$0])
      })
    {
      return index..<index + 1
    }
    return nil
  }

  /// *Protested against*, *anger over*, *arrested for*, *demanding*.
  private static func grievance(_ index: Int, in sentence: ClaimSentence) -> Range<Int>? {
    let lemma = sentence.lemma(index)
    if ["demand", "seek", "protest"].contains(lemma), sentence.tag(index) == .vbg { return index..<index + 1 }
    let next = sentence[index + 1]
    if sentence.isLemma(index, in: protests) {
      let near = (index + 1..<min(index + 9, sentence.range.upperBound)).contains {
        ["against", "over", "demanding"].contains(sentence[$0])
      }
      if near { return index..<index + 1 }
    }
    if sentence.isWord(index, in: feelings) || sentence.isLemma(index, in: feelings),
      ["at", "over", "about"].contains(next)
    {
      return index..<index + 2
    }
    guard sentence.isLemma(index, in: sanctions), sentence.isVerb(index) else { return nil }
    let reach = index + 1..<min(index + 5, sentence.range.upperBound)
    guard let place = reach.first(where: { ["for", "over"].contains(sentence[$0]) }) else { return nil }
    return place == index + 1 ? index..<place + 1 : index..<index + 1
  }

  /// *Marched to demand*, *fired tear gas to disperse*.
  private static func purpose(_ index: Int, in sentence: ClaimSentence) -> Range<Int>? {
    guard sentence[index] == "to", sentence.isLemma(index + 1, in: purposes), sentence.tag(index + 1) == .vb,
      sentence[index + 1] == "protest"
        || ![Relation.xcomp, .ccomp, .acl, .csubj, .root].contains(sentence.relation(index + 1)) || !sentence.isParsed
    else { return nil }
    return index..<index + 2
  }

  private static let verbs: WordSet = [
    "cause", "trigger", "spark", "prompt", "provoke", "fuel", "ignite", "incite", "prevent", "cure", "force",
    "compel", "avert", "thwart", "worsen", "exacerbate", "paralyze", "paralyse", "disrupt", "inflame", "originate",
    "derive",
  ]
  private static let withPreposition = [
    "lead": "to", "result": "in", "contribute": "to", "stem": "from", "arise": "from", "protect": "against",
    "link": "to", "tie": "to", "attribute": "to", "die": "from",
  ]
  /// What a substance, a measure or a disaster does to something.
  private static let effects: WordSet = [
    "kill", "treat", "transmit", "infect", "spread", "damage", "destroy", "harm", "affect", "reduce", "boost",
    "increase", "improve", "weaken", "strengthen", "inactivate", "protect", "hurt", "threaten",
    "contaminate", "stop", "block", "cure", "beat", "combat", "eradicate", "help",
  ]
  private static let harms: WordSet = [
    "kill", "injure", "wound", "damage", "destroy", "disrupt", "halt", "block", "bring", "affect", "force", "prompt",
    "paralyze", "spark", "trigger", "cause", "strand",
  ]
  private static let protests: WordSet = [
    "protest", "demonstrate", "demonstration", "strike", "agitation", "rally", "march", "campaign", "riot", "agitate",
  ]
  private static let feelings: WordSet = [
    "anger", "angry", "angered", "outrage", "outraged", "fury", "furious", "frustration", "frustrated", "discontent",
  ]
  private static let sanctions: WordSet = [
    "arrest", "detain", "jail", "punish", "suspend", "dismiss", "fire", "sentence", "blame", "criticize", "criticise",
    "book", "fine", "convict", "imprison",
  ]
  private static let purposes: WordSet = [
    "protest", "demand", "oppose", "press", "denounce", "condemn", "support", "pressure", "stop", "prevent", "end",
    "disperse", "quell", "halt", "avoid", "ensure", "control", "block", "contain", "force", "defend", "protect", "free",
    "restore", "curb", "break", "seek", "highlight", "boycott", "intensify", "clear", "commemorate", "mourn", "mark",
    "express", "show", "reduce",
  ]
}
