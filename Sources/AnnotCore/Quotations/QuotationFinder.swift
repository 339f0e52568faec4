/// Finds what a paragraph reports: content, cue and source.
struct QuotationFinder {
  private let prose: [UInt8]
  private let language: LanguageFacts
  private let marks: [MarkedSpan]
  private let words: QuotationWords

  /// The acts of reporting in text order of their first parts. Words in marks that nobody is named for are reported
  /// too, without cue and source, where they read as speech; the join looks for their speaker in other paragraphs.
  static func reports(in prose: [UInt8], language: LanguageFacts, marks: [MarkedSpan]) -> [ReportedSpan] {
    let words = QuotationWords(bytes: prose, language: language, marks: marks)
    guard words.mayReport else { return [] }
    let finder = QuotationFinder(
      prose: prose, language: language, marks: marks.filter { $0.depth == 0 }, words: words)
    let contents = QuotationModel.shared.contents(of: words)
    let clauses = CertainClause.all(in: language, words: words)
    guard !contents.isEmpty || !clauses.isEmpty || !words.markedTokens.isEmpty else { return [] }
    let phrases = SourceCandidates.phrases(in: language)
    let adjoining = AdjoiningAttribution(words: words, phrases: phrases)
    let subjects = CueSubject(words: words, language: language, phrases: phrases)
    var reports = finder.learntReports(contents, phrases: phrases, adjoining: adjoining, subjects: subjects)
    finder.addCertainClauses(to: &reports, clauses, phrases: phrases, subjects: subjects)
    finder.addRemainingMarks(to: &reports, adjoining: adjoining)
    return reports.sorted { ($0.parts.first ?? TextRange(0, 0)) < ($1.parts.first ?? TextRange(0, 0)) }
  }

  private func learntReports(
    _ contents: [QuotationModel.Content], phrases: [Range<Int>], adjoining: AdjoiningAttribution, subjects: CueSubject
  ) -> [ReportedSpan] {
    let model = QuotationModel.shared
    var reports: [ReportedSpan] = []
    // By cue and style: what somebody is quoted and paraphrased as saying are two quotations.
    var places: [[Int]: Int] = [:]
    for content in contents {
      let tokens = withoutLeadIn(withoutStrayStart(content.tokens))
      var attribution = model.attribution(of: tokens, words: words, phrases: phrases)
      let marked = words.isMarked(tokens) ? words.markIndex[tokens.lowerBound] : nil
      if !isTrusted(attribution, for: tokens) { attribution.source = 0..<0 }
      var isCertain = false
      if let signature = marked.flatMap(adjoining.signature) {
        attribution = signature
        isCertain = true
      } else if let speaker = subjects.beforeRelativeClause(of: attribution.cue),
        attribution.source.isEmpty || attribution.source.lowerBound > speaker.lowerBound
      {
        // Who speaks stands outside what is said.
        if tokens.contains(speaker.lowerBound) { continue }
        attribution.source = speaker
      } else if attribution.source.isEmpty {
        if let certain = marked.flatMap(adjoining.attribution) {
          attribution = certain
          isCertain = true
        } else if let subject = subjects.byParse(of: attribution.cue), !tokens.overlaps(subject) {
          attribution.source = subject
        }
      }
      if !isCertain, let marked, isTitle(marked, attribution) { continue }
      if !attribution.source.isEmpty,
        let speaker = subjects.speaking(for: attribution.source)
          ?? subjects.described(by: attribution.source, before: attribution.cue)
      {
        attribution.source = speaker
      }
      let part = part(withoutCoordination(withoutNextReport(tokens), cue: attribution.cue))
      let confidence = QuotationConfidence.of(
        near: content.near, source: attribution.source.isEmpty ? nil : attribution.probability)
      let key = [attribution.cue, style(of: [part]) == .direct ? 1 : 0]
      if attribution.cue >= 0, let place = places[key] {
        reports[place].parts.append(part)
        reports[place].style = style(of: reports[place].parts)
        reports[place].evidence.confidence = min(reports[place].evidence.confidence, confidence)
        continue
      }
      if attribution.cue >= 0 { places[key] = reports.count }
      reports.append(
        ReportedSpan(
          style: style(of: [part]), parts: [part], cue: cue(attribution.cue),
          source: attribution.source.isEmpty ? nil : range(wholeName(attribution.source)),
          evidence: Evidence(sieve: sieve(attribution), confidence: confidence)))
    }
    return reports
  }

  /// Whether words in marks are capitalised as a title is, and either no verb of saying reports them or the word before
  /// them names a work: *the film “Harbour Lights”*, *a column titled “Enough”*.
  private func isTitle(_ marked: Int, _ attribution: QuotationModel.Attribution) -> Bool {
    let inside = words.markedTokens[marked]
    let cue = attribution.cue
    if attribution.source.isEmpty, words.isTitleInMarks[marked], cue < 0 || words.cue[cue] == 255 { return true }
    guard let before = words.word[checked: inside.lowerBound - 2], Self.works.contains(before) else { return false }
    return inside.allSatisfy { token in
      words.isPunctuation[token] || words.isCapitalized[token]
        || language.tokens[token].end - language.tokens[token].start < 5
    }
  }

  private static let works: Set<UInt32> = Set(
    [
      "book", "books", "novel", "memoir", "biography", "poem", "play", "film", "movie", "documentary", "podcast",
      "show",
      "series", "sitcom", "drama", "musical", "opera", "episode", "song", "album", "single", "anthem", "hymn",
      "painting",
      "exhibition", "article", "essay", "column", "editorial", "magazine", "journal", "newspaper", "segment", "game",
      "ad", "spot", "titled", "entitled", "headlined", "subtitled",
    ].map { FeatureHash.ofWord($0.utf8) })

  /// The content without a second cue of the one who speaks: *said that the road was clear but **reported no arrests***.
  /// The parse tells whether the verb belongs to the first cue or to the words reported; after *and* it is too often
  /// wrong to be believed.
  private func withoutCoordination(_ content: Range<Int>, cue: Int) -> Range<Int> {
    guard cue >= 0, cue < content.lowerBound else { return content }
    let verb = content.first { index in
      let token = language.tokens[index]
      return token.relation == .conj && Int(token.head) == cue && words.isReporting(index)
        && words.markIndex[index] < 0
    }
    guard let verb, (content.lowerBound..<verb).suffix(4).contains(where: { words.word[$0] == Self.but }) else {
      return content
    }
    var end = verb
    while end > content.lowerBound, Self.beforeCoordination.contains(language.tokens[end - 1].tag) { end -= 1 }
    return content.lowerBound < end && language.tokens[end].tag != .prp ? content.lowerBound..<end : content
  }

  /// The content without a clause behind a semicolon that reports by itself: *asked what a border is; **here she asks who
  /// may cross it***.
  private func withoutNextReport(_ content: Range<Int>) -> Range<Int> {
    guard let stop = content.dropFirst().first(where: { words.word[$0] == Self.semicolon && words.markIndex[$0] < 0 }),
      (stop..<content.upperBound).contains(where: { words.isReporting($0) && words.markIndex[$0] < 0 })
    else { return content }
    return content.lowerBound..<stop
  }

  private static let semicolon = FeatureHash.ofWord(";".utf8)
  private static let but = FeatureHash.ofWord("but".utf8)

  /// What stands between two coordinated predicates.
  private static let beforeCoordination: Set<PennTag> = [.cc, .comma, .rb, .md, .vbd, .vbz, .vbp, .to]

  /// Adds what stands beside *according to* and verbs of saying and the model passes over.
  private func addCertainClauses(
    to reports: inout [ReportedSpan], _ clauses: [CertainClause], phrases: [Range<Int>], subjects: CueSubject
  ) {
    guard !clauses.isEmpty else { return }
    var isTaken = [Bool](repeating: false, count: words.count)
    for report in reports {
      for range in report.parts + [report.cue?.range].compactMap(\.self) {
        for token in language.tokens(in: range) { isTaken[token] = true }
      }
    }
    for clause in clauses where !isTaken[clause.cue] && !clause.content.contains(where: { isTaken[$0] }) {
      var attribution = QuotationModel.Attribution(cue: clause.cue, source: clause.source ?? 0..<0, probability: 1)
      if clause.source == nil {
        let likely = QuotationModel.shared.attribution(of: clause.content, words: words, phrases: phrases)
        attribution.source = likely.cue == clause.cue ? likely.source : subjects.byParse(of: clause.cue) ?? 0..<0
      }
      let part = part(clause.content)
      reports.append(
        ReportedSpan(
          style: style(of: [part]), parts: [part], cue: cue(clause.cue),
          source: attribution.source.isEmpty ? nil : range(wholeName(attribution.source)),
          evidence: Evidence(sieve: sieve(attribution), confidence: 0.75)))
      for token in clause.content { isTaken[token] = true }
    }
  }

  private func addRemainingMarks(to reports: inout [ReportedSpan], adjoining: AdjoiningAttribution) {
    let remaining = RemainingMarks(prose: prose, words: words, language: language, marks: marks, adjoining: adjoining)
    for (span, reading) in remaining.readings(besides: reports) {
      switch reading {
      case .continues(let report):
        reports[report].parts.append(span.range)
        reports[report].parts.sort()
      case .attributed(let attribution):
        reports.append(
          ReportedSpan(
            style: .direct, parts: [span.range], cue: attribution.cue < 0 ? nil : cue(attribution.cue),
            source: range(attribution.source), evidence: Evidence(sieve: "cue-beside-marks", confidence: 0.8)))
      case .alone:
        reports.append(
          ReportedSpan(
            style: .direct, parts: [span.range], evidence: Evidence(sieve: "marks-alone", confidence: 0.4)))
      }
    }
  }

  private func range(_ tokens: Range<Int>) -> TextRange {
    guard let first = language.tokens[checked: tokens.lowerBound],
      let last = language.tokens[checked: tokens.upperBound - 1]
    else { return TextRange(0, 0) }
    return TextRange(Int(first.start), Int(last.end)).clamped(to: prose.count)
  }

  /// The name whose first word the parse gives as the subject: ***Jane** Roe, the mayor, said*.
  private func wholeName(_ source: Range<Int>) -> Range<Int> {
    guard source.count == 1, let name = language.name(at: source.lowerBound),
      name.tokens.lowerBound == source.lowerBound
    else { return source }
    return name.tokens
  }

  /// Whether the paragraph names the source beyond doubt. Where no word of saying ties it to the content, the join's
  /// sieves know better.
  private func isTrusted(_ attribution: QuotationModel.Attribution, for content: Range<Int>) -> Bool {
    let cue = attribution.cue
    guard cue >= 0 else { return attribution.probability >= 0.95 }
    if words.cue[cue] != 255 || words.isColon(cue) { return attribution.probability >= 0.3 }
    let sentence = words.sentence[cue]
    let isBeside =
      sentence == words.sentence[content.lowerBound] || sentence == words.sentence[content.upperBound - 1]
    return isBeside && attribution.probability >= 0.7
  }

  // MARK: Parts

  /// The stretch without a word or two that open the sentence before a mark whose words are a sentence themselves.
  private func withoutStrayStart(_ tokens: Range<Int>) -> Range<Int> {
    let first = tokens.lowerBound
    guard words.startsSentence[first], words.markIndex[first] < 0,
      let opening = tokens.prefix(4).first(where: { words.isMark[$0] }), tokens.contains(opening + 1),
      words.markIndex[opening + 1] >= 0, words.isCapitalized[opening + 1],
      words.markEnding[words.markIndex[opening + 1]] != 0,
      (first..<opening).allSatisfy({ isStray($0) })
    else { return tokens }
    return opening + 1..<tokens.upperBound
  }

  /// The stretch from the mark on, where what comes before it in the stretch only leads up to it: *put it **this way:**
  /// “…”*.
  private func withoutLeadIn(_ tokens: Range<Int>) -> Range<Int> {
    guard words.markIndex[tokens.lowerBound] < 0, let opening = tokens.prefix(8).first(where: { words.isMark[$0] }),
      opening > tokens.lowerBound, words.isColon(opening - 1), tokens.contains(opening + 1),
      words.markIndex[opening + 1] >= 0, words.markIndex[tokens.upperBound - 1] == words.markIndex[opening + 1]
    else { return tokens }
    return opening + 1..<tokens.upperBound
  }

  private func isStray(_ token: Int) -> Bool {
    switch language.tokens[checked: token]?.tag {
    case .cc, .rb, .vb, .vbd, .vbz, .vbp, .vbn, .vbg, .prp, .dt, nil: false
    default: true
    }
  }

  /// The content from mark to mark where it fills what stands between them; and with the marks that open before or
  /// close after its words.
  private func part(_ tokens: Range<Int>) -> TextRange {
    let content = ContentTrimming.trimmed(withoutDateline(range(tokens)), in: prose)
    var start = content.start
    var end = content.end
    for span in marks where span.range.start < end && span.range.end > start {
      let inner = ContentTrimming.trimmed(span.inner.clamped(to: prose.count), in: prose)
      let opensHere = span.opening != nil && inner.start >= content.start && inner.start < content.end
      let closesHere = inner.end > content.start && inner.end <= content.end
      if opensHere, closesHere || span.closing == nil { start = min(start, span.range.start) }
      if closesHere, inner.start >= content.start || span.opening == nil { end = max(end, span.range.end) }
    }
    return TextRange(start, end)
  }

  /// *OXDALE, Maine — **The ferry will stop***: what opens a report is nobody's words.
  private func withoutDateline(_ content: TextRange) -> TextRange {
    guard content.start == 0 else { return content }
    let end = prose.withUnsafeBufferPointer { Dateline.end(of: content.clamped(to: prose.count), isLead: true, in: $0) }
    return end.map { TextRange($0, content.end) } ?? content
  }

  private func style(of parts: [TextRange]) -> Quotation.Style {
    let isDirect = parts.allSatisfy { part in marks.contains { $0.range.contains(part) } }
    if isDirect { return .direct }
    return parts.contains { part in marks.contains { $0.range.overlaps(part) } } ? .mixed : .indirect
  }

  // MARK: Cue and source

  private func cue(_ token: Int) -> Cue? {
    guard let found = language.tokens[checked: token] else { return nil }
    var range = found.range.clamped(to: prose.count)
    let text = prose[range.start..<range.end]
    if words.word[token] == QuotationWords.according, let next = language.tokens[checked: token + 1] {
      range = range.union(next.range.clamped(to: prose.count))
      return Cue(range: range, lemma: "according to")
    }
    let lemma = ReportingCue.cue(text)?.lemma ?? String(decoding: text, as: UTF8.self).lowercased()
    return Cue(range: range, lemma: lemma)
  }

  /// How the source was found, by its place to cue and content.
  private func sieve(_ attribution: QuotationModel.Attribution) -> String {
    guard !attribution.source.isEmpty else { return attribution.cue >= 0 ? "cue-alone" : "marks-alone" }
    guard attribution.cue >= 0 else { return "source-beside-content" }
    if words.word[attribution.cue] == QuotationWords.according { return "according-to" }
    if words.isColon(attribution.cue) { return "source-before-colon" }
    let head = attribution.source.upperBound - 1
    if words.head[head] == attribution.cue, words.isSubject(head) {
      return head < attribution.cue ? "subject-before-cue" : "subject-after-cue"
    }
    return head < attribution.cue ? "source-before-cue" : "source-after-cue"
  }
}
