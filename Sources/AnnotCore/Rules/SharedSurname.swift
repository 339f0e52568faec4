enum SharedSurname: ArticleRule {
  static let description = RuleDescription(
    code: "shared-surname",
    severity: .information,
    isOnByDefault: false,
    summary: "A surname alone where two people have it",
    explanation: """
      The article names two people with one surname, and then uses the surname alone.

      *Authority:* AP, "names": first and last names for people who share a surname.

      *To mend it:* give the first name too.
      """)

  /// The most namesakes that are told apart.
  private static let most = 8

  static func findings(in article: Article) -> [Finding] {
    let people = article.people
    var holders: [String: [Speaker.ID: NamedPeople.Naming]] = [:]
    var findings: [Finding] = []
    for naming in people.namings where !naming.isQuoted && !naming.isHeadline {
      if naming.isFull {
        if holders[naming.surname]?[naming.speaker] == nil, holders[naming.surname, default: [:]].count < most {
          holders[naming.surname, default: [:]][naming.speaker] = naming
        }
        continue
      }
      guard let namesakes = holders[naming.surname], namesakes.count > 1, !naming.hasRole,
        let own = namesakes[naming.speaker]
      else { continue }
      let full = article.text[own.name]
      findings.append(
        Finding(
          range: naming.range,
          message: "\(namesakes.count) people here are called “\(article.text[naming.name])”: say which.",
          related: namesakes.values.sorted { $0.range < $1.range }.map {
            .init(range: $0.range, message: "One of them.")
          },
          fixes: [Fix(title: "Write “\(full)”", edits: [TextEdit(range: naming.name, replacement: full)])]))
    }
    return findings
  }
}
