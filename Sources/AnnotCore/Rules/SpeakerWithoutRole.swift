enum SpeakerWithoutRole: ArticleRule {
  static let description = RuleDescription(
    code: "speaker-without-role",
    severity: .information,
    isOnByDefault: false,
    summary: "Somebody quoted of whom the article never says who they are",
    explanation: """
      The reader learns a name and not why this person is asked: no office, no firm, no tie to the story.

      *Authority:* NPR accuracy checklist, "Titles"; AP, on identifying sources.

      *To mend it:* add the role at first mention, or the person to the settings' cast.
      """)

  static func findings(in article: Article) -> [Finding] {
    let people = article.people
    let quoted = Set(article.quotations.filter { $0.source != nil && $0.style != .indirect }.compactMap(\.speaker))
    return people.people.compactMap { id in
      guard quoted.contains(id), let speaker = article.speakers[checked: id.index], speaker.role == nil,
        !article.settings.knows(speaker.name)
      else { return nil }
      let full = people.namings(of: id).filter(\.isFull)
      guard let first = full.first(where: { !$0.isQuoted }), !full.contains(where: { isDescribed($0, in: article) })
      else {
        return nil
      }
      return Finding(
        range: first.range,
        message: "The article never says who “\(article.text[first.name])” is: add a role.",
        fixes: [
          Fix(
            title: "Add a role",
            edits: [TextEdit(range: TextRange(first.range.end, first.range.end), replacement: ", [role],")],
            snippet: ", ${1:role},")
        ])
    }
  }

  /// Whether words right before or after the name may say who it is.
  private static func isDescribed(_ naming: NamedPeople.Naming, in article: Article) -> Bool {
    guard let paragraph = article.paragraphs[checked: naming.paragraph] else { return true }
    if naming.hasRole { return true }
    let words = paragraph.facts.words
    let name = naming.name.shifted(by: -paragraph.range.start)
    let first = words.index(atOrAfter: name.start)
    let end = words.index(atOrAfter: name.end)
    // *Jane Roe, the mayor*, *Jane Roe of Ellmouth*, *Jane Roe (left)*, *the mayor, Jane Roe,*, *plumber Jane Roe*
    if [",", "of", "from", "at", "with", "(", "who", "is", "was", "—", "–", "'s"].contains(words[end]) { return true }
    if words[first - 1] == "," || words[first - 1] == ":" || words[first - 1] == "named" { return true }
    switch words.tokens[checked: first - 1]?.tag {
    case .nn?, .nns?, .nnp?, .nnps?, .jj?: return true
    default: return false
    }
  }
}
