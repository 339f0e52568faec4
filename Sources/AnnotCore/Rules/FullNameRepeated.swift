enum FullNameRepeated: ArticleRule {
  static let description = RuleDescription(
    code: "full-name-repeated",
    severity: .information,
    summary: "A full name or title again where the surname would do",
    explanation: """
      After the first mention a person goes by the surname. Namesakes keep their full names, and after a page of other
      things a full name is a courtesy: only one in the four paragraphs after another is reported.

      *Authority:* AP, "names": last name only on second reference.

      *To mend it:* use the surname.
      """)

  /// How many paragraphs a reader remembers a name for.
  private static let memory = 4

  /// It reads names alone.
  static func readsTheSame(in change: ParagraphChange) -> Bool { true }

  static func findings(in article: Article) -> [Finding] {
    let people = article.people
    var holders: [String: Set<Speaker.ID>] = [:]
    for naming in people.namings where naming.isFull && !naming.isHeadline {
      holders[naming.surname, default: []].insert(naming.speaker)
    }
    return people.people.flatMap { id in
      let namings = people.namings(of: id).filter { !$0.isQuoted }
      guard let introduction = namings.firstIndex(where: \.isFull), people.isCertain(id) else { return [Finding]() }
      var isIntroduced = false
      var known: Set<[String]> = []
      return zip(namings[introduction...], namings[introduction...].dropFirst()).compactMap { earlier, later in
        isIntroduced = isIntroduced || earlier.hasRole
        known.insert(earlier.words)
        // A role that the reader has not met introduces anew.
        guard later.isFull && known.contains(later.words) || isTitled(later, as: earlier, in: article),
          !later.isModifier,
          isIntroduced || !later.hasRole, later.paragraph - earlier.paragraph <= memory,
          holders[later.surname]?.count == 1, !isBroken(from: earlier, to: later, in: article),
          let surname = surname(later, in: article)
        else { return nil }
        return Finding(
          range: later.range,
          message: later.isFull
            ? "The reader knows the name: “\(surname)” will do."
            : "The reader knows the title: “\(surname)” will do.",
          related: [.init(range: earlier.range, message: "Named here.")],
          fixes: [
            Fix(
              title: "Write “\(surname)”", edits: [TextEdit(range: later.range, replacement: surname)],
              isPreferred: true)
          ])
      }
    }
  }

  /// *Mayor Roe* right after *Mayor Jane Roe*. *Mr.* and its like are a matter of style.
  private static func isTitled(
    _ later: NamedPeople.Naming, as earlier: NamedPeople.Naming, in article: Article
  ) -> Bool {
    guard later.hasTitle, later.hasRole, earlier.hasTitle, earlier.isFull else { return false }
    return article.text[TextRange(later.range.start, later.name.start)]
      == article.text[TextRange(earlier.range.start, earlier.name.start)]
  }

  /// Whether a heading or a line without a word, as between the entries of a live page, stands between the two.
  private static func isBroken(
    from earlier: NamedPeople.Naming, to later: NamedPeople.Naming, in article: Article
  ) -> Bool {
    let between = article.paragraphs[earlier.paragraph..<max(earlier.paragraph, later.paragraph)]
    guard let paragraph = article.paragraphs[checked: later.paragraph] else { return true }
    // *Correction:* and words that somebody else wrote, after a colon.
    return later.isAsked || paragraph.mapped.notes.names.isApart || between.last?.facts.endsInColon ?? false
      || between.contains { paragraph in
        !paragraph.kind.isOwnText && paragraph.kind != .blockquote || paragraph.mapped.notes.names.isBreak
      }
  }

  /// The last word of the name as the text has it, without what follows a surname.
  private static func surname(_ naming: NamedPeople.Naming, in article: Article) -> String? {
    article.text[naming.name].split(whereSeparator: \.isWhitespace).map(String.init).last { word in
      word.lowercased().hasPrefix(naming.surname)
    }
  }
}
