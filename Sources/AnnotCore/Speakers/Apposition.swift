/// Reads what a text says somebody is from the words around their name.
struct Apposition {
  let language: LanguageFacts
  let words: MentionWords

  /// The tokens of the role in the title before a name, or nil where there is none but a form of address. An article is
  /// left out unless it belongs to a possessor: *the Kremlin's diplomatic adviser*.
  func title(_ tokens: Range<Int>) -> Range<Int>? {
    let hasPossessor = tokens.contains { language.tokens[checked: $0]?.tag == .pos }
    let role = hasPossessor ? tokens : withoutArticle(tokens)
    let isAddress = role.allSatisfy { Self.addresses.contains(words.bare($0)) }
    return isAddress || !isWord(role.upperBound - 1) ? nil : role
  }

  /// The role in *Jane Roe, the mayor of Ellmouth,* where `next` is the phrase after the comma.
  func after(_ name: Name, next: NounPhrase?) -> Range<Int>? {
    let comma = name.tokens.upperBound
    guard let next, next.tokens.lowerBound == comma + 1, language.tokens[checked: comma]?.tag == .comma,
      isRole(next)
    else { return nil }
    return withoutArticle(next.tokens.lowerBound..<end(of: next))
  }

  /// The role in *The mayor of Ellmouth, Jane Roe, said* where `previous` is the phrase before the comma.
  func before(_ phrase: NounPhrase, previous: NounPhrase?) -> Range<Int>? {
    guard let previous, previous.tokens.upperBound == phrase.tokens.lowerBound - 1,
      language.tokens[checked: previous.tokens.upperBound]?.tag == .comma, isRole(previous)
    else { return nil }
    return withoutArticle(previous.tokens)
  }

  private static let addresses: Set<String> = ["mr", "mrs", "ms", "miss", "mx", "dr", "sir", "dame", "lord", "lady"]

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
