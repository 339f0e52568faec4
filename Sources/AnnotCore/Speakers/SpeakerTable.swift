/// The speakers of an article while they are being told apart: which mentions there are, and whom each refers to.
///
/// ``MentionSieve``s fill it in, precise before loose; each touches only what is still open.
struct SpeakerTable {
  /// A mention in its place in the article.
  struct Occurrence {
    var mention: Mention
    /// The words of the role that it gives.
    var roleWords: [String]
    /// In bytes of the article.
    var range: TextRange
    /// The index of its paragraph among the article's.
    var paragraph: Int
    /// Whether some content is tied to it.
    var isSource: Bool
    /// The words that stand for an unnamed speaker, where they reach further than the mention: *a spokesman for X*.
    var sourceRange: TextRange?
  }

  /// Whom a mention refers to, and which sieve says so.
  struct Reference: Equatable {
    var entry: Int
    var sieve: String
  }

  /// Somebody.
  struct Entry {
    /// Lower-case words of the name, or of the role for somebody unnamed.
    var words: [String]
    var isNamed: Bool
    var kind: Speaker.Kind
    var gender: Gender?
    var isPlural = false
    /// The occurrences that refer to them, in text order once all sieves have run.
    var occurrences: [Int] = []
    /// Lower-case words of the roles that the text gives them.
    var roleWords: Set<String> = []
    /// The offices they hold, in the form of ``Roles/office(of:)``.
    var offices: Set<String> = []
  }

  let text: SourceText
  private(set) var occurrences: [Occurrence]
  private(set) var references: [Reference?]
  private(set) var entries: [Entry] = []

  init(text: SourceText, occurrences: [Occurrence]) {
    self.text = text
    self.occurrences = occurrences
    references = Array(repeating: nil, count: occurrences.count)
  }

  /// Ties an occurrence to somebody known.
  mutating func refer(_ occurrence: Int, to entry: Int, sieve: String) {
    references[occurrence] = Reference(entry: entry, sieve: sieve)
    entries[entry].occurrences.append(occurrence)
    if entries[entry].gender == nil, occurrences[occurrence].mention.form != .relative {
      entries[entry].gender = occurrences[occurrence].mention.gender
    }
    learn(occurrences[occurrence].roleWords, for: entry)
  }

  /// Ties an occurrence to somebody who is new. Returns their index among the entries.
  @discardableResult
  mutating func introduce(_ occurrence: Int, as entry: Entry, sieve: String) -> Int {
    entries.append(entry)
    refer(occurrence, to: entries.count - 1, sieve: sieve)
    return entries.count - 1
  }

  private mutating func learn(_ roleWords: [String], for entry: Int) {
    if let head = roleWords.last { entries[entry].offices.insert(Roles.office(of: head)) }
    for word in roleWords where entries[entry].roleWords.insert(word).inserted {
      if Roles.isRole(word) || Roles.isTitle(word) { entries[entry].offices.insert(Roles.office(of: word)) }
      if entries[entry].gender == nil { entries[entry].gender = Roles.gender(of: word) }
    }
  }
}

/// The words of a role in the form in which roles are compared.
enum RoleWords {
  /// In lower case; countries under one name for all their forms; without articles, prepositions and possessive *'s*.
  static func words(of role: String) -> [String] {
    role.lowercased().split(whereSeparator: { $0 == " " || $0 == "," || $0 == "\n" || $0 == "-" }).compactMap { part in
      var word = String(part)
      for ending in ["'s", "’s", "'", "’"] where word.hasSuffix(ending) {
        word.removeLast(ending.count)
        break
      }
      return normal(word)
    }
  }

  /// The words, and once more at the end the one that says what somebody is, which stands before the first preposition:
  /// *prefect* of *prefect of the Seine*.
  static func wordsEndingInHead(of role: String) -> [String] {
    let parts = role.lowercased().split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "," })
    let end = parts.firstIndex { ["of", "for", "at", "in", "to", "from", "with"].contains($0) } ?? parts.endIndex
    let head = parts[..<end].last.flatMap { normal(String($0)) }
    return words(of: role) + (head.map { [$0] } ?? [])
  }

  /// One word in that form, or nil for one that says nothing.
  static func normal(_ word: String) -> String? {
    if idle.contains(word) || word.isEmpty { return nil }
    if let country = Nationalities.country(of: word) { return country }
    return word.hasSuffix(".") && !word.dropLast().contains(".") ? String(word.dropLast()) : word
  }

  private static let idle: WordSet = [
    "the", "a", "an", "of", "for", "at", "in", "on", "and", "to", "his", "her", "their", "its", "that", "this", "mr",
    "mrs", "ms",
  ]
}
