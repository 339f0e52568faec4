/// *she* is the person who fits best among those mentioned shortly before: of her gender or of none known, near, and
/// rather one who opened a sentence or spoke than one mentioned in passing. *they* is a group or a body, *it* a body.
enum PersonalPronoun: MentionSieve {
  static let name = "pronoun"

  static func resolve(_ table: inout SpeakerTable) {
    var recent = Recent()
    for index in table.occurrences.indices {
      recent.enter(
        paragraph: table.occurrences[index].paragraph, sentence: table.occurrences[index].mention.sentence)
      if table.references[index] == nil, table.occurrences[index].mention.form == .pronoun {
        guard let entry = recent.best(for: table.occurrences[index].mention, in: table) else { continue }
        table.refer(index, to: entry, sieve: name)
      }
      if let reference = table.references[index] { recent.add(reference.entry, table.occurrences[index]) }
    }
  }
}

/// The people mentioned in the last few sentences.
private struct Recent {
  private struct Candidate {
    var entry: Int
    var sentence: Int
    var paragraph: Int
    var weight: Double
  }

  private var candidates: [Candidate] = []
  /// Sentences from the start of the article.
  private var sentence = 0
  private var place = (paragraph: -1, sentence: -1)

  private static let most = 24
  private static let reach = 8

  mutating func enter(paragraph: Int, sentence: Int) {
    guard place != (paragraph, sentence) else { return }
    place = (paragraph, sentence)
    self.sentence += 1
  }

  mutating func add(_ entry: Int, _ occurrence: SpeakerTable.Occurrence) {
    let mention = occurrence.mention
    var weight = mention.form == .pronoun ? 0.3 : 0.0
    if mention.isFirst { weight += 0.8 }
    if occurrence.isSource { weight += 1.2 }
    if mention.isQuoted { weight -= 1.5 }
    candidates.append(Candidate(entry: entry, sentence: sentence, paragraph: place.paragraph, weight: weight))
    if candidates.count > Self.most { candidates.removeFirst(candidates.count - Self.most) }
  }

  /// The entry that fits a pronoun best, or nil.
  func best(for pronoun: Mention, in table: SpeakerTable) -> Int? {
    var scores: [Int: Double] = [:]
    for candidate in candidates where sentence - candidate.sentence <= Self.reach {
      guard fits(table.entries[candidate.entry], pronoun) else { continue }
      let distance = Double(sentence - candidate.sentence)
      let known = table.entries[candidate.entry].gender == pronoun.gender ? 0.6 : 0
      let score = candidate.weight + known - 0.7 * distance
      scores[candidate.entry] = max(scores[candidate.entry] ?? -100, score) + 0.1
    }
    return scores.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private func fits(_ entry: SpeakerTable.Entry, _ pronoun: Mention) -> Bool {
    if pronoun.words == ["it"] { return entry.kind == .organization && !entry.isPlural }
    if pronoun.isPlural { return entry.isPlural || entry.kind == .group || entry.kind == .organization }
    return entry.kind == .person && !entry.isPlural
      && (entry.gender == nil || pronoun.gender == nil || entry.gender == pronoun.gender)
  }
}
