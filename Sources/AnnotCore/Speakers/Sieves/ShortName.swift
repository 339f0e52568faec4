/// An organization or place of one word: the one whose initials it spells, the one it is the first word of, the one
/// whose kind of body it names (*the Church*), else one of its own.
enum ShortName: MentionSieve {
  static let name = "short-name"

  static func resolve(_ table: inout SpeakerTable) {
    var known: [String: Int] = [:]
    var bodies: [String: Int] = [:]
    for entry in table.entries.indices where table.entries[entry].kind == .organization {
      let words = table.entries[entry].words
      for short in shortForms(of: words) where known[short] == nil { known[short] = entry }
      guard words.count > 1 else { continue }
      for word in words.prefix(longest) where Roles.isBody(word) && bodies[word] == nil { bodies[word] = entry }
    }
    for index in table.occurrences.indices where table.references[index] == nil {
      guard table.occurrences[index].mention.form == .name,
        table.occurrences[index].mention.kind == .organization
      else { continue }
      let words = table.occurrences[index].mention.words
      guard let word = words.last else { continue }
      if let entry = known[word] ?? (words.count == 1 ? bodies[word] : nil) {
        table.refer(index, to: entry, sieve: name)
      } else {
        let entry = SpeakerTable.Entry(words: words, isNamed: true, kind: .organization)
        known[word] = table.introduce(index, as: entry, sieve: "name")
      }
    }
  }

  /// Words of a name that are looked at.
  private static let longest = 8

  /// The initials, with and without full stops; and the first word where it is no common one.
  private static func shortForms(of words: [String]) -> [String] {
    let initials = words.filter { !small.contains($0) }.compactMap(\.first).map(String.init)
    guard initials.count > 1, let first = words.first else { return [] }
    let isCommon = small.contains(first) || Nationalities.country(of: first) != nil || Roles.isBody(first)
    return [initials.joined(), initials.map { $0 + "." }.joined()] + (isCommon ? [] : [first])
  }

  private static let small: WordSet = [
    "of", "the", "and", "for", "in", "on", "at", "&", "new", "national", "royal",
  ]
}
