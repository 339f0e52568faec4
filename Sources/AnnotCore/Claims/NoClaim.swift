/// Tells clauses that hold a trigger and still claim nothing: who reports, what is asked, supposed, wished or felt.
enum NoClaim {
  static func `is`(_ clause: ClaimClause, triggers: [ClaimTrigger], in sentence: ClaimSentence) -> Bool {
    let head = clause.head
    let isOfHead = triggers.contains { [.accusation, .promise].contains($0.kind) && $0.tokens.contains(head) }
    // *Has been said to protect* is held by somebody.
    let isHeld = sentence.lemma(head) == "say" && sentence.child(head, [.xcomp]) != nil
    if !isOfHead, !isHeld, isReport(head, in: sentence) {
      return true
    }
    if sentence.relation(head) != .root, let mark = sentence.child(head, [.mark]),
      ["if", "whether", "unless"].contains(sentence[mark])
    {
      return true
    }
    if sentence.tree.children(head).contains(where: { sentence.tag($0) == .wp || sentence.tag($0) == .wrb })
      && sentence.relation(head) != .aclRelcl && sentence[sentence.range.upperBound - 1] == "?"
    {
      return true
    }
    if isCommand(head, in: sentence) && !triggers.contains(where: { $0.kind == .quantity && !$0.isWeak })
      || isFeeling(head, in: sentence)
    {
      return true
    }
    return sentence.hasAuxiliary(head, ["should", "ought", "let"])
      && !triggers.contains { $0.kind == .quantity || $0.kind == .statistic || $0.kind == .policy }
  }

  /// Whether the clause only says that somebody says something.
  private static func isReport(_ head: Int, in sentence: ClaimSentence) -> Bool {
    guard ReportingWords.isVerb(sentence.lemma(head)), sentence.isVerb(head) else { return false }
    return sentence.child(head, [.ccomp]) != nil || sentence.relation(head) == .parataxis
      || sentence.lemma(head) == "say" || sentence.lemma(head) == "tell"
  }

  /// *Wash your hands.*
  private static func isCommand(_ head: Int, in sentence: ClaimSentence) -> Bool {
    sentence.tag(head) == .vb && sentence.isVerb(head) && sentence.sharedSubject(head) == nil
      && sentence.auxiliaries(head).isEmpty && sentence.relation(head) == .root
  }

  /// *I love*, *we want*, *I think so*.
  private static func isFeeling(_ head: Int, in sentence: ClaimSentence) -> Bool {
    guard let subject = sentence.subject(head), ["i", "we", "you"].contains(sentence[subject]),
      // *You only need 20 minutes* tells what is needed.
      !(sentence.lemma(head) == "need" && !sentence.quantities.isEmpty)
    else { return false }
    return [
      "love", "like", "hate", "want", "wish", "hope", "feel", "think", "believe", "thank", "need", "mean", "guess",
      "look", "happy", "proud", "sorry", "sure", "glad", "know",
    ].contains(sentence.lemma(head))
  }
}
