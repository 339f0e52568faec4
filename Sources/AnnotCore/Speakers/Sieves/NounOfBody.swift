/// *the church* is the body mentioned last that has the word in its name: *Church of Saint Brannoc*.
enum NounOfBody: MentionSieve {
  static let name = "noun-of-name"

  static func resolve(_ table: inout SpeakerTable) {
    // By word, the body that was mentioned last, moving through the article with the loop below.
    var latest: [String: Int] = [:]
    for index in table.occurrences.indices {
      if let reference = table.references[index] {
        guard table.entries[reference.entry].kind == .organization, table.entries[reference.entry].isNamed,
          table.entries[reference.entry].words.count > 1
        else { continue }
        for word in table.entries[reference.entry].words.prefix(longest) where Roles.isBody(word) {
          latest[word] = reference.entry
        }
        continue
      }
      guard table.occurrences[index].mention.form == .role else { continue }
      let mention = table.occurrences[index].mention
      guard mention.kind == .organization, mention.isDefinite, mention.words.count == 1,
        let entry = latest[mention.words[0]]
      else { continue }
      table.refer(index, to: entry, sieve: name)
    }
  }

  /// Words of a name that are looked at.
  private static let longest = 8
}
