/// An organization or place of one word: the one whose initials it spells, the one it is the first word of, else one of
/// its own.
enum ShortName: MentionSieve {
  static let name = "short-name"

  static func resolve(_ table: inout SpeakerTable) {
    var known: [String: Int] = [:]
    for entry in table.entries.indices where table.entries[entry].kind == .organization {
      for short in shortForms(of: table.entries[entry].words) where known[short] == nil { known[short] = entry }
    }
    for index in table.occurrences.indices where table.references[index] == nil {
      guard table.occurrences[index].mention.form == .name else { continue }
      let mention = table.occurrences[index].mention
      guard mention.kind == .organization, let word = mention.words.last else { continue }
      if let entry = known[word] {
        table.refer(index, to: entry, sieve: name)
      } else {
        let entry = SpeakerTable.Entry(words: mention.words, isNamed: true, kind: .organization)
        known[word] = table.introduce(index, as: entry, sieve: "name")
      }
    }
  }

  /// The initials, with and without full stops; and the first word where it is no common one.
  private static func shortForms(of words: [String]) -> [String] {
    let initials = words.filter { !small.contains($0) }.compactMap(\.first).map(String.init)
    guard initials.count > 1, let first = words.first else { return [] }
    let isCommon = small.contains(first) || Nationalities.country(of: first) != nil || Roles.isBody(first)
    return [initials.joined(), initials.map { $0 + "." }.joined()] + (isCommon ? [] : [first])
  }

  private static let small: Set<String> = [
    "of", "the", "and", "for", "in", "on", "at", "&", "new", "national", "royal",
  ]
}
