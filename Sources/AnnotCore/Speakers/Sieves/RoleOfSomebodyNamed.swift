/// *the Ukrainian president* is the person named last whom the article has given that office, with no word that
/// contradicts it: *Ukrainian* must be among what is known of them.
enum RoleOfSomebodyNamed: MentionSieve {
  static let name = "role"

  static func resolve(_ table: inout SpeakerTable) {
    var holders: [String: [Int]] = [:]
    for entry in table.entries.indices {
      for office in table.entries[entry].offices { holders[office, default: []].append(entry) }
    }
    guard !holders.isEmpty else { return }
    // Who was mentioned last comes first; a place in the order of occurrences for each entry.
    var last = Array(repeating: -1, count: table.entries.count)
    for index in table.occurrences.indices {
      if let reference = table.references[index] {
        last[reference.entry] = index
        continue
      }
      guard table.occurrences[index].mention.form == .role else { continue }
      let mention = table.occurrences[index].mention
      guard mention.kind != .group, mention.isDefinite, let head = mention.words.last else {
        continue
      }
      guard let all = holders[Roles.office(of: head)] else { continue }
      let words = mention.words.dropLast().compactMap(RoleWords.normal)
      // What is looked at is not copied.
      let fits = all.prefix(most).filter { entry in
        (mention.gender == nil || table.entries[entry].gender == nil || mention.gender == table.entries[entry].gender)
          && words.allSatisfy { table.entries[entry].roleWords.contains($0) }
      }
      guard let entry = fits.max(by: { last[$0] < last[$1] }) else { continue }
      table.refer(index, to: entry, sieve: name)
      last[entry] = index
    }
  }

  /// Holders of one office that are compared; keeps an article of a thousand senators linear.
  private static let most = 32
}
