/// A name of two words or more is the person who has the same first and last name, whatever stands between; an
/// organization's or a place's name is the one that is spelt the same.
enum FullName: MentionSieve {
  static let name = "full-name"

  static func resolve(_ table: inout SpeakerTable) {
    var pairs: [FirstAndLast: Int] = [:]
    var longer: [[String]: Int] = [:]
    for index in table.occurrences.indices {
      guard table.occurrences[index].mention.form == .name, let kind = table.occurrences[index].mention.kind else {
        continue
      }
      let name = table.occurrences[index].mention.words
      let words = kind == .person ? PersonName.words(of: name) : name
      guard words.count >= 2, let first = words.first, let last = words.last else { continue }
      let pair = FirstAndLast(first: first, last: last)
      let isPair = kind == .person || words.count == 2
      if let entry = isPair ? pairs[pair] : longer[words] {
        table.refer(index, to: entry, sieve: Self.name)
        continue
      }
      let gender = table.occurrences[index].mention.gender ?? (kind == .person ? FirstNames.gender(of: first) : nil)
      let entry = table.introduce(
        index, as: SpeakerTable.Entry(words: words, isNamed: true, kind: kind, gender: gender), sieve: Self.name)
      if isPair { pairs[pair] = entry } else { longer[words] = entry }
    }
  }

  private struct FirstAndLast: Hashable {
    var first: String
    var last: String
  }
}

/// The words of a person's name that tell people apart.
enum PersonName {
  /// The name without generation and degree: *John Doe Jr.* is *john doe*.
  static func words(of name: [String]) -> [String] {
    var words = name
    while words.count > 1, let last = words.last, isSuffix(last) { words.removeLast() }
    return words
  }

  /// Whether `word` (lower case) tells a generation or a degree.
  static func isSuffix(_ word: String) -> Bool {
    suffixes.contains(word.hasSuffix(".") ? String(word.dropLast()) : word)
  }

  /// Letters after a name that say what its bearer has been given.
  static let honours: WordSet = [
    "qc", "kc", "mp", "msp", "mep", "obe", "mbe", "cbe", "phd", "md", "esq", "frs", "ret",
  ]

  private static let suffixes: WordSet = ["jr", "sr", "ii", "iii", "iv", "phd", "md", "esq", "obe", "mbe", "cbe"]
}
