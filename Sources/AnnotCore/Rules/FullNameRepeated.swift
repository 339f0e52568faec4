enum FullNameRepeated: ArticleRule {
  static let description = RuleDescription(
    code: "full-name-repeated",
    severity: .information,
    isOnByDefault: false,
    summary: "A full name or title again where the surname would do",
    explanation: """
      After the first mention a person goes by the surname. Namesakes keep their full names, and after a page of other
      things a full name is a courtesy: only one in the four paragraphs after another is reported.

      *Authority:* AP, "names": last name only on second reference.

      *To mend it:* use the surname.
      """)

  /// How many paragraphs a reader remembers a name for.
  private static let memory = 4

  static func findings(in article: Article) -> [Finding] {
    let people = article.people
    var holders: [String: Set<Speaker.ID>] = [:]
    for naming in people.namings where naming.isFull && !naming.isHeadline {
      holders[naming.surname, default: []].insert(naming.speaker)
    }
    return people.people.flatMap { id in
      let namings = people.namings(of: id).filter { !$0.isQuoted }
      guard let introduction = namings.firstIndex(where: \.isFull) else { return [Finding]() }
      return zip(namings[introduction...], namings[introduction...].dropFirst()).compactMap { earlier, later in
        guard later.isFull, later.paragraph - earlier.paragraph <= memory, holders[later.surname]?.count == 1,
          let surname = surname(later, in: article)
        else { return nil }
        return Finding(
          range: later.range, message: "The reader knows the name: “\(surname)” will do.",
          related: [.init(range: earlier.range, message: "Named here.")],
          fixes: [
            Fix(
              title: "Write “\(surname)”", edits: [TextEdit(range: later.range, replacement: surname)],
              isPreferred: true)
          ])
      }
    }
  }

  /// The last word of the name as the text has it, without what follows a surname.
  private static func surname(_ naming: NamedPeople.Naming, in article: Article) -> String? {
    article.text[naming.name].split(whereSeparator: \.isWhitespace).map(String.init).last { word in
      word.lowercased().hasPrefix(naming.surname)
    }
  }
}
