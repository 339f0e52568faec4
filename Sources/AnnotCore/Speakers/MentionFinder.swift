/// Finds the mentions of a paragraph from its tags and names.
struct MentionFinder {
  private let words: MentionWords
  private let language: LanguageFacts
  private let quoted: [TextRange]
  /// The hashes of the surnames that full names of the paragraph end in.
  private let surnames: Set<UInt64>

  /// The mentions in text order. They may nest: *Trump* lies in *Trump's advisers*. A source that is none of the usual
  /// forms, such as *a poll of 900 voters*, is a mention all the same.
  static func mentions(
    in words: ParagraphWords, language: LanguageFacts, marks: [MarkedSpan], label: TextRange?, sources: [TextRange]
  ) -> [Mention] {
    let finder = MentionFinder(
      words: MentionWords(words: words, language: language), language: language,
      quoted: marks.filter { $0.depth == 0 }.map(\.range),
      surnames: Set(
        language.names.filter { $0.kind == .person && $0.tokens.count > 1 }.map { words.hash($0.tokens.upperBound - 1) }
      ))
    var mentions = finder.mentions()
    var others = sources.filter { mention(of: $0, in: mentions) == nil }.map(finder.mention(ofSource:))
    others += finder.antecedents(of: sources, among: mentions)
    if let label {
      // *Courier:* is who asks all along, not some courier.
      mentions.removeAll { $0.range == label && ($0.form == .role || $0.words.first?.utf8.count == 1) }
      if !mentions.contains(where: { $0.range == label }) { others.append(finder.mention(ofLabel: label)) }
    }
    return others.isEmpty ? mentions : finder.placed(mentions + others)
  }

  private func mentions() -> [Mention] {
    var mentions: [Mention] = []
    let phrases = NounPhrase.all(in: language, headedByAdjectives: true)
    var names = language.names[...]
    var end = 0
    for (index, found) in phrases.enumerated() {
      // What a name goes on in was seen with it: *the Health **and Safety Executive***, *Kent Fire **and Rescue** spokesman
      // Ian Moss*.
      guard found.tokens.upperBound > end else { continue }
      let phrase =
        found.tokens.lowerBound < end ? NounPhrase(tokens: end..<found.tokens.upperBound) : found
      while let name = names.first, name.tokens.upperBound <= phrase.tokens.lowerBound {
        mentions.append(mention(of: name))
        names.removeFirst()
      }
      var inner: [Name] = []
      while let name = names.first, name.tokens.lowerBound < phrase.tokens.upperBound {
        inner.append(name)
        end = max(end, name.tokens.upperBound)
        names.removeFirst()
      }
      if let office = officeAbroad(before: index, in: phrases), let last = inner.last {
        mentions.removeAll { $0.range == words.range(of: office.tokens) }
        inner.removeLast()
        mentions.append(
          titled(
            withoutPortfolio(last), in: NounPhrase(tokens: office.tokens.lowerBound..<phrase.tokens.upperBound),
            ([], [])))
        mentions.append(contentsOf: inner.map(mention(of:)))
        continue
      }
      let neighbours = (
        preceding: phrases[max(0, index - 4)..<index], following: phrases[(index + 1)...].prefix(2)
      )
      if let last = inner.last, last.tokens.upperBound >= phrase.tokens.upperBound {
        inner.removeLast()
        mentions.append(titled(whole(last, from: phrase.tokens.lowerBound), in: phrase, neighbours))
      } else if inner.isEmpty, let name = unseenName(phrase) {
        mentions.append(mention(of: name))
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
    guard name.kind == .person && !isBody(name) || isTitled(name) else { return wholeBody(name, from: start) }
    var first = name.tokens.lowerBound
    while name.tokens.upperBound - first > 1,
      Roles.isTitle(words.bare(first)) || first == name.tokens.lowerBound && isTitled(name)
        || name.tokens.upperBound - first > 2 && Roles.isRole(words.bare(first))
          && FirstNames.contains(words.bare(first + 1))
    {
      first += 1
    }
    var end = name.tokens.upperBound
    while end - first > 2, PersonName.honours.contains(words.bare(end - 1)) { end -= 1 }
    if first == name.tokens.lowerBound {
      while first > start, Self.particles.contains(words.lower(first - 1)) { first -= 1 }
      if first > start, FirstNames.contains(words.lower(first - 1)) || first < name.tokens.lowerBound,
        language.tokens[checked: first - 1]?.partOfSpeech == .propn
      {
        first -= 1
      }
    }
    return Name(tokens: first..<end, kind: .person)
  }

  /// Whether the name is a first name and more behind a word for what somebody is: *Postmaster Anil Mehta*.
  private func isTitled(_ name: Name) -> Bool {
    let first = name.tokens.lowerBound
    let role = words.bare(first)
    return name.tokens.count >= 3 && Roles.isRole(role)
      && (FirstNames.contains(words.lower(first + 1)) || role.hasSuffix("master") || role.hasSuffix("man"))
  }

  /// The name of a body with the capitalised words before it that a name finder leaves out: ***World** Health
  /// Organization*, *the **Pilots'** Guild*.
  private func wholeBody(_ name: Name, from start: Int) -> Name {
    guard name.kind != .person || isBody(name), Roles.isBody(words.lower(name.tokens.upperBound - 1)) else {
      return name
    }
    var first = name.tokens.lowerBound
    while first > start, let before = language.tokens[checked: first - 1],
      before.tag == .nnp || before.tag == .nnps || before.tag == .pos && name.tokens.count == 1,
      !Roles.isTitle(words.bare(first - 1)), !Roles.isRole(words.bare(first - 1)),
      Nationalities.country(of: words.lower(first - 1)) == nil
    {
      first -= 1
    }
    return Name(tokens: first..<name.tokens.upperBound, kind: .organization)
  }

  /// *the **Guild*** is nobody's name.
  private func isBody(_ name: Name) -> Bool {
    name.tokens.count == 1 && Roles.isBody(words.lower(name.tokens.lowerBound))
  }

  /// The name of a body that the name finder passes over: *the Federal Aviation Administration*.
  private func unseenName(_ phrase: NounPhrase) -> Name? {
    var tokens = phrase.tokens
    if let first = language.tokens[checked: tokens.lowerBound], first.tag == .dt { tokens.removeFirst() }
    guard tokens.count > 1, Roles.isBody(words.lower(phrase.head)),
      tokens.allSatisfy({ words.isUppercase($0) })
    else { return nil }
    return Name(tokens: tokens, kind: .organization)
  }

  /// Last words of services' names that are nobody's surname.
  private static let services: WordSet = [
    "fire", "police", "rescue", "county", "executive", "services", "affairs", "department", "authority", "ministry",
    "university", "hospital", "council", "committee", "commission",
  ]

  private static let particles: WordSet = [
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
    // *Kent Fire*, *the Highland Council*
    let isService = mention.words.count > 1 && mention.words.last.map(Self.services.contains) == true
    switch name.kind {
    case .person where !isPlace && !isService: mention.kind = .person
    case .organization, .place, .person, .other: mention.kind = .organization
    }
    return mention
  }

  /// The phrase that opens *Ambassador to the United States Jane Roe*, where the phrase at `index` is the one that ends in
  /// the name of a person.
  private func officeAbroad(before index: Int, in phrases: [NounPhrase]) -> NounPhrase? {
    let phrase = phrases[index]
    guard let office = phrases[checked: index - 1], office.tokens.upperBound == phrase.tokens.lowerBound - 1,
      let link = language.tokens[checked: office.tokens.upperBound], link.tag == .in || link.tag == .to,
      Roles.isTitle(words.bare(office.head)) || Roles.isRole(words.bare(office.head)),
      words.lower(office.head) != words.text(office.head), language.name(at: office.head)?.kind != .person,
      let name = language.name(at: phrase.head), name.tokens.upperBound == phrase.tokens.upperBound,
      name.kind == .person, withoutPortfolio(name).tokens.lowerBound > phrase.tokens.lowerBound
    else { return nil }
    return office
  }

  /// *Minister of **Education** Jane Roe*: a name finder takes the ministry for part of the name.
  private func withoutPortfolio(_ name: Name) -> Name {
    guard name.tokens.count >= 3, Self.portfolios.contains(words.lower(name.tokens.lowerBound)) else { return name }
    return Name(tokens: name.tokens.lowerBound + 1..<name.tokens.upperBound, kind: name.kind)
  }

  private static let portfolios: WordSet = [
    "education", "defense", "defence", "health", "state", "finance", "justice", "interior", "culture", "transport",
    "energy", "agriculture", "commerce", "labor", "labour", "trade", "affairs", "environment", "security", "tourism",
    "states", "kingdom", "nations", "republic", "emirates",
  ]

  /// A name that heads its phrase, with the title before it and the role beside it.
  private func titled(
    _ name: Name, in phrase: NounPhrase,
    _ neighbours: (preceding: ArraySlice<NounPhrase>, following: ArraySlice<NounPhrase>)
  ) -> Mention {
    var mention = mention(of: name)
    let start = min(phrase.tokens.lowerBound, name.tokens.lowerBound)
    let title = start..<name.tokens.lowerBound
    mention.range = words.range(of: start..<name.tokens.upperBound)
    guard mention.kind == .person else { return mention }
    for index in title { mention.gender = mention.gender ?? Roles.gender(of: words.bare(index)) }
    let apposition = Apposition(language: language, words: words)
    let role =
      apposition.title(title) ?? apposition.after(name, following: neighbours.following)
      ?? apposition.before(phrase, preceding: neighbours.preceding)
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
    if mention.words == [Interviewee.question] || mention.words == [Interviewee.answer] {
      mention.form = .role
      mention.name = nil
      mention.kind = .anonymous
    }
    return mention
  }

  /// A source without a role noun: *74 percent*, *the poll*; or a surname that the name finder passed over.
  private func mention(ofSource source: TextRange) -> Mention {
    if let surname = passedOver(source) { return mention(of: surname) }
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

  /// The name that a source is if it is one word, and a full name of the paragraph ends in it.
  private func passedOver(_ source: TextRange) -> Name? {
    let tokens = language.tokens(in: source)
    guard tokens.count == 1, let token = tokens.first, language.tokens[checked: token]?.tag == .nnp,
      surnames.contains(words.words.hash(token))
    else { return nil }
    return Name(tokens: tokens, kind: .person)
  }

  /// Whom the sources that are *who* stand for, where it is nobody with a name or a role: *the **farmers** who said …*.
  private func antecedents(of sources: [TextRange], among mentions: [Mention]) -> [Mention] {
    let pronouns = sources.compactMap { source -> Int? in
      guard let index = Self.mention(of: source, in: mentions), mentions[index].form == .relative else { return nil }
      return language.tokens(in: source).first
    }
    guard !pronouns.isEmpty else { return [] }
    let phrases = Dictionary(
      NounPhrase.all(in: language, headedByAdjectives: true).map { ($0.tokens.upperBound, $0.tokens) },
      uniquingKeysWith: { first, _ in first })
    return pronouns.compactMap { pronoun in
      let end = language.tokens[checked: pronoun - 1]?.tag == .comma ? pronoun - 1 : pronoun
      guard let range = phrases[end].map(words.range(of:)), Self.mention(of: range, in: mentions) == nil else {
        return nil
      }
      return mention(ofSource: range)
    }
  }

  private static let definite: WordSet = ["the", "this", "that", "these", "those"]

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
      case "who", "whose", "whom":
        // *the WHO* is a body.
        guard !isCapitals(index) else {
          mention.form = .name
          mention.name = mention.range
          mention.kind = .organization
          return mention
        }
        mention.form = .relative
      default: return nil
      }
      return mention
    }
  }

  private func isCapitals(_ index: Int) -> Bool {
    let range = language.tokens[index].range.clamped(to: words.prose.count)
    return words.prose[range.start..<range.end].allSatisfy(ASCII.isUppercase)
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
