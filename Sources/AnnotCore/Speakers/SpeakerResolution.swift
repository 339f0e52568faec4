/// Works out who speaks: runs the sieves over all mentions of an article and turns what they found into speakers.
struct SpeakerResolution {
  /// In text order.
  private(set) var quotations: [Quotation] = []
  /// In the order of their first mention.
  private(set) var speakers: [Speaker] = []
  /// In text order.
  private(set) var mentions: [ResolvedMention] = []

  init(text: SourceText, paragraphs: [Paragraph], quotations drafts: [DraftQuotation]) {
    var places: [Int] = []
    var occurrences = Self.occurrences(in: paragraphs, places: &places)
    func occurrence(of source: DraftQuotation.Source) -> Int? { source.mention.map { places[source.paragraph] + $0 } }

    for source in drafts.compactMap(\.source) {
      guard let index = occurrence(of: source) else { continue }
      occurrences[index].isSource = true
      // Whoever says something is somebody, in a headline too.
      if occurrences[index].mention.form == .unclear { occurrences[index].mention.form = .name }
      occurrences[index].sourceRange = occurrences[index].sourceRange ?? source.range
      if occurrences[index].mention.form == .relative,
        let antecedent = RelativePronoun.antecedent(of: index, in: occurrences)
      {
        occurrences[antecedent].isSource = true
      }
    }
    var table = SpeakerTable(text: text, occurrences: occurrences)
    for sieve in MentionSieves.all { sieve.resolve(&table) }

    let sources = drafts.map { $0.source.flatMap(occurrence(of:)).flatMap { table.references[$0]?.entry } }
    let roster = Roster(table: table, speaking: Set(sources.compactMap { $0 }), kinds: paragraphs.map(\.kind))
    speakers = roster.speakers
    mentions = roster.mentions
    quotations = zip(drafts, sources).map { draft, source in
      Quotation(
        style: draft.style, parts: draft.parts, fragments: draft.fragments, cue: draft.cue,
        source: draft.source?.range, speaker: source.flatMap { roster.identities[$0] }, evidence: draft.evidence)
    }
  }

  /// All mentions in place; `places` receives the index of each paragraph's first.
  private static func occurrences(in paragraphs: [Paragraph], places: inout [Int]) -> [SpeakerTable.Occurrence] {
    var occurrences: [SpeakerTable.Occurrence] = []
    occurrences.reserveCapacity(paragraphs.reduce(0) { $0 + $1.facts.mentions.count })
    places.reserveCapacity(paragraphs.count)
    let known = namesOfBody(in: paragraphs)
    for (index, paragraph) in paragraphs.enumerated() {
      places.append(occurrences.count)
      guard paragraph.kind != .boilerplate else { continue }
      let facts = paragraph.facts
      // Most paragraphs are no headlines and no speeches, and their mentions are taken as they are.
      guard paragraph.kind.isTitle || facts.turn != nil else {
        for (mention, roleWords) in zip(facts.mentions, facts.roleWords) {
          occurrences.append(
            .init(
              mention: mention, roleWords: roleWords, range: paragraph.absolute(mention.range), paragraph: index,
              isSource: false))
        }
        continue
      }
      for (found, roleWords) in zip(facts.mentions, facts.roleWords) {
        var mention = found
        if mention.form == .name, paragraph.kind.isTitle || mention.range == paragraph.facts.turn?.name, let known,
          let last = mention.words.last, !known.contains(last)
        {
          mention.form = .unclear
        }
        if paragraph.kind.isTitle, Self.isBareOffice(mention) {
          mention.form = .role
          mention.isDefinite = true
          mention.kind = .person
        }
        occurrences.append(
          .init(
            mention: mention, roleWords: roleWords, range: paragraph.absolute(mention.range), paragraph: index,
            isSource: false))
      }
    }
    return occurrences
  }
}

extension SpeakerResolution {
  /// Whether a headline means somebody by their office alone, without the article that it saves: *Mayor Defends Cuts*.
  private static func isBareOffice(_ mention: Mention) -> Bool {
    guard mention.form == .unclear || mention.form == .role, !mention.isPlural, let word = mention.words.first else {
      return false
    }
    return mention.words.count == 1 && Roles.isRole(word) && mention.range.length == word.utf8.count
  }

  /// The words of the names outside headlines and labels that end a name in one, or nil for an article that has nothing
  /// else. A headline capitalises too much to tell a name by, and so does a label: *Bank Silent on Losses*, *READ MORE: …*
  private static func namesOfBody(in paragraphs: [Paragraph]) -> Set<String>? {
    let prose = paragraphs.filter { $0.kind != .boilerplate }
    guard prose.contains(where: { !$0.kind.isTitle }) else { return nil }
    let asked = lastWordsOfTitles(in: prose)
    var words: Set<String> = []
    guard !asked.isEmpty else { return words }
    // Who speaks twice is somebody: *OKAFOR:* after *LENA OKAFOR:*.
    var labelled: Set<String> = []
    for paragraph in prose {
      let mentions = paragraph.facts.mentions
      for index in mentions.indices where mentions[index].form == .name {
        guard mentions[index].range == paragraph.facts.turn?.name, let last = mentions[index].words.last else {
          if paragraph.kind.isTitle { continue }
          for word in mentions[index].words where asked.contains(word) { words.insert(word) }
          continue
        }
        if !labelled.insert(last).inserted { words.insert(last) }
      }
    }
    return words
  }

  /// The last words of the names in headlines and labels.
  private static func lastWordsOfTitles(in paragraphs: [Paragraph]) -> LetteredWords {
    var words = LetteredWords()
    for paragraph in paragraphs where paragraph.kind.isTitle || paragraph.facts.turn != nil {
      for mention in paragraph.facts.mentions where mention.form == .name {
        if let last = mention.words.last, paragraph.kind.isTitle || mention.range == paragraph.facts.turn?.name {
          words.insert(last)
        }
      }
    }
    return words
  }
}

/// A few words among which many are looked up, most of them in vain.
private struct LetteredWords {
  private var words: Set<String> = []
  /// By first byte: whether a word begins with it.
  private var letters = Array(repeating: false, count: 256)

  var isEmpty: Bool { words.isEmpty }

  mutating func insert(_ word: String) {
    words.insert(word)
    if let letter = word.utf8.first { letters[Int(letter)] = true }
  }

  func contains(_ word: String) -> Bool {
    guard let letter = word.utf8.first else { return words.contains(word) }
    return letters[Int(letter)] && words.contains(word)
  }
}

extension BlockKind {
  /// Whether words are capitalised in such a block that are no names.
  fileprivate var isTitle: Bool { self == .headline || self == .heading }
}

/// The speakers of a finished table: everybody named as a person, and whoever else says something.
private struct Roster {
  private(set) var speakers: [Speaker] = []
  private(set) var mentions: [ResolvedMention] = []
  /// By entry of the table.
  private(set) var identities: [Int: Speaker.ID] = [:]

  /// - Parameter kinds: of the article's paragraphs.
  init(table: SpeakerTable, speaking: Set<Int>, kinds: [BlockKind]) {
    for (index, reference) in table.references.enumerated() {
      guard let reference else { continue }
      let entry = table.entries[reference.entry]
      guard speaking.contains(reference.entry) || (entry.isNamed && entry.kind == .person) else { continue }
      if identities[reference.entry] == nil {
        identities[reference.entry] = Speaker.ID(index: speakers.count)
        speakers.append(Self.speaker(reference.entry, in: table, kinds: kinds))
      }
      guard let id = identities[reference.entry] else { continue }
      mentions.append(
        ResolvedMention(range: table.occurrences[index].range, speaker: id, sieve: reference.sieve))
    }
  }

  private static func speaker(_ index: Int, in table: SpeakerTable, kinds: [BlockKind]) -> Speaker {
    let entry = table.entries[index]
    // Somebody may be mentioned thousands of times: what is looked at is not copied.
    let places = entry.occurrences.sorted()
    let fullest = places.filter { table.occurrences[$0].mention.form == .name }.max {
      table.occurrences[$0].mention.words.count < table.occurrences[$1].mention.words.count
    }
    let name =
      fullest.map { nameText(table.occurrences[$0], in: table.text) }
      ?? places.lazy.filter { table.occurrences[$0].mention.form != .relative }
      .compactMap { table.occurrences[$0].sourceRange }.first.map { table.text[$0] }
      ?? places.first.map { table.text[table.occurrences[$0].range] } ?? ""
    let introduction = places.first { table.occurrences[$0].mention.role != nil }.map { table.occurrences[$0] }
    return Speaker(
      name: oneLine(name), kind: entry.kind,
      role: introduction.flatMap { $0.mention.role?.shifted(by: $0.range.start - $0.mention.range.start) }
        .map { oneLine(table.text[$0]) },
      aliases: aliases(of: places, in: table, name: oneLine(name)),
      mentions: places.map { table.occurrences[$0].range },
      introduction: Introduction.place(among: places.lazy.map { table.occurrences[$0] }, kinds: kinds))
  }

  /// The other words in which the text calls somebody by name or role.
  private static func aliases(of places: [Int], in table: SpeakerTable, name: String) -> [String] {
    var aliases: [String] = []
    var seen: Set<ArraySlice<UInt8>> = []
    for place in places {
      guard aliases.count < mostAliases else { break }
      switch table.occurrences[place].mention.form {
      case .name, .role: break
      case .pronoun, .relative, .unclear: continue
      }
      let range = table.occurrences[place].range.clamped(to: table.text.count)
      guard seen.insert(table.text.bytes[range.start..<range.end]).inserted else { continue }
      let alias = oneLine(table.text[range])
      if alias != name, !aliases.contains(alias) { aliases.append(alias) }
    }
    return aliases
  }

  /// More ways to name somebody than an article has; keeps the list of somebody mentioned 50,000 times short.
  private static let mostAliases = 16

  private static func nameText(_ occurrence: SpeakerTable.Occurrence, in text: SourceText) -> String {
    let shift = occurrence.range.start - occurrence.mention.range.start
    return occurrence.mention.name.map { text[$0.shifted(by: shift)] } ?? text[occurrence.range]
  }

  /// The words on one line: a name may stand across the line ends of a hard-wrapped paragraph.
  private static func oneLine(_ words: String) -> String {
    var last = ASCII.space
    let isOneLine = words.utf8.allSatisfy { byte in
      defer { last = byte }
      return byte < 0x80 && (byte > ASCII.space || byte == ASCII.space && last != ASCII.space)
    }
    if isOneLine, last != ASCII.space { return words }
    return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
