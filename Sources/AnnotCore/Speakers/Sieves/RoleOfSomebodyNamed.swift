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
    var last: [Int: Int] = [:]
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
      let words = mention.words.dropLast().compactMap(RoleWords.normal)
      let fits = holders[Roles.office(of: head), default: []].prefix(most).filter { entry in
        let candidate = table.entries[entry]
        return words.allSatisfy { candidate.roleWords.contains($0) }
          && (mention.gender == nil || candidate.gender == nil || mention.gender == candidate.gender)
      }
      guard let entry = fits.max(by: { last[$0, default: -1] < last[$1, default: -1] }) else { continue }
      table.refer(index, to: entry, sieve: name)
      last[entry] = index
    }
  }

  /// Holders of one office that are compared; keeps an article of a thousand senators linear.
  private static let most = 32
}
