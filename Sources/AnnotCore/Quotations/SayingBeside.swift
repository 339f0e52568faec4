/// Whether a verb of saying stands right before a reported clause or, with its subject, right behind the clause's comma:
/// *Roe said **the bridge was safe***, ***the bridge was safe**, a spokesman said*.
///
/// That something is reported there is certain; the learnt finder doubts only where it ends.
enum SayingBeside {
  /// - Parameter content: tokens of one paragraph.
  static func adjoins(_ content: Range<Int>, in words: QuotationWords) -> Bool {
    (isBefore(content, words) || isBehind(content, words)) && isClause(content, words)
  }

  /// The clause that leaves no doubt to be what the verb at `token` reports, whatever its words are; nil where there is
  /// none, or the token is no such verb.
  static func clause(beside token: Int, in sentence: Range<Int>, words: QuotationWords) -> Range<Int>? {
    guard isSaying(token, words) else { return nil }
    let end = sentence.last { !words.isPunctuation[$0] || words.isMark[$0] } ?? sentence.lowerBound
    if plain.contains(words.word[token]), token < end, adjoins(token + 1..<end + 1, in: words) {
      return token + 1..<end + 1
    }
    guard let comma = (sentence.lowerBound..<token).last(where: { words.isComma($0) }), comma > sentence.lowerBound
    else { return nil }
    let content = sentence.lowerBound..<comma
    return isBehind(content, words) && isClause(content, words) ? content : nil
  }

  /// Whether it opens as a main clause does, or with *that*, and has a verb with a tense that is not *who*'s or *when*'s.
  private static func isClause(_ content: Range<Int>, _ words: QuotationWords) -> Bool {
    let first = content.first { words.tag[$0] != conjunction && !words.isPunctuation[$0] } ?? content.lowerBound
    guard words.word[first] == that || !subordinating.contains(words.tag[first]) else { return false }
    var opening = first
    return (first..<content.upperBound).contains { token in
      if words.isComma(token - 1) { opening = token }
      let isMain = opening == first || !dependent.contains(words.tag[opening])
      return isMain && tensed.contains(words.tag[token])
    }
  }

  private static func isBefore(_ content: Range<Int>, _ words: QuotationWords) -> Bool {
    let first = content.lowerBound
    guard words.sentence[checked: first] == words.sentence[checked: first - 1] else { return false }
    if isSaying(first - 1, words) {
      // Behind *told* stands who is told, and behind *…, said* who says it, but for *Roe, the mayor, said*.
      return !told.contains(words.word[first - 1]) && (!words.isComma(first - 2) || !followsClause(first - 2, words))
    }
    // *told the paper on Friday that …*
    guard words.word[first] == that else { return false }
    for token in stride(from: first - 1, to: max(-1, first - 1 - reach), by: -1) {
      if isSaying(token, words) { return true }
      if words.isPunctuation[token] || words.isVerb[token] { return false }
    }
    return false
  }

  private static func isBehind(_ content: Range<Int>, _ words: QuotationWords) -> Bool {
    guard words.startsSentence[content.lowerBound] else { return false }
    var token = content.upperBound
    // The comma may be taken for part of what is said.
    if words.isComma(content.upperBound - 1) { token -= 1 }
    guard words.isComma(token), words.sentence[checked: token] == words.sentence[content.lowerBound] else {
      return false
    }
    // *…, said a spokesman*
    if words.word[checked: token + 1].map(plain.contains) == true { return isSubject(from: token + 2, words) }
    for next in token + 1..<min(words.count, token + 1 + reach) {
      if isSaying(next, words) { return next > token + 1 && reportsNoMore(next, words) }
      if words.isPunctuation[next] || words.isVerb[next] || relative.contains(words.tag[next]) { return false }
    }
    return false
  }

  /// Whether what starts here is who speaks, up to the next mark or *who*, and no clause.
  private static func isSubject(from start: Int, _ words: QuotationWords) -> Bool {
    guard words.tag[checked: start].map(nominal.contains) == true else { return false }
    let end = (start..<min(words.count, start + 2 * reach)).first { token in
      words.isPunctuation[token] || relative.contains(words.tag[token]) || words.startsSentence[token]
    }
    return !(start..<(end ?? start)).contains { tensed.contains(words.tag[$0]) }
  }

  /// Whether a verb with a tense stands before the comma in its sentence.
  private static func followsClause(_ comma: Int, _ words: QuotationWords) -> Bool {
    var token = comma - 1
    while token >= max(0, comma - 3 * reach), words.sentence[token] == words.sentence[comma] {
      if tensed.contains(words.tag[token]) { return true }
      token -= 1
    }
    return false
  }

  /// Whether no other clause follows the verb, which would be what it reports: *Turning to the vote, he said **it was
  /// lost***.
  private static func reportsNoMore(_ verb: Int, _ words: QuotationWords) -> Bool {
    guard words.sentence[checked: verb + 1] == words.sentence[verb] else { return true }
    if words.word[verb + 1] == that { return false }
    return words.isPunctuation[verb + 1] || adjoining.contains(words.tag[verb + 1]) || told.contains(words.word[verb])
  }

  private static func isSaying(_ token: Int, _ words: QuotationWords) -> Bool {
    token >= 0 && saying.contains(words.word[token]) && words.markIndex[token] < 0
      && (tensed.contains(words.tag[token])
        || plain.contains(words.word[token]) && words.tag[checked: token - 1] != having)
  }

  private static let reach = 10
  /// Verbs that report and do nothing else.
  private static let plain: Set<UInt32> = Set(["said", "says"].map { FeatureHash.ofWord($0.utf8) })
  private static let that = FeatureHash.ofWord("that".utf8)
  private static let having = UInt32(PennTag.vbg.rawValue)
  private static let conjunction = UInt32(PennTag.cc.rawValue)
  private static let tensed: Set<UInt32> = Set([PennTag.vbd, .vbz, .vbp, .md].map { UInt32($0.rawValue) })
  private static let subordinating: Set<UInt32> = Set(
    [PennTag.in, .wrb, .vbg, .vbn, .vbd, .to].map { UInt32($0.rawValue) })
  /// How a subject begins.
  private static let nominal: Set<UInt32> = Set(
    [PennTag.dt, .nnp, .nnps, .nn, .nns, .jj, .cd, .prp, .prpPossessive].map { UInt32($0.rawValue) })
  /// What a clause opens with that hangs on another.
  private static let dependent: Set<UInt32> = Set(
    [PennTag.in, .wrb, .wp, .wdt, .wpPossessive].map { UInt32($0.rawValue) })
  private static let relative: Set<UInt32> = Set([PennTag.wp, .wdt, .wpPossessive].map { UInt32($0.rawValue) })
  /// What may follow the verb and is no subject of a clause: *he said in June*, *she said later*.
  private static let adjoining: Set<UInt32> = Set([PennTag.in, .rb, .cc].map { UInt32($0.rawValue) })
  private static let told: Set<UInt32> = Set(["told", "tells"].map { FeatureHash.ofWord($0.utf8) })
  private static let saying: Set<UInt32> = Set(
    """
    say says said tell tells told add adds added argue argues argued insist insists insisted claim claims claimed
    acknowledge acknowledges acknowledged contend contends contended maintain maintains maintained announce announces
    announced warn warns warned explain explains explained stress stresses stressed assert asserts asserted note notes
    noted predict predicts predicted
    """.split(whereSeparator: \.isWhitespace).map { FeatureHash.ofWord($0.utf8) })
}

extension QuotationWords {
  fileprivate func isComma(_ token: Int) -> Bool { tag[checked: token] == UInt32(PennTag.comma.rawValue) }
}
