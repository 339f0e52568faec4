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
    for (index, paragraph) in paragraphs.enumerated() {
      places.append(occurrences.count)
      guard paragraph.kind != .boilerplate else { continue }
      for mention in paragraph.facts.mentions {
        occurrences.append(
          .init(mention: mention, range: paragraph.absolute(mention.range), paragraph: index, isSource: false))
      }
    }
    return occurrences
  }
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
    let occurrences = entry.occurrences.sorted().map { table.occurrences[$0] }
    let named = occurrences.filter { $0.mention.form == .name }
    let fullest = named.max { $0.mention.words.count < $1.mention.words.count }
    let name =
      fullest.map { nameText($0, in: table.text) }
      ?? occurrences.first { $0.sourceRange != nil }?.sourceRange.map { table.text[$0] }
      ?? occurrences.first.map { table.text[$0.range] } ?? ""
    let introduction = occurrences.first { $0.mention.role != nil }
    var aliases: [String] = []
    for occurrence in occurrences where occurrence.mention.form == .name || occurrence.mention.form == .role {
      let alias = oneLine(table.text[occurrence.range])
      if alias != oneLine(name), !aliases.contains(alias), aliases.count < mostAliases { aliases.append(alias) }
    }
    return Speaker(
      name: oneLine(name), kind: entry.kind,
      role: introduction.flatMap { $0.mention.role?.shifted(by: $0.range.start - $0.mention.range.start) }
        .map { oneLine(table.text[$0]) },
      aliases: aliases, mentions: occurrences.map(\.range),
      introduction: Introduction.place(among: occurrences, kinds: kinds))
  }

  /// More ways to name somebody than an article has; keeps the list of somebody mentioned 50,000 times short.
  private static let mostAliases = 16

  private static func nameText(_ occurrence: SpeakerTable.Occurrence, in text: SourceText) -> String {
    let shift = occurrence.range.start - occurrence.mention.range.start
    return occurrence.mention.name.map { text[$0.shifted(by: shift)] } ?? text[occurrence.range]
  }

  /// The words on one line: a name may stand across the line ends of a hard-wrapped paragraph.
  private static func oneLine(_ words: String) -> String {
    words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
