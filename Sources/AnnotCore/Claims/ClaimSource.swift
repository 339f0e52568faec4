/// Finds who a sentence's syntax names as the source of a clause, for reports and studies as well as for people.
enum ClaimSource {
  /// The words of the source: *the survey* of *the survey found that*, *police* of *according to police*; nil where the
  /// sentence names none. Bytes of the paragraph.
  static func source(of clause: ClaimClause, in sentence: ClaimSentence) -> TextRange? {
    if let source = accuser(of: clause.head, in: sentence) { return source }
    if let source = study(of: clause.head, in: sentence) { return source }
    var word = clause.head
    var steps = 0
    while steps < reach, let head = sentence.tree.head(word) {
      if [.ccomp, .parataxis, .conj, .advcl, .xcomp, .aclRelcl, .obl, .obj, .nmod, .acl, .nsubj].contains(
        sentence.relation(word))
      {
        if sentence.relation(word) == .ccomp, ReportingWords.isVerb(sentence.lemma(head)),
          let subject = sentence.sharedSubject(head), isNamed(subject, in: sentence)
        {
          return phrase(subject, in: sentence)
        }
        word = head
        steps += 1
      } else {
        break
      }
    }
    return reporter(of: clause, in: sentence)
  }

  /// The subject of the sentence's main verb, if that reports: *Roe said … that* before the clause, *…, Roe said* behind.
  private static func reporter(of clause: ClaimClause, in sentence: ClaimSentence) -> TextRange? {
    let root = sentence.tree.root
    if root < clause.tokens.lowerBound, sentence[clause.tokens.lowerBound - 1] == "that",
      ReportingWords.isVerb(sentence.lemma(root)), let subject = sentence.subject(root), isNamed(subject, in: sentence)
    {
      return phrase(subject, in: sentence)
    }
    for child in sentence.tree.children(root)
    where sentence.relation(child) == .parataxis && ReportingWords.isVerb(sentence.lemma(child)) {
      if let subject = sentence.subject(child), isNamed(subject, in: sentence) { return phrase(subject, in: sentence) }
    }
    return nil
  }

  /// How many heads are looked at.
  private static let reach = 20

  /// *It* and *they* of *it is said* name nobody.
  private static func isNamed(_ subject: Int, in sentence: ClaimSentence) -> Bool {
    sentence.relation(subject) != .expl
      && !["it", "that", "this", "there", "which", "what"].contains(sentence[subject])
  }

  /// The source that *according to* names, in bytes of the paragraph.
  static func according(in sentence: ClaimSentence) -> TextRange? {
    guard let cue = sentence.range.first(where: { sentence[$0] == "according" && sentence[$0 + 1] == "to" }),
      let head = sentence.tree.head(cue), head > cue + 1
    else { return nil }
    let end = min(sentence.tree.subtree(head).upperBound, head + 1)
    return sentence.words.range(cue + 2..<max(cue + 3, end))
  }

  /// The study or survey that found the figures which the clause gives.
  private static func study(of head: Int, in sentence: ClaimSentence) -> TextRange? {
    guard
      ReportingWords.isFinding(sentence.lemma(head))
        || ["put", "say", "give", "list", "count"].contains(sentence.lemma(head)),
      sentence.isVerb(head), let subject = sentence.child(head, [.nsubj]), studies.contains(sentence.lemma(subject))
    else { return nil }
    return phrase(subject, in: sentence)
  }

  private static let studies: WordSet = [
    "study", "report", "survey", "poll", "analysis", "research", "review", "datum", "data", "figure", "figures",
    "investigation", "audit", "researcher", "scientist", "paper", "estimate", "record", "document", "filing", "census",
  ]

  /// Who accuses or promises: the claim is theirs.
  private static func accuser(of head: Int, in sentence: ClaimSentence) -> TextRange? {
    guard ["accuse", "allege", "blame", "charge", "promise", "pledge", "vow", "sue"].contains(sentence.lemma(head)),
      sentence.isVerb(head), let subject = sentence.child(head, [.nsubj])
    else { return nil }
    return phrase(subject, in: sentence)
  }

  private static func phrase(_ head: Int, in sentence: ClaimSentence) -> TextRange {
    let start = sentence.tree.subtree(head).lowerBound
    return sentence.words.range(min(start, head)..<head + 1)
  }

  /// Whether the clause is the writer's own in the middle of reported speech: a relative clause outside quotation marks
  /// that keeps the tense of the writing where the reported clause around it has gone into the past, as English does.
  static func isBackground(_ clause: ClaimClause, in sentence: ClaimSentence) -> Bool {
    guard clause.isRelative, sentence.isQuoted[checked: clause.head] == false,
      isPresent(clause.head, in: sentence)
    else { return false }
    return sentence.tree.ancestors(clause.head).prefix(reach).contains { isShifted($0, in: sentence) }
  }

  private static func isPresent(_ predicate: Int, in sentence: ClaimSentence) -> Bool {
    let auxiliaries = sentence.auxiliaries(predicate)
    guard let first = auxiliaries.first else { return [.vbz, .vbp].contains(sentence.tag(predicate)) }
    return ["has", "have", "is", "are"].contains(sentence[first])
  }

  /// *Would become*, *was*, *had gone*, said by somebody.
  private static func isShifted(_ predicate: Int, in sentence: ClaimSentence) -> Bool {
    guard sentence.relation(predicate) == .ccomp else { return false }
    if let first = sentence.auxiliaries(predicate).first {
      return ["would", "was", "were", "had", "could", "might"].contains(sentence[first])
    }
    return sentence.tag(predicate) == .vbd
  }
}
