/// Finds the mentions of a paragraph from its tags and names.
struct MentionFinder {
  private let words: MentionWords
  private let language: LanguageFacts
  private let quoted: [TextRange]

  /// The mentions in text order. They may nest: *Trump* lies in *Trump's advisers*. A source that is none of the usual
  /// forms, such as *a poll of 900 voters*, is a mention all the same.
  static func mentions(
    in prose: [UInt8], language: LanguageFacts, marks: [MarkedSpan], label: TextRange?, sources: [TextRange]
  ) -> [Mention] {
    let finder = MentionFinder(
      words: MentionWords(prose: prose, language: language), language: language,
      quoted: marks.filter { $0.depth == 0 }.map(\.range))
    let mentions = finder.mentions()
    var others = sources.filter { mention(of: $0, in: mentions) == nil }.map(finder.mention(ofSource:))
    if let label, !mentions.contains(where: { $0.range == label }) { others.append(finder.mention(ofLabel: label)) }
    return others.isEmpty ? mentions : finder.placed(mentions + others)
  }

  /// The index of the mention that a source is: the first that lies in it, else the last that it lies in.
  static func mention(of source: TextRange, in mentions: [Mention]) -> Int? {
    var first = 0
    var end = mentions.count
    while first < end {
      let middle = (first + end) / 2
      if mentions[middle].range.start < source.start { first = middle + 1 } else { end = middle }
    }
    // A source may be no more than the first word of the name that it belongs to.
    if let mention = mentions[checked: first],
      source.contains(mention.range) || mention.range.contains(source)
    {
      return first
    }
    guard let before = mentions[checked: first - 1], before.range.contains(source) else { return nil }
    return first - 1
  }

  private func mentions() -> [Mention] {
    var mentions: [Mention] = []
    let phrases = NounPhrase.all(in: language)
    var names = language.names[...]
    for (index, phrase) in phrases.enumerated() {
      while let name = names.first, name.tokens.upperBound <= phrase.tokens.lowerBound {
        mentions.append(mention(of: name))
        names.removeFirst()
      }
      var inner: [Name] = []
      while let name = names.first, name.tokens.lowerBound < phrase.tokens.upperBound {
        inner.append(name)
        names.removeFirst()
      }
      let neighbours = (previous: phrases[checked: index - 1], next: phrases[checked: index + 1])
      if let last = inner.last, last.tokens.upperBound >= phrase.tokens.upperBound {
        inner.removeLast()
        mentions.append(titled(whole(last, from: phrase.tokens.lowerBound), in: phrase, neighbours))
      } else if let role = role(phrase) {
        mentions.append(role)
      }
      mentions.append(contentsOf: inner.map(mention(of:)))
    }
    mentions.append(contentsOf: names.map(mention(of:)))
    mentions.append(contentsOf: pronouns())
    return placed(mentions)
  }

  // MARK: Names

  /// The name as people bear it: without a title at its start, and with the parts that a name finder leaves out: *van
  /// der*, and a first name before them.
  private func whole(_ name: Name, from start: Int) -> Name {
    guard name.kind == .person else { return name }
    var first = name.tokens.lowerBound
    while name.tokens.upperBound - first > 1,
      Roles.isTitle(words.bare(first))
        || name.tokens.upperBound - first > 2 && Roles.isRole(words.bare(first))
          && FirstNames.contains(words.bare(first + 1))
    {
      first += 1
    }
    if first == name.tokens.lowerBound {
      while first > start, Self.particles.contains(words.lower(first - 1)) { first -= 1 }
      if first > start, FirstNames.contains(words.lower(first - 1)) || first < name.tokens.lowerBound,
        language.tokens[checked: first - 1]?.partOfSpeech == .propn
      {
        first -= 1
      }
    }
    return Name(tokens: first..<name.tokens.upperBound, kind: name.kind)
  }

  private static let particles: Set<String> = [
    "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "la", "le", "bin", "ibn", "al", "el", "ter",
  ]

  /// The words of a name in lower case; the parts of a double name are one word.
  private func nameWords(_ tokens: Range<Int>) -> [String] {
    var parts: [String] = []
    var isJoined = false
    for index in tokens where language.tokens[checked: index]?.tag != .pos {
      let word = words.bare(index)
      if word == "-" || word == "‐" {
        isJoined = !parts.isEmpty
      } else if isJoined, let last = parts.popLast() {
        parts.append("\(last)-\(word)")
        isJoined = false
      } else {
        parts.append(word)
      }
    }
    return parts
  }

  private func mention(of name: Name) -> Mention {
    let range = words.range(of: name.tokens)
    var mention = Mention(form: .name, range: range, words: nameWords(name.tokens), name: range)
    mention.isDefinite = true
    // A list of places knows better than statistics that Kyiv is nobody.
    let isPlace = mention.words.count == 1 && Nationalities.country(of: mention.words[0]) != nil
    switch name.kind {
    case .person where !isPlace: mention.kind = .person
    case .organization, .place, .person, .other: mention.kind = .organization
    }
    return mention
  }

  /// A name that heads its phrase, with the title before it and the role beside it.
  private func titled(
    _ name: Name, in phrase: NounPhrase, _ neighbours: (previous: NounPhrase?, next: NounPhrase?)
  ) -> Mention {
    var mention = mention(of: name)
    let start = min(phrase.tokens.lowerBound, name.tokens.lowerBound)
    let title = start..<name.tokens.lowerBound
    mention.range = words.range(of: start..<name.tokens.upperBound)
    guard mention.kind == .person else { return mention }
    for index in title { mention.gender = mention.gender ?? Roles.gender(of: words.bare(index)) }
    let apposition = Apposition(language: language, words: words)
    let role =
      apposition.title(title) ?? apposition.after(name, next: neighbours.next)
      ?? apposition.before(phrase, previous: neighbours.previous)
    mention.role = role.map(words.range(of:))
    return mention
  }

  // MARK: Roles

  private func role(_ phrase: NounPhrase) -> Mention? {
    let head = words.bare(phrase.head)
    let isPlural = Roles.isPluralRole(head)
    let isPerson = Roles.isRole(head)
    guard isPlural || isPerson || Roles.isBody(head) else { return nil }
    let first = language.tokens[phrase.tokens.lowerBound]
    var mention = Mention(form: .role, range: words.range(of: phrase.tokens), words: [])
    mention.words = phrase.tokens.compactMap { index in
      switch language.tokens[index].tag {
      case .dt, .pos, .prpPossessive, .hyphen: nil
      default: words.bare(index)
      }
    }
    mention.isPlural = isPlural
    mention.isDefinite =
      phrase.tokens.contains { language.tokens[$0].tag == .pos } || first.tag == .prpPossessive
      || (first.tag == .dt && Self.definite.contains(words.lower(phrase.tokens.lowerBound)))
    mention.gender = Roles.gender(of: head)
    mention.kind = isPlural ? .group : isPerson ? .person : .organization
    return mention
  }

  /// The name in capitals before the colon of a transcript, which looks like no name of running text.
  private func mention(ofLabel label: TextRange) -> Mention {
    var mention = Mention(form: .name, range: label, words: language.tokens(in: label).map(words.bare), name: label)
    mention.kind = .person
    mention.isDefinite = true
    return mention
  }

  /// A source without a role noun: *74 percent*, *the poll*.
  private func mention(ofSource source: TextRange) -> Mention {
    var mention = Mention(form: .role, range: source, words: [])
    for index in language.tokens(in: source) {
      switch language.tokens[index].tag {
      case .dt: mention.isDefinite = mention.isDefinite || Self.definite.contains(words.lower(index))
      case .pos, .hyphen, .prpPossessive: continue
      case .nns, .nnps: mention.isPlural = true
      default: mention.isPlural = false
      }
      if language.tokens[index].tag != .dt { mention.words.append(words.bare(index)) }
    }
    mention.kind = mention.isPlural ? .group : .organization
    if mention.words == ["it"] {
      mention.form = .pronoun
      mention.isDefinite = true
    }
    return mention
  }

  private static let definite: Set<String> = ["the", "this", "that", "these", "those"]

  // MARK: Pronouns

  private func pronouns() -> [Mention] {
    language.tokens.indices.compactMap { index in
      switch language.tokens[index].tag {
      case .prp, .prpPossessive, .wp, .wpPossessive: break
      default: return nil
      }
      let word = words.lower(index)
      var mention = Mention(form: .pronoun, range: language.tokens[index].range, words: [word])
      mention.isDefinite = true
      switch word {
      case "he", "him", "his": mention.gender = .male
      case "she", "her", "hers": mention.gender = .female
      case "they", "them", "their": mention.isPlural = true
      case "who", "whose", "whom": mention.form = .relative
      default: return nil
      }
      return mention
    }
  }

  /// The mentions in text order, each told its sentence and whether it is quoted.
  private func placed(_ mentions: [Mention]) -> [Mention] {
    var mentions = mentions.sorted { $0.range < $1.range }
    var sentence = 0
    var span = 0
    var lastSentence = -1
    for index in mentions.indices {
      let start = mentions[index].range.start
      while let next = language.sentences[checked: sentence + 1],
        let first = language.tokens[checked: next.tokens.lowerBound], first.start <= start
      {
        sentence += 1
      }
      while span < quoted.count, quoted[span].end <= start { span += 1 }
      mentions[index].sentence = sentence
      mentions[index].isFirst = sentence != lastSentence
      mentions[index].isQuoted = quoted[checked: span]?.contains(start) ?? false
      lastSentence = sentence
    }
    return mentions
  }
}
