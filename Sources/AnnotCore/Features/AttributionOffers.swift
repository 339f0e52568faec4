/// The cues that a house uses: neutral ones, in the tense of the article.
struct HouseCues {
  /// Best first.
  let cues: [String]

  init(style: Settings.Style, analysis: Analysis) {
    let says = analysis.annotations.quotations.reduce(into: (present: 0, past: 0)) { counts, quotation in
      guard let cue = quotation.cue, cue.lemma == "say" else { return }
      if analysis.text[cue.range] == "says" { counts.present += 1 } else { counts.past += 1 }
    }
    let isPresent = says.present > says.past
    let interviewer =
      switch style {
      case .plain, .ap: "reporters"
      case .bbc: "the BBC"
      case .guardian: "the Guardian"
      }
    cues =
      isPresent
      ? ["says", "adds", "tells \(interviewer)", "asks", "writes"]
      : ["said", "added", "told \(interviewer)", "asked", "wrote"]
  }

  /// Whether the subject may follow this word: *said Oliveira*.
  static func isCue(_ word: String) -> Bool { inverted.contains(word) }

  private static let inverted: Set<String> = [
    "said", "says", "added", "adds", "asked", "asks", "wrote", "writes", "warned", "warns", "explained", "explains",
    "replied", "replies", "continued", "noted", "recalled", "argued", "argues",
  ]
}

/// What can be offered at an ``AttributionPlace``, best first.
struct AttributionOffers {
  let analysis: Analysis
  let place: AttributionPlace
  let cues: HouseCues

  /// More than anybody reads through.
  private static let mostSpeakers = 50

  func completions() -> [Completion] {
    switch place.wanted {
    case .attribution: candidates().map(attribution) + cues.cues.map(cue)
    case .speaker: candidates().map(speaker)
    case .cue: cues.cues.map(cue)
    }
  }

  private struct Candidate {
    var id: Speaker.ID
    var speaker: Speaker
    /// Where the last mention before the caret ends; nil where there is none.
    var lastMention: Int?
    /// As the text would call them here.
    var name: String
  }

  /// Whoever was mentioned last comes first; then those who are only mentioned later.
  private func candidates() -> [Candidate] {
    let names = SpeakerName(analysis.annotations)
    let all = analysis.annotations.speakers.enumerated().compactMap { index, speaker -> Candidate? in
      guard isOffered(speaker, Speaker.ID(index: index)) else { return nil }
      // The mention being written is no reason to offer somebody first.
      let later = speaker.mentions.partitioningIndex { $0.start >= place.typed.start }
      let last = later > 0 ? speaker.mentions[later - 1].end : nil
      let name = last == nil ? speaker.name : names.short(speaker)
      return Candidate(
        id: Speaker.ID(index: index), speaker: speaker, lastMention: last, name: Self.inSentence(name, speaker.kind))
    }
    let sorted = all.sorted {
      ($0.lastMention ?? -1, $1.id.index) > ($1.lastMention ?? -1, $0.id.index)
    }
    return Array(sorted.prefix(Self.mostSpeakers))
  }

  /// Whether somebody is likely to speak: they do elsewhere, have a role, or are called by a whole name in the text. The
  /// mention being written is no reason, and who is only known by a pronoun has no name to write.
  private func isOffered(_ speaker: Speaker, _ id: Speaker.ID) -> Bool {
    let others = speaker.mentions.filter { !$0.touches(place.word) }
    guard !others.isEmpty, !Self.pronouns.contains(speaker.name.lowercased()) else { return false }
    if speaker.role != nil || !analysis.quotations(of: id).isEmpty { return true }
    return speaker.kind == .person && speaker.name.contains(" ")
      && others.contains { [.body, .list, .blockquote].contains(analysis.paragraph(at: $0.start)?.kind) }
  }

  private static let pronouns: Set<String> = ["who", "he", "she", "they", "it", "we", "i", "you"]

  /// *the Kremlin* for *The Kremlin*.
  private static func inSentence(_ name: String, _ kind: Speaker.Kind) -> String {
    guard kind != .person, let word = name.split(separator: " ").first, determiners.contains(word.lowercased()) else {
      return name
    }
    return name.prefix(1).lowercased() + name.dropFirst()
  }

  private static let determiners: Set<String> = [
    "the", "a", "an", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "some", "several",
    "many", "most", "both", "his", "her", "their", "its",
  ]

  private func attribution(_ candidate: Candidate) -> Completion {
    let stop = place.endsSentence ? "." : ""
    let verb = cues.cues.first ?? "said"
    let choice = cues.cues.map { Self.escaped($0, inChoice: true) }.joined(separator: ",")
    return completion(
      .attribution(candidate.id), label: "\(candidate.name) \(verb)", detail: detail(candidate),
      text: "\(candidate.name) \(verb)\(stop)",
      snippet: "\(Self.escaped(candidate.name)) ${1|\(choice)|}\(stop)$0")
  }

  private func speaker(_ candidate: Candidate) -> Completion {
    completion(.speaker(candidate.id), label: candidate.name, detail: detail(candidate), text: candidate.name)
  }

  private func cue(_ word: String) -> Completion { completion(.cue, label: word, text: word) }

  private func detail(_ candidate: Candidate) -> String? {
    let name = candidate.name == candidate.speaker.name ? nil : candidate.speaker.name
    let parts = [name, candidate.speaker.role].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private func completion(
    _ kind: Completion.Kind, label: String, detail: String? = nil, text: String, snippet: String? = nil
  ) -> Completion {
    let space = place.needsSpace ? " " : ""
    return Completion(
      kind: kind, label: label, detail: detail, text: space + text, snippet: snippet.map { space + $0 },
      typed: place.typed, word: place.word,
      others: place.fullStop.map { [TextEdit(range: $0, replacement: ",")] } ?? [])
  }

  /// The words with what means something in a snippet, or also in a choice of one, escaped.
  private static func escaped(_ words: String, inChoice: Bool = false) -> String {
    words.reduce(into: "") { text, character in
      if "\\$}".contains(character) || (inChoice && ",|".contains(character)) { text.append("\\") }
      text.append(character)
    }
  }
}
