enum NameSpelling: ArticleRule {
  static let description = RuleDescription(
    code: "name-spelling",
    severity: .warning,
    summary: "A person's name spelt in two ways",
    explanation: """
      Two spellings a letter or an accent apart, where nothing else tells two people apart: one of them is a slip.

      *Authority:* NPR accuracy checklist, "Personal names"; journalism.co.uk.

      *To mend it:* find out which is right, and use it everywhere.
      """)

  /// It reads names alone.
  static func readsTheSame(in change: ParagraphChange) -> Bool { true }

  static func findings(in article: Article) -> [Finding] {
    let people = article.people
    let spellings = Spellings(people)
    return spellings.pairs.compactMap { rare, usual in
      let places = spellings.places[rare, default: []]
      guard let first = places.first, let other = spellings.places[usual]?.first else { return nil }
      let word = wordRange(rare, in: people.namings[first], article)
      let usualWord = wordRange(usual, in: people.namings[other], article)
      guard let word, let usualWord else { return nil }
      let spelling = article.text[usualWord]
      return Finding(
        range: word, message: "Elsewhere this name is spelt “\(spelling)”: use one spelling.",
        related: [.init(range: usualWord, message: "The other spelling.")],
        fixes: [
          Fix(
            title: "Spell it “\(spelling)” everywhere",
            edits: places.compactMap { wordRange(rare, in: people.namings[$0], article) }.map {
              TextEdit(range: $0, replacement: spelling)
            })
        ])
    }
  }

  /// The bytes of one word of a name.
  private static func wordRange(_ word: String, in naming: NamedPeople.Naming, _ article: Article) -> TextRange? {
    var start = naming.name.start
    for part in article.text[naming.name].split(separator: " ", omittingEmptySubsequences: false) {
      if part.lowercased() == word { return TextRange(start, start + part.utf8.count) }
      start += part.utf8.count + 1
    }
    return nil
  }
}

/// The words of all names, and which of them are a slip apart.
private struct Spellings {
  /// By word: the namings that hold it.
  private(set) var places: [String: [Int]] = [:]
  /// The rarer spelling first.
  private(set) var pairs: [(String, String)] = []
  private let people: NamedPeople
  private var compared: Set<[String]> = []

  init(_ people: NamedPeople) {
    self.people = people
    for (index, naming) in people.namings.enumerated() {
      for word in Set(naming.words) where word.utf8.count >= 3 { places[word, default: []].append(index) }
    }
    // Two words a letter apart are the same with one letter of each taken out; no word has many such forms.
    var forms: [String: [String]] = [:]
    for word in places.keys.sorted() where word.count < 24 {
      // In an order of their own, so that of two spellings each is compared in the same way every time.
      for form in Self.forms(of: word).sorted() {
        for other in forms[form, default: []].prefix(4) { add(word, other) }
        forms[form, default: []].append(word)
      }
    }
  }

  /// The word without accents, and without each of its letters in turn.
  private static func forms(of word: String) -> Set<String> {
    let letters = Array(word.unicodeScalars.map { Character($0) })
    var forms: Set<String> = [String(letters)]
    for index in letters.indices where index > 0 {
      var shorter = letters
      shorter.remove(at: index)
      forms.insert(String(shorter))
    }
    return forms
  }

  private mutating func add(_ left: String, _ right: String) {
    guard left != right, compared.insert([min(left, right), max(left, right)]).inserted,
      let (rare, usual) = ordered(left, right), isSlip(rare, for: usual)
    else { return }
    pairs.append((rare, usual))
  }

  private func ordered(_ left: String, _ right: String) -> (String, String)? {
    guard let first = places[left], let second = places[right] else { return nil }
    if first.count != second.count { return first.count < second.count ? (left, right) : (right, left) }
    return (first.first ?? 0) > (second.first ?? 0) ? (left, right) : (right, left)
  }

  /// Whether nothing tells the two apart: the rare one stands alone, or with the same other words as the usual one.
  private func isSlip(_ rare: String, for usual: String) -> Bool {
    let usualNames = Set(places[usual, default: []].map { people.namings[$0].words })
    let isSurname = usualNames.contains { $0.count > 1 && $0.last == usual }
    guard usual.utf8.count >= 4, rare.utf8.count >= (isSurname ? 3 : 4) else { return false }
    // *Pete* and *Peter* are both right.
    if !isSurname, rare.hasPrefix(usual) || usual.hasPrefix(rare) { return false }
    // *The Roes* are more than one Roe.
    if rare == usual + "s" || rare.hasSuffix("'s") || usual.hasSuffix("'s") { return false }
    return places[rare, default: []].allSatisfy { place in
      let words = people.namings[place].words
      return words.count == 1 ? isSurname : usualNames.contains(words.map { $0 == rare ? usual : $0 })
    }
  }
}
