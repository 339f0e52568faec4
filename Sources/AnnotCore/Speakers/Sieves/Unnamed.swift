/// A source whom no name stands for is a speaker of its own: *two officials*, *police*, *his lawyer*. The same definite
/// words are the same speaker; an indefinite phrase is somebody new each time.
enum Unnamed: MentionSieve {
  static let name = "unnamed"

  static func resolve(_ table: inout SpeakerTable) {
    var known: [String: Int] = [:]
    for index in table.occurrences.indices where table.references[index] == nil {
      let occurrence = table.occurrences[index]
      if occurrence.mention.form == .relative, occurrence.isSource,
        let before = RelativePronoun.antecedent(of: index, in: table.occurrences),
        let reference = table.references[before]
      {
        // *farmers who said*: they have only now become somebody.
        table.refer(index, to: reference.entry, sieve: RelativePronoun.name)
        continue
      }
      guard occurrence.mention.form == .role else { continue }
      let mention = occurrence.mention
      let key = mention.words.joined(separator: " ")
      if let entry = known[key], mention.isDefinite || mention.isPlural {
        table.refer(index, to: entry, sieve: "same-words")
      } else if occurrence.isSource {
        let entry = SpeakerTable.Entry(
          words: mention.words, isNamed: false, kind: kind(of: mention), gender: mention.gender,
          isPlural: mention.isPlural)
        known[key] = table.introduce(index, as: entry, sieve: name)
      }
    }
  }

  private static func kind(of mention: Mention) -> Speaker.Kind {
    guard let head = mention.words.last, !mention.isDefinite, anonymous.contains(head) else {
      return mention.kind ?? .group
    }
    return .anonymous
  }

  private static let anonymous: WordSet = [
    "source", "sources", "official", "officials", "insider", "insiders", "person", "people", "critics", "observers",
    "aide", "aides", "diplomat", "diplomats", "some", "many", "others", "experts", "analysts",
  ]
}
