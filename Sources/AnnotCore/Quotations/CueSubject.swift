/// Who does what a cue says, where the ranker that weighs words finds nobody or somebody beside the point.
struct CueSubject {
  let words: QuotationWords
  let language: LanguageFacts
  /// See ``SourceCandidates/phrases(in:)``: in order of their heads.
  let phrases: [Range<Int>]

  /// The cue's subject; or that of the verb it depends on, for a cue without one of its own: *Roe continued to
  /// **insist***, *officials praised the pact, **vowing***.
  func byParse(of cue: Int) -> Range<Int>? {
    guard words.isStrongCue[checked: cue] == true, words.markIndex[cue] < 0 else { return nil }
    var verb = cue
    for _ in 0..<4 {
      if let subject = subject(of: verb) { return subject }
      guard let token = language.tokens[checked: verb], Self.sharesSubject.contains(token.relation),
        words.head[verb] >= 0
      else { return nil }
      verb = words.head[verb]
    }
    return nil
  }

  private static let sharesSubject: Set<Relation> = [.xcomp, .conj, .advcl, .parataxis]

  private func subject(of verb: Int) -> Range<Int>? {
    nearby(before: verb).last { phrase in
      words.head[phrase.upperBound - 1] == verb && words.isSubject(phrase.upperBound - 1)
    }
  }

  /// Who stands before a relative clause that ends right before the cue: ***Roe**, who had flown in overnight, said*.
  /// Commas tell it, however the parser reads what is between them.
  func beforeRelativeClause(of cue: Int) -> Range<Int>? {
    guard words.isStrongCue[checked: cue] == true, words.markIndex[cue] < 0, isTensed(cue) else { return nil }
    var close = cue - 1
    while close > 0, isTag(close, .rb) { close -= 1 }
    guard isTag(close, .comma) else { return nil }
    var place = close - 1
    while place > max(1, close - Self.longestClause), words.sentence[place] == words.sentence[cue] {
      if words.isMark[place] { return nil }
      if isRelative(place), isTag(place - 1, .comma) {
        return nearby(before: place - 1).last { $0.upperBound == place - 1 }
      }
      place -= 1
    }
    return nil
  }

  private static let longestClause = 40

  /// Whom `phrase` describes between commas before a cue: ***Roe**, a Democrat elected in 2022, said*, where the phrase is
  /// *a Democrat*.
  func described(by phrase: Range<Int>, before cue: Int) -> Range<Int>? {
    let open = phrase.lowerBound - 1
    guard cue > phrase.upperBound, words.isStrongCue[checked: cue] == true, isTag(open, .comma),
      isTag(cue - 1, .comma), words.sentence[checked: open] == words.sentence[cue],
      isTag(phrase.lowerBound, .dt), isTag(open - 1, .nnp),
      !(open..<cue).contains(where: { words.isMark[$0] })
    else { return nil }
    return nearby(before: open).last { $0.upperBound == open && words.markIndex[open - 1] < 0 }
  }

  /// *a spokesman for the ministry* where `phrase` is *the ministry*: who speaks is the spokesman.
  func speaking(for phrase: Range<Int>) -> Range<Int>? {
    guard isTag(phrase.lowerBound - 1, .in),
      let holder = nearby(before: phrase.lowerBound - 1).last(where: { $0.upperBound == phrase.lowerBound - 1 }),
      let head = language.tokens[checked: holder.upperBound - 1], head.tag == .nn || head.tag == .nns,
      Self.voices.contains(words.word[holder.upperBound - 1])
    else { return nil }
    return holder
  }

  private static let voices: Set<UInt32> = Set(
    [
      "spokesman", "spokeswoman", "spokesperson", "spokesmen", "spokespeople", "lawyer", "lawyers", "attorney",
      "attorneys", "representative", "director", "president", "chairman", "chairwoman", "secretary", "minister",
      "professor", "analyst", "analysts", "official", "officials", "member", "members", "leader", "head", "chief",
    ].map { FeatureHash.ofWord($0.utf8) })

  /// The phrases that end before `token`, the nearest ones: a subject stands not far before its verb.
  private func nearby(before token: Int) -> ArraySlice<Range<Int>> {
    let next = phrases.partitioningIndex { $0.upperBound > token }
    return phrases[max(0, next - 48)..<next]
  }

  private func isTag(_ token: Int, _ tag: PennTag) -> Bool { language.tokens[checked: token]?.tag == tag }

  private func isTensed(_ token: Int) -> Bool { isTag(token, .vbd) || isTag(token, .vbz) || isTag(token, .vbp) }

  private func isRelative(_ token: Int) -> Bool {
    isTag(token, .wp) || isTag(token, .wdt) || isTag(token, .wpPossessive)
  }
}
