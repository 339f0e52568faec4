/// What a law, a rule or an authority demands, allows or pays for.
enum PolicyDetector: ClaimDetector {
  static func triggers(in sentence: ClaimSentence) -> [ClaimTrigger] {
    sentence.range.compactMap { index in
      match(at: index, in: sentence).map { ClaimTrigger(kind: .policy, tokens: $0, label: "policy") }
    }
  }

  static let lemmas = WordSet(rulings, measures)

  private static func match(at index: Int, in sentence: ClaimSentence) -> Range<Int>? {
    guard sentence.isVerb(index) else { return nil }
    if sentence.isLemma(index, in: rulings), sentence.tag(index) != .vbg { return index..<index + 1 }
    if sentence.isLemma(index, in: measures), hasPolicyWord(index, in: sentence) { return index..<index + 1 }
    // *Voters would need to approve it*, *drivers must carry one*.
    if sentence.isLemma(index, in: ballots), let head = sentence.tree.head(index),
      sentence.relation(index) == .xcomp, ["need", "have"].contains(sentence.lemma(head))
    {
      return head..<index + 1
    }
    return nil
  }

  private static func hasPolicyWord(_ verb: Int, in sentence: ClaimSentence) -> Bool {
    sentence.tree.children(verb).contains { child in
      [.nsubj, .obj, .nsubjPass].contains(sentence.relation(child)) && sentence.isLemma(child, in: nouns)
    }
  }

  private static let ballots: WordSet = ["approve", "ratify", "vote"]
  private static let rulings: WordSet = [
    "ban", "prohibit", "outlaw", "legalize", "legalise", "mandate", "repeal", "enact", "ratify", "criminalize",
    "regulate", "subsidize", "nationalize", "privatize", "deport", "sanction",
  ]
  private static let measures: WordSet = [
    "require", "allow", "permit", "force", "forbid", "impose", "introduce", "pass", "approve", "sign", "veto", "raise",
    "cut", "lift", "extend", "expand", "fund", "set", "scrap", "end", "provide", "limit", "change", "create", "make",
    "give", "adopt", "establish", "restrict", "protect", "back", "support", "oppose", "reject", "propose", "abolish",
    "guarantee", "stop", "take", "apply", "grant",
  ]
  private static let nouns: WordSet = [
    "law", "bill", "act", "policy", "rule", "regulation", "ordinance", "tax", "tariff", "sanction", "referendum",
    "amendment", "treaty", "constitution", "legislation", "measure", "ban", "budget", "plan", "agreement", "statute",
    "order", "restriction", "subsidy", "program", "programme", "moratorium", "ceasefire", "quota", "wage",
  ]
}
