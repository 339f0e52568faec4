/// The people whom an article names, and every place where it does.
struct NamedPeople: Sendable {
  /// One place where somebody is named.
  struct Naming: Sendable {
    var speaker: Speaker.ID
    /// The place among the article's paragraphs.
    var paragraph: Int
    /// With title, in bytes of the article.
    var range: TextRange
    /// The name alone, in bytes of the article.
    var name: TextRange
    /// The words of the name in lower case, without *Jr.* and its like.
    var words: [String]
    /// Whether the text gives a title or role beside the name.
    var hasRole: Bool
    /// Whether a title stands right before the name: *Mayor Roe*, *Mr. Roe*.
    var hasTitle: Bool
    var isQuoted: Bool
    /// Whether it stands in the headline or in what leads up to the text, where a surname alone is in order and a full
    /// name introduces nobody.
    var isHeadline: Bool
    /// Whether it only tells which thing is meant: *the Roe campaign*.
    var isModifier: Bool
    /// Whether it stands in a question to the reader.
    var isAsked: Bool

    var isFull: Bool { words.count > 1 }
    var surname: String { words.last ?? "" }
  }

  /// The namings in the article's own paragraphs, in text order, and in its headline; none in captions and block quotations.
  private(set) var namings: [Naming] = []
  /// The places in ``namings`` for each speaker.
  private(set) var places: [Speaker.ID: [Int]] = [:]
  /// Those who are persons for certain, found out once: rules ask at every naming.
  private var certain: Set<Speaker.ID> = []
  /// Whom they name, in the order of the speakers.
  private(set) var people: [Speaker.ID] = []
  /// Those of them who are not introduced by their full name or a title: few, and asked for at every keystroke.
  private(set) var bareAtFirst: [Speaker.ID] = []

  init() {}

  /// The people of an article whose mentions are resolved.
  init(_ article: Article) {
    let resolved = article.mentions
    var next = 0
    let start = Self.start(of: article)
    let persons = Set(article.speakers.indices.filter { article.speakers[$0].kind == .person })
    for (index, paragraph) in article.paragraphs.enumerated()
    where paragraph.kind.isOwnText || paragraph.kind == .headline {
      let mentions = paragraph.facts.mentions
      for place in mentions.indices where mentions[place].form == .name {
        let range = paragraph.absolute(mentions[place].range)
        while next < resolved.count, resolved[next].range.start < range.start { next += 1 }
        guard let found = (next..<min(next + 4, resolved.count)).first(where: { resolved[$0].range == range }),
          let name = mentions[place].name, persons.contains(resolved[found].speaker.index)
        else { continue }
        let (mention, speaker) = (mentions[place], resolved[found].speaker)
        let beside = paragraph.mapped.notes.names.mentions[checked: place] ?? .init()
        places[speaker, default: []].append(namings.count)
        namings.append(
          Naming(
            speaker: speaker, paragraph: index, range: range, name: paragraph.absolute(name),
            words: Self.words(of: mention), hasRole: mention.role != nil,
            hasTitle: mention.range.start < name.start || beside.followsTitle,
            isQuoted: mention.isQuoted,
            isHeadline: paragraph.kind != .body && paragraph.kind != .list || index < start,
            isModifier: beside.isModifier, isAsked: beside.isAsked))
      }
    }
    certain = Set(places.keys.filter(looksCertain))
    people = places.keys.sorted { $0.index < $1.index }
    bareAtFirst = people.filter { firstNaming(of: $0).map { !$0.isFull && !$0.hasTitle } ?? false }
  }

  /// The first paragraph that is long enough to be text: what stands above it is a headline of some kind.
  static func start(of article: Article) -> Int {
    article.paragraphs.firstIndex { $0.kind == .body && $0.mapped.notes.names.isText } ?? 0
  }

  /// With straight apostrophes, so that *O’Roe* and *O'Roe* are one name.
  private static func words(of mention: Mention) -> [String] {
    let words = PersonName.words(of: mention.words)
    guard words.contains(where: { $0.utf8.contains(0xE2) }) else { return words }
    return words.map { word in
      word.utf8.contains(0xE2) ? String(word.map { $0 == "’" || $0 == "‘" ? "'" : $0 }) : word
    }
  }

  /// The first naming of one person below the headline and outside quotation marks.
  func firstNaming(of speaker: Speaker.ID) -> Naming? {
    let place = places[speaker]?.first { !namings[$0].isHeadline && !namings[$0].isQuoted }
    return place.map { namings[$0] }
  }

  /// The namings of one person below the headline, in text order.
  func namings(of speaker: Speaker.ID) -> [Naming] {
    places[speaker, default: []].map { namings[$0] }.filter { !$0.isHeadline }
  }

  /// Whether it is a person for certain, and not a firm or a place that looks like one: the first name is known for one,
  /// or the text also uses the surname alone, and nowhere does a noun follow a name that is none.
  func isCertain(_ speaker: Speaker.ID) -> Bool { certain.contains(speaker) }

  private func looksCertain(_ speaker: Speaker.ID) -> Bool {
    let own = places[speaker, default: []].lazy.map { namings[$0] }
    if own.contains(where: { $0.isFull && FirstNames.contains($0.words[0]) }) { return true }
    return !own.contains(where: \.isModifier) && own.contains { !$0.isFull } && own.contains(where: \.isFull)
  }

  /// Whether somebody named in full has the surname, or one that it is a slip of the pen for.
  func isSurnameOfAnother(_ naming: Naming, among surnames: Set<String>) -> Bool {
    surnames.contains(naming.surname)
      || surnames.count < Self.mostSurnames
        && surnames.contains { isSlip(naming.surname, for: $0) }
  }

  /// The surnames of those who are named in full.
  var surnames: Set<String> { Set(namings.lazy.filter(\.isFull).map(\.surname)) }

  /// Among more surnames than these no slip is looked for, which keeps the rules linear in the article's length.
  private static let mostSurnames = 200

  /// Whether two words are a letter apart, or two letters that changed places.
  private func isSlip(_ word: String, for other: String) -> Bool {
    let (left, right) = (Array(word.utf8), Array(other.utf8))
    guard left != right, (left.count - right.count).magnitude <= 1, left.first == right.first else { return false }
    let prefix = zip(left, right).prefix { $0 == $1 }.count
    let suffix = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
    let longer = max(left.count, right.count)
    if prefix + suffix >= longer - 1 { return true }
    return left.count == right.count && prefix + suffix == longer - 2 && left[prefix] == right[prefix + 1]
      && left[prefix + 1] == right[prefix]
  }
}

extension NamedPeople: Movable {
  func moved(by move: OffsetMove) -> NamedPeople {
    var people = self
    for index in namings.indices where !move.keeps(namings[index].range.end) {
      people.namings[index].range = move(namings[index].range)
      people.namings[index].name = move(namings[index].name)
    }
    return people
  }
}

extension Settings {
  /// Whether the newsroom's readers know the person of this name.
  func knows(_ name: String) -> Bool {
    let name = name.lowercased()
    return cast.contains { member in
      let full = member.name.lowercased()
      return full == name || full.hasSuffix(" " + name)
    } || ignoredWords.contains { $0.lowercased() == name }
  }
}
