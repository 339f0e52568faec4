enum SpeakerWithoutRole: ArticleRule {
  static let description = RuleDescription(
    code: "speaker-without-role",
    severity: .information,
    summary: "Somebody quoted of whom the article never says who they are",
    explanation: """
      The reader learns a name and not why this person is asked: no office, no firm, no tie to the story. The name stands
      beside the first words that they are quoted with, in full and without anything else; who is named again and again,
      or in the headline, is known from the story.

      *Authority:* NPR accuracy checklist, "Titles"; AP, on identifying sources.

      *To mend it:* add the role at first mention, or the person to the settings' cast.
      """)

  static func findings(in article: Article) -> [Finding] {
    let people = article.people
    lazy var sources = sources(in: article)
    let quoted = article.isQuoted
    let start = NamedPeople.start(of: article)
    return people.people.compactMap { id in
      guard let count = people.places[id]?.count, count <= most, quoted[checked: id.index] == true,
        let speaker = article.speakers[checked: id.index], speaker.role == nil,
        speaker.kind == .person, !speaker.aliases.contains(where: { $0.first?.isLowercase ?? false }),
        !article.settings.knows(speaker.name), people.isCertain(id)
      else { return nil }
      let namings = people.namings(of: id)
      guard let first = namings.first, first.isFull, !first.isQuoted,
        first.paragraph > start && speaks(first, in: article)
          || namings.count < most && goesOnToSpeak(first, as: sources[id], in: article),
        count == namings.count,
        !namings.contains(where: { isDescribed($0, in: article) })
      else { return nil }
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

  /// Where each speaker is first named as the source of a direct quotation.
  private static func sources(in article: Article) -> [Speaker.ID: TextRange] {
    var sources: [Speaker.ID: TextRange] = [:]
    for quotation in article.quotations where quotation.style == .direct {
      guard let speaker = quotation.speaker, let source = quotation.source, sources[speaker] == nil else { continue }
      sources[speaker] = source
    }
    return sources
  }

  /// Who is named more often is known from the story.
  private static let most = 3

  /// Whether the paragraph that names somebody goes on to quote them by surname or pronoun.
  private static func goesOnToSpeak(
    _ naming: NamedPeople.Naming, as source: TextRange?, in article: Article
  ) -> Bool {
    guard let source, source.start >= naming.range.end else { return false }
    return article.paragraphIndex(at: source.start) == naming.paragraph
  }

  /// Whether a verb that says no more than that somebody spoke stands beside the name. The first paragraph, and the first
  /// of each entry of a live page, may name somebody whom the next tells of.
  private static func speaks(_ naming: NamedPeople.Naming, in article: Article) -> Bool {
    guard let paragraph = article.paragraphs[checked: naming.paragraph],
      let before = article.paragraphs[checked: naming.paragraph - 1], before.facts.words.count > 4
    else { return false }
    let words = paragraph.facts.words
    let next = words[words.index(atOrAfter: naming.name.end - paragraph.range.start)]
    let previous = words[words.index(atOrAfter: naming.range.start - paragraph.range.start) - 1]
    return plain.contains(next) || plain.contains(previous)
  }

  private static let plain: Set<String> = ["said", "says", "told", "added", "explained", "recalled", "asked"]

  /// Whether words right before or after the name may say who it is.
  private static func isDescribed(_ naming: NamedPeople.Naming, in article: Article) -> Bool {
    guard let paragraph = article.paragraphs[checked: naming.paragraph] else { return true }
    if naming.hasRole { return true }
    guard naming.isFull else {
      let words = paragraph.facts.words
      let end = words.index(atOrAfter: naming.name.end - paragraph.range.start)
      return words[end] == "," && ["the", "a", "an", "who", "whose", "his", "her"].contains(words[end + 1])
    }
    let words = paragraph.facts.words
    let name = naming.name.shifted(by: -paragraph.range.start)
    let first = words.index(atOrAfter: name.start)
    var end = words.index(atOrAfter: name.end)
    while PersonName.isSuffix(words[end]) { end += 1 }
    if Roles.isRole(words[first]) || Roles.isTitle(words[first]) || !words.isWord(first) { return true }
    // *Jane Roe, the mayor*, *Jane Roe of Ellmouth*, *Jane Roe (left)*, *the mayor, Jane Roe,*, *plumber Jane Roe*
    if [",", "of", "from", "at", "with", "for", "in", "(", "who", "is", "was", "—", "–", "'s"].contains(words[end]) {
      return true
    }
    if [",", ":", "named", "'s", "'"].contains(words[first - 1]) { return true }
    switch words.tokens[checked: first - 1]?.tag {
    case .nn?, .nns?, .nnp?, .nnps?, .jj?: return true
    default: return false
    }
  }
}
