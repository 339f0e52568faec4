/// The people whom an article names, and every place where it does.
struct NamedPeople {
  /// One place where somebody is named.
  struct Naming {
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
    var isQuoted: Bool
    /// Whether it stands in the headline, where a surname alone is in order.
    var isHeadline: Bool

    var isFull: Bool { words.count > 1 }
    var surname: String { words.last ?? "" }
  }

  /// The namings in the article's own paragraphs, in text order, and in its headline; none in captions and block quotations.
  private(set) var namings: [Naming] = []
  /// The places in ``namings`` for each speaker.
  private(set) var places: [Speaker.ID: [Int]] = [:]

  init() {}

  init(_ article: Article) {
    var resolved = article.mentions[...]
    for (index, paragraph) in article.paragraphs.enumerated()
    where paragraph.kind.isOwnText || paragraph.kind == .headline {
      for mention in paragraph.facts.mentions where mention.form == .name {
        let range = paragraph.absolute(mention.range)
        while let first = resolved.first, first.range.start < range.start { resolved.removeFirst() }
        guard let match = resolved.prefix(4).first(where: { $0.range == range }), let name = mention.name,
          article.speakers[checked: match.speaker.index]?.kind == .person
        else { continue }
        places[match.speaker, default: []].append(namings.count)
        namings.append(
          Naming(
            speaker: match.speaker, paragraph: index, range: range, name: paragraph.absolute(name),
            words: PersonName.words(of: mention.words), hasRole: mention.role != nil, isQuoted: mention.isQuoted,
            isHeadline: paragraph.kind == .headline))
      }
    }
  }

  /// The namings of one person below the headline, in text order.
  func namings(of speaker: Speaker.ID) -> [Naming] {
    places[speaker, default: []].map { namings[$0] }.filter { !$0.isHeadline }
  }

  /// The people in the order of their first naming.
  var people: [Speaker.ID] { places.keys.sorted { $0.index < $1.index } }
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
