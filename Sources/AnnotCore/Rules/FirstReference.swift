enum FirstReference: ArticleRule {
  static let description = RuleDescription(
    code: "first-reference",
    severity: .warning,
    summary: "Somebody quoted by surname before the full name is given, or without it",
    explanation: """
      Whoever speaks is named in full the first time, so that the reader knows who it is. A title before the surname will
      do for heads of state and church, and the settings' cast lists people who need no introduction.

      *Authority:* AP, "names": first and last name on first reference.

      *To mend it:* give the full name at first mention.
      """)

  static func findings(in article: Article) -> [Finding] {
    let people = article.people
    lazy var surnames = people.surnames
    lazy var quoted = article.isQuoted
    return people.bareAtFirst.compactMap { id in
      guard let first = people.firstNaming(of: id) else { return nil }
      let namings = people.namings(of: id).filter { !$0.isQuoted }
      guard let speaker = article.speakers[checked: id.index],
        !article.settings.knows(article.text[first.name]), isSubjectOfSpeech(first, in: article),
        !Roles.isPluralRole(first.surname), !first.surname.hasSuffix("s") || namings.count > 1 || first.hasRole
      else { return nil }
      if let full = namings.first(where: \.isFull) {
        let name = article.text[full.name]
        // The same paragraph may well turn the two around.
        guard full.paragraph > first.paragraph else { return nil }
        return Finding(
          range: first.range, message: "The full name comes only later: say “\(name)” here.",
          related: [.init(range: full.range, message: "The full name.")],
          fixes: [
            Fix(title: "Write “\(name)”", edits: [TextEdit(range: first.name, replacement: name)], isPreferred: true)
          ])
      }
      // A firm that was taken for a person stands before a noun somewhere.
      guard quoted[checked: id.index] == true, speaker.role == nil || first.hasRole, first.words.count == 1,
        !namings.contains(where: \.isModifier), !FirstNames.contains(first.surname),
        !people.isSurnameOfAnother(first, among: surnames), !isMentioned(before: first, in: article),
        !isAbbreviation(first, in: article)
      else { return nil }
      return Finding(
        range: first.range,
        message: "“\(article.text[first.name])” is never introduced: give the full name at first mention.")
    }
  }

  /// Whether the word stands further up, where nothing took it for a name: *his grandson, Roe, has*.
  private static func isMentioned(before naming: NamedPeople.Naming, in article: Article) -> Bool {
    let reach = max(0, naming.paragraph - memory)...naming.paragraph
    return article.paragraphs[reach].contains { paragraph in
      paragraph.kind.isOwnText
        && paragraph.facts.words.lower.indices.contains { index in
          paragraph.facts.words[index] == naming.surname && paragraph.facts.words.isCapitalized(index)
            && paragraph.absolute(paragraph.facts.words.range(index..<index + 1)).start < naming.name.start
        }
    }
  }

  /// The paragraphs in which a name is looked for.
  private static let memory = 8

  /// *Del. Jane Roe*: a title whose full stop was taken for the end of a sentence.
  private static func isAbbreviation(_ naming: NamedPeople.Naming, in article: Article) -> Bool {
    guard let paragraph = article.paragraphs[checked: naming.paragraph] else { return false }
    let words = paragraph.facts.words
    let next = words.index(atOrAfter: naming.name.end - paragraph.range.start)
    return words[next] == "." && words.isCapitalized(next + 1) && words.isCapitalized(next + 2)
      && FirstNames.contains(words[next + 1])
  }

  /// Whether a verb of speech stands beside the name, so that it is somebody's name for certain.
  private static func isSubjectOfSpeech(_ naming: NamedPeople.Naming, in article: Article) -> Bool {
    guard let paragraph = article.paragraphs[checked: naming.paragraph] else { return false }
    let words = paragraph.facts.words
    let start = naming.range.start - paragraph.range.start
    let index = words.index(atOrAfter: start)
    return AttributionVerbs.isNeutral(words[index + naming.words.count]) || AttributionVerbs.isNeutral(words[index - 1])
  }
}
