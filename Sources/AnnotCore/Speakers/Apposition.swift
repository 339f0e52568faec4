/// Reads what a text says somebody is from the words around their name.
struct Apposition {
  let language: LanguageFacts
  let words: MentionWords

  /// The tokens of the role in the title before a name, or nil where there is none but a form of address. An article is
  /// left out unless it belongs to a possessor: *the Kremlin's diplomatic adviser*.
  func title(_ tokens: Range<Int>) -> Range<Int>? {
    let hasPossessor = tokens.contains { language.tokens[checked: $0]?.tag == .pos }
    var role = hasPossessor ? tokens : withoutArticle(tokens)
    // *Former Prime Minister Dame Ruth Kells*: an address beside a role is none of it.
    while role.count > 1, Self.addresses.contains(words.bare(role.upperBound - 1)) {
      role = role.lowerBound..<role.upperBound - 1
    }
    // *For 41 years Jane Roe*: a measure is nobody's role.
    if role.contains(where: { isTag($0, .cd) }) { return nil }
    let isAddress = role.allSatisfy { Self.addresses.contains(words.bare($0)) }
    return isAddress || !isWord(role.upperBound - 1) ? nil : role
  }

  /// The role in *Jane Roe, the mayor of Ellmouth,* where `following` are the phrases after the name. An age may stand
  /// between: *Jane Roe, 54, a welder*.
  func after(_ name: Name, following: ArraySlice<NounPhrase>) -> Range<Int>? {
    var following = following
    var comma = name.tokens.upperBound
    if let age = following.first, age.tokens == comma + 1..<comma + 2, isTag(comma, .comma), isTag(comma + 1, .cd),
      isTag(comma + 2, .comma)
    {
      comma += 2
      following.removeFirst()
    }
    guard let next = following.first, next.tokens.lowerBound == comma + 1, isTag(comma, .comma),
      isRole(next) || isTrade(next)
    else { return nil }
    return withoutArticle(next.tokens.lowerBound..<end(of: next))
  }

  /// The role in *The mayor of Ellmouth, Jane Roe, said* where `preceding` are the phrases before the name.
  func before(_ phrase: NounPhrase, preceding: ArraySlice<NounPhrase>) -> Range<Int>? {
    let comma = phrase.tokens.lowerBound - 1
    guard let last = preceding.last, last.tokens.upperBound == comma, isTag(comma, .comma) else { return nil }
    if isRole(last) { return withoutArticle(last.tokens) }
    // *The mayor of Ellmouth*: the head of the whole comes before its *of*.
    var chain = preceding.dropLast()
    var start = last.tokens.lowerBound
    for _ in 0..<3 {
      guard isTag(start - 1, .in), let holder = chain.popLast(), holder.tokens.upperBound == start - 1 else { break }
      start = holder.tokens.lowerBound
      if isRole(holder), language.name(at: holder.head) == nil { return withoutArticle(start..<comma) }
    }
    return isTag(phrase.tokens.upperBound, .comma) && isOffice(last) ? withoutArticle(last.tokens) : nil
  }

  private func isTag(_ token: Int, _ tag: PennTag) -> Bool { language.tokens[checked: token]?.tag == tag }

  /// Whether the phrase tells what somebody is in a word that no list has: *a kitesurfer*, after a name.
  private func isTrade(_ phrase: NounPhrase) -> Bool {
    let first = words.lower(phrase.tokens.lowerBound)
    return (first == "a" || first == "an") && isTag(phrase.head, .nn) && language.name(at: phrase.head) == nil
      && !Self.remarks.contains(words.lower(phrase.head))
  }

  /// Whether the phrase names an office in a word that no list has: *the prefect*, before a name between commas.
  private func isOffice(_ phrase: NounPhrase) -> Bool {
    let first = words.lower(phrase.tokens.lowerBound)
    let hasPossessor = phrase.tokens.contains { isTag($0, .pos) }
    return (first == "the" || hasPossessor) && isTag(phrase.head, .nn) && language.name(at: phrase.head) == nil
      && !Roles.isBody(words.lower(phrase.head)) && !Self.remarks.contains(words.lower(phrase.head))
  }

  /// What stands beside a name and speaks of the clause: *met Roe, a sign that …*.
  private static let remarks: WordSet = [
    "move", "decision", "day", "week", "month", "year", "sign", "step", "result", "fact", "reference", "nod", "time",
    "claim", "reminder", "victory", "trip", "journey", "record", "bid", "blow", "boost", "position", "role", "job",
    "night", "morning", "evening", "afternoon", "thing", "case", "idea", "view", "number", "lot", "bit", "couple",
    "place", "city", "town", "village", "country", "state", "county", "suburb", "island", "river", "street",
  ]

  private static let addresses: WordSet = ["mr", "mrs", "ms", "miss", "mx", "dr", "sir", "dame", "lord", "lady"]

  private func isRole(_ phrase: NounPhrase) -> Bool {
    let head = words.bare(phrase.head)
    return (Roles.isRole(head) || Roles.isTitle(head))
      && language.name(at: phrase.head)?.kind != .person
  }

  /// Whether the token has the letters of an English word, as the last word of a title does.
  private func isWord(_ token: Int) -> Bool { words.lower(token).utf8.count { ASCII.isLowercase($0) } >= 2 }

  /// Without *the*, and without *his*, which says nothing away from its sentence.
  private func withoutArticle(_ tokens: Range<Int>) -> Range<Int> {
    let first = language.tokens[checked: tokens.lowerBound]?.tag
    return first == .dt || first == .prpPossessive
      ? tokens.lowerBound + 1..<max(tokens.upperBound, tokens.lowerBound + 1) : tokens
  }

  /// The longest apposition that is looked for, in tokens after its first phrase.
  private static let reach = 16

  /// Where an apposition that begins with `phrase` ends: before the next comma, verb or mark.
  private func end(of phrase: NounPhrase) -> Int {
    var end = phrase.tokens.upperBound
    while end < phrase.tokens.upperBound + Self.reach, let token = language.tokens[checked: end] {
      switch token.tag {
      case .nn, .nns, .nnp, .nnps, .in, .dt, .jj, .cd, .pos, .cc, .hyphen, .afx, .prpPossessive: end += 1
      default:
        while end > phrase.tokens.upperBound, let last = language.tokens[checked: end - 1]?.tag,
          last == .in || last == .cc || last == .dt
        {
          end -= 1
        }
        return end
      }
    }
    return end
  }
}
