enum SharedSurname: ArticleRule {
  static let description = RuleDescription(
    code: "shared-surname",
    severity: .information,
    summary: "A surname alone where two people have it",
    explanation: """
      The article names two people with one surname, and then uses the surname alone. Where the surname has meant one of
      them before, it still does unless the other was named just now. Reported once for each surname.

      *Authority:* AP, "names": first and last names for people who share a surname.

      *To mend it:* give the first name too.
      """)

  /// The most namesakes that are told apart.
  private static let most = 8
  /// How many paragraphs a namesake of somebody known by the surname is remembered for.
  private static let memory = 1

  /// After so many times the surname alone means one of them for good.
  private static let familiar = 2

  /// It reads names alone.
  static func readsTheSame(in change: ParagraphChange) -> Bool { true }

  static func findings(in article: Article) -> [Finding] {
    let people = article.people
    var holders: [String: [Speaker.ID: NamedPeople.Naming]] = [:]
    var owners: [String: (speaker: Speaker.ID, uses: Int)] = [:]
    let headlines = Set(people.namings.filter { $0.isHeadline }.map(\.surname))
    var told: Set<String> = []
    var findings: [Finding] = []
    for naming in people.namings where !naming.isQuoted && !naming.isHeadline && !naming.isModifier {
      if naming.isFull {
        let isHolder = holders[naming.surname]?[naming.speaker] != nil
        if isHolder || holders[naming.surname, default: [:]].count < most,
          naming.hasRole || people.isCertain(naming.speaker)
        {
          holders[naming.surname, default: [:]][naming.speaker] = naming
        }
        continue
      }
      // Whom the surname alone meant before there was a namesake is who it means.
      if holders[naming.surname, default: [:]].count == 1 {
        owners[naming.surname] = (naming.speaker, owners[naming.surname, default: (naming.speaker, 0)].uses + 1)
      }
      let owner = owners[naming.surname]
      guard let namesakes = holders[naming.surname], namesakes.count > 1, !naming.hasTitle,
        (owner?.uses ?? 0) <= familiar, !headlines.contains(naming.surname),
        let own = namesakes[owner?.speaker ?? naming.speaker]
          ?? namesakes.values.min(by: { $0.range < $1.range }),
        namesakes.values.contains(where: {
          $0.speaker != own.speaker && areDifferent($0.words, own.words)
            && (owner == nil || naming.paragraph - $0.paragraph <= memory)
        }), told.insert(naming.surname).inserted
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

  /// Whether the first names are those of two people: *Pete* and *Peter*, *J.* and *Jane* may be one.
  private static func areDifferent(_ left: [String], _ right: [String]) -> Bool {
    guard let one = left.first, let other = right.first else { return false }
    return one.first != other.first
      || one.count > 2 && other.count > 2 && !one.hasPrefix(other) && !other.hasPrefix(one)
  }
}
