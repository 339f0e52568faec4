/// A single name is the person who was last called by it as a surname, or, if nobody has it as one, by it as a first
/// name. A name that comes before its introduction, as in a headline, is looked up ahead. Of two people with one
/// surname it is the one whose title fits, else the one mentioned last.
enum Surname: MentionSieve {
  static let name = "surname"

  static func resolve(_ table: inout SpeakerTable) {
    var holders = Holders()
    for entry in table.entries.indices where table.entries[entry].kind == .person { holders.add(entry, in: table) }
    // The entry that a name referred to last, moving through the article with the loop below.
    var latest: [String: Int] = [:]
    for index in table.occurrences.indices {
      if let reference = table.references[index] {
        if let last = table.entries[reference.entry].words.last { latest[last] = reference.entry }
        continue
      }
      guard table.occurrences[index].mention.form == .name else { continue }
      let mention = table.occurrences[index].mention
      guard let word = PersonName.words(of: mention.words).last else { continue }
      let fits = holders.surname[word, default: []].filter { entry in
        mention.gender == nil || table.entries[entry].gender == nil || table.entries[entry].gender == mention.gender
      }
      if let entry = latest[word].flatMap({ fits.contains($0) ? $0 : nil }) ?? fits.first {
        table.refer(index, to: entry, sieve: name)
        latest[word] = entry
      } else if let entry = holders.first[word], holders.surname[word] == nil, mention.words.count == 1 {
        table.refer(index, to: entry, sieve: "first-name")
      } else if mention.kind == .person {
        let entry = table.introduce(
          index, as: .init(words: [word], isNamed: true, kind: .person, gender: mention.gender), sieve: name)
        holders.add(entry, in: table)
        latest[word] = entry
      }
    }
  }

  /// Who has a word as surname, and the one person who has it as first name.
  private struct Holders {
    var surname: [String: [Int]] = [:]
    var first: [String: Int] = [:]

    /// More namesakes than an article can have; keeps a page of one surname linear.
    private static let most = 8

    mutating func add(_ entry: Int, in table: SpeakerTable) {
      guard let last = table.entries[entry].words.last, let given = table.entries[entry].words.first else { return }
      if surname[last, default: []].count < Self.most { surname[last, default: []].append(entry) }
      if table.entries[entry].words.count > 1, first[given] == nil { first[given] = entry }
    }
  }
}
