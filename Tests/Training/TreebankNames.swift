import AnnotCore

/// Names as the corpora's last column tells them.
enum TreebankNames {
  /// The names that an automatic tagger marked: runs of words with the same `NER=` value.
  static func silver(_ source: TreebankSentence) -> [Name] {
    let kinds: [String: Name.Kind] = [
      "PERSON": .person, "ORGANIZATION": .organization, "LOCATION": .place, "MISC": .other,
    ]
    var names: [Name] = []
    var last: Name.Kind?
    for (index, word) in source.words.enumerated() {
      let value = word.notes.split(separator: "|").first { $0.hasPrefix("NER=") }.map { String($0.dropFirst(4)) }
      var kind = value.flatMap { kinds[$0] }
      // Nationalities and party members are no names here.
      if kind == .other, word.penn == "JJ" || word.penn == "NNPS" { kind = nil }
      if let kind {
        if kind == last, let name = names.last, name.tokens.upperBound == index {
          names[names.count - 1].tokens = name.tokens.lowerBound..<index + 1
        } else {
          names.append(Name(tokens: index..<index + 1, kind: kind))
        }
      }
      last = kind
    }
    return names
  }

  /// The names in GUM's entities: of each mention whose head is a proper noun, the name alone, without title, article,
  /// possessive or what follows it.
  static func gold(_ source: TreebankSentence) -> [Name] {
    var names: [Name] = []
    for mention in mentions(source) {
      guard let kind = kind(mention.type), let core = core(mention.range, kind, source.words) else { continue }
      if !names.contains(where: { $0.tokens.overlaps(core) && $0.tokens.count >= core.count }) {
        names.removeAll { $0.tokens.overlaps(core) }
        names.append(Name(tokens: core, kind: kind))
      }
    }
    return names.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private static func kind(_ type: String) -> Name.Kind? {
    switch type {
    case "person": .person
    case "organization": .organization
    case "place": .place
    case "time": nil
    default: .other
    }
  }

  private static func core(_ range: Range<Int>, _ kind: Name.Kind, _ words: [TreebankSentence.Word]) -> Range<Int>? {
    guard var head = range.first(where: { !range.contains(words[$0].head - 1) }) else { return nil }
    // *oceanographer David Titley*: the name hangs on the role.
    if words[head].universal == "NOUN", kind == .person,
      let name = range.first(where: {
        $0 > head && words[$0].head - 1 == head && words[$0].universal == "PROPN"
          && ["appos", "flat", "nmod:desc"].contains(words[$0].relation)
      })
    {
      head = name
    }
    guard words[head].universal == "PROPN" else { return nil }
    func belongs(_ index: Int) -> Bool { words[index].universal == "PROPN" }
    var start = head
    var end = head + 1
    while start > range.lowerBound,
      belongs(start - 1) || words[start - 1].form == "-" && start - 2 >= range.lowerBound && belongs(start - 2)
    {
      start -= 1
    }
    while end < range.upperBound {
      if belongs(end) || words[end].form == "-" && end + 1 < range.upperBound && belongs(end + 1) {
        end += 1
      } else if kind != .person, let next = joined(after: end, in: range, words) {
        end = next
      } else if kind == .person, ["van", "de", "von", "bin", "al", "I", "II"].contains(words[end].form),
        end + 1 < range.upperBound, belongs(end + 1)
      {
        end += 1
      } else {
        break
      }
    }
    if kind == .person {
      while start < end, titles.contains(words[start].form.lowercased()) { start += 1 }
      let isDescribed =
        start > range.lowerBound && words[range.lowerBound].universal == "DET"
        && words[start].form.lowercased() != words[start].form && end - start == 1
        && roles.contains(words[start].form.lowercased())
      if start >= end || isDescribed || roles.contains(words[start].form.lowercased()) { return nil }
    }
    return start < end ? start..<end : nil
  }

  /// Past *of* or *for* and the proper nouns after it, or nil.
  private static func joined(after end: Int, in range: Range<Int>, _ words: [TreebankSentence.Word]) -> Int? {
    guard ["of", "for", "and", "&", "the"].contains(words[end].form) else { return nil }
    var next = end + 1
    while next < range.upperBound, next < end + 3, words[next].form == "the" { next += 1 }
    guard next < range.upperBound, words[next].universal == "PROPN" else { return nil }
    return next + 1
  }

  private static let titles: Set<String> = Set(
    "mr. mrs. ms. dr. prof. mr mrs ms dr professor president senator sen. rep. governor gov. mayor justice judge king queen prince princess lord lady sir general major captain colonel lieutenant gen. major-general saint st. pope emperor chief minister secretary miss uncle aunt father brother sister rev. reverend"
      .split(separator: " ").map(String.init))
  private static let roles: Set<String> = Set(
    "secretary emperor president justice protector earl fellow governor king queen speaker chairman mayor american americans director minister command people chief professor colonel captain majesty honor court lord god vice v.p. protector savior dean chair"
      .split(separator: " ").map(String.init))

  private struct Mention {
    var range: Range<Int>
    var type: String
  }

  /// The mentions that open and close inside the sentence, from `Entity=(1-person-…`, `…1)` and `(1-person-…)`.
  private static func mentions(_ source: TreebankSentence) -> [Mention] {
    var result: [Mention] = []
    var open: [(identity: String, type: String, start: Int)] = []
    for (index, word) in source.words.enumerated() {
      guard let value = word.notes.split(separator: "|").first(where: { $0.hasPrefix("Entity=") })?.dropFirst(7) else {
        continue
      }
      var piece = ""
      func close(_ piece: String) {
        let identity = piece.split(separator: "-").first.map(String.init) ?? ""
        if let place = open.lastIndex(where: { $0.identity == identity }) {
          result.append(Mention(range: open[place].start..<index + 1, type: open[place].type))
          open.remove(at: place)
        }
      }
      func begin(_ piece: String) {
        let fields = piece.split(separator: "-")
        if fields.count > 1 { open.append((String(fields[0]), String(fields[1]), index)) }
      }
      var isOpening = false
      for character in value {
        switch character {
        case "(":
          if isOpening { begin(piece) }
          piece = ""
          isOpening = true
        case ")":
          if isOpening { begin(piece) }
          close(piece)
          piece = ""
          isOpening = false
        default: piece.append(character)
        }
      }
      if isOpening { begin(piece) }
    }
    return result
  }
}
