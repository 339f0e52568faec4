/// Words that say what something does, where it comes from or how it passes on, without a verb of causing: *effective
/// against*, *a treatment for*, *the source of*, *transmission*.
enum EfficacyWords {
  static func match(at index: Int, in sentence: ClaimSentence) -> (Range<Int>, String)? {
    guard sentence.isWord(index, in: words) || sentence.isLemma(index, in: lemmas) else { return nil }
    if sentence.isWord(index, in: adjectives) { return (index..<index + 1, "effect") }
    if sentence.isLemma(index, in: remedies), ["for", "of", "against", "to", "on"].contains(sentence[index + 1]) {
      return (index..<index + 2, "effect")
    }
    if sentence.isLemma(index, in: spreading) { return (index..<index + 1, "effect") }
    if sentence.isLemma(index, in: origins), sentence[index + 1] == "of" || sentence[index + 1] == "in" {
      return (index..<index + 2, "origin")
    }
    if sentence.isVerb(index), sentence.isLemma(index, in: comings), ["from", "in"].contains(sentence[index + 1]),
      sentence.lemma(index) != "come" || sentence[index + 1] == "from" && !isPerson(index, in: sentence)
    {
      return (index..<index + 2, "origin")
    }
    if sentence.isLemma(index, in: makings), sentence.isVerb(index), sentence.child(index, [.auxPass]) != nil {
      return (index..<index + 1, "origin")
    }
    if sentence[index] == "man", sentence[index + 1] == "-", sentence[index + 2] == "made" {
      return (index..<index + 3, "origin")
    }
    if let verb = ability(index, in: sentence) { return (index..<verb + 1, "effect") }
    if sentence.isWord(index, in: made) { return (index..<index + 1, "origin") }
    guard sentence.isWord(index, in: links), ["to", "with", "between"].contains(sentence[index + 1]),
      sentence[index - 1] != "as"
    else {
      return nil
    }
    return (index..<index + 2, "cause")
  }

  /// What may be a trigger as it stands, and what may by its lemma.
  private static let words = WordSet(adjectives, made, links, abilities, ["man"])
  static let lemmas = WordSet(adjectives, remedies, spreading, origins, comings, makings, made, links)

  /// What a thing can do: *the virus can survive*, *masks could stop it*. What people can do is no effect of theirs.
  private static func ability(_ index: Int, in sentence: ClaimSentence) -> Int? {
    guard sentence.isWord(index, in: abilities), sentence.tag(index) == .md,
      let verb = sentence.tree.head(index), verb > index, verb - index < 4, sentence.isVerb(verb),
      let subject = sentence.subject(verb), [.nn, .nns].contains(sentence.tag(subject)),
      !ReportingWords.isVerb(sentence.lemma(verb)), !sentence.isLemma(subject, in: people),
      !["have", "be", "get", "do", "take", "come", "go", "see"].contains(sentence.lemma(verb))
    else { return nil }
    return verb
  }

  private static let abilities: WordSet = ["can", "cannot", "ca", "could", "may"]
  private static let people: WordSet = [
    "people", "man", "woman", "voter", "candidate", "official", "person", "republican", "democrat", "leader",
    "president",
    "member", "one", "party", "campaign", "state", "government", "company", "child", "parent", "student", "country",
    "court", "judge", "senator", "lawmaker", "worker", "agency", "team", "nominee", "police", "officer", "reader",
  ]
  /// Where somebody comes from is told of them, not claimed.
  private static func isPerson(_ verb: Int, in sentence: ClaimSentence) -> Bool {
    guard let subject = sentence.sharedSubject(verb) else { return true }
    return ["i", "we", "he", "she", "they", "you", "who"].contains(sentence[subject])
      || sentence.tag(subject) == .nnp || sentence.lemma(subject) == "people"
  }

  private static let adjectives: WordSet = [
    "effective", "ineffective", "contagious", "infectious", "toxic", "carcinogenic", "unsafe", "harmless", "deadly",
    "airborne", "cytotoxic", "protective", "beneficial",
  ]
  private static let remedies: WordSet = [
    "treatment", "cure", "remedy", "protection", "risk", "effect", "effectiveness", "efficacy", "danger", "impact",
    "benefit",
    "prevention", "therapy",
  ]
  private static let spreading: WordSet = [
    "transmit", "transmission", "infect", "contaminate", "contamination", "cure", "inactivate", "immunize",
    "transmissible",
  ]
  private static let origins: WordSet = ["origin", "source", "creation"]
  private static let comings: WordSet = [
    "come", "originate", "emerge", "evolve", "escape", "derive", "jump", "spread", "leak", "stem",
  ]
  private static let makings: WordSet = [
    "make", "create", "engineer", "invent", "manufacture", "patent", "manipulate", "produce", "design",
  ]
  private static let made: WordSet = [
    "man-made", "manmade", "bioweapon", "lab-made", "engineered", "bioengineered",
  ]
  private static let links: WordSet = [
    "linked", "associated", "correlated", "tied", "connected", "link", "connection",
  ]
}
