/// Quotations in marks that the learnt finder passes over.
struct RemainingMarks {
  let prose: [UInt8]
  let words: QuotationWords
  let language: LanguageFacts
  /// The outermost spans in marks, in the order of ``QuotationWords/markedTokens``.
  let marks: [MarkedSpan]
  let adjoining: AdjoiningAttribution

  /// What becomes of one span.
  enum Reading {
    /// It goes on with a quotation already found: its index among the reports.
    case continues(Int)
    /// A cue and a source adjoin it.
    case attributed(QuotationModel.Attribution)
    /// Somebody says it, whoever it is.
    case alone
  }

  /// The spans that are quotations, with the places of `reports` for those that go on with one.
  func readings(besides reports: [ReportedSpan]) -> [(span: MarkedSpan, reading: Reading)] {
    let known = reports.enumerated().flatMap { index, report in report.parts.map { (part: $0, report: index) } }
      .sorted { $0.part < $1.part }
    var next = 0
    var readings: [(MarkedSpan, Reading)] = []
    /// The report that holds the span before, if it is quoted.
    var previous: Int?
    for (index, span) in marks.enumerated() {
      while next < known.count, known[next].part.end <= span.range.start { next += 1 }
      if let here = known[checked: next], here.part.overlaps(span.range) {
        previous = here.part.contains(span.range) && reports[here.report].style == .direct ? here.report : nil
        continue
      }
      if let previous, let cue = reports[previous].cue, continues(index, after: cue) {
        readings.append((span, .continues(previous)))
        continue
      }
      previous = nil
      if span.opening != nil, span.closing != nil, let attribution = adjoining.attribution(ofMarked: index) {
        readings.append((span, .attributed(attribution)))
      } else if isSentence(index) || isLeftOpen(span) {
        readings.append((span, .alone))
      }
    }
    return readings
  }

  /// Whether nothing but the attribution with the cue stands between the span and the one before: *“It was,” she went
  /// on, “hard.”*, *“No,” she said. “Never.”*
  private func continues(_ index: Int, after cue: Cue) -> Bool {
    guard let here = words.markedTokens[checked: index], let before = words.markedTokens[checked: index - 1],
      let first = here.first, marks[index].opening != nil, marks[index].closing != nil,
      marks[index - 1].range.end <= cue.range.start, cue.range.end <= marks[index].range.start
    else { return false }
    let between = before.upperBound + 1..<max(before.upperBound + 1, first - 1)
    guard let last = between.last, between.count <= Self.longestAttribution else { return false }
    if language.tokens[last].tag == .comma { return !words.isCapitalized[first] || words.markEnding[index - 1] == 1 }
    return language.tokens[last].tag == .period && words.markEnding[index] == 2 && words.isCapitalized[first]
      && !isTitle(index) && between.count(where: { words.endsSentence[$0] }) <= 1
  }

  private static let longestAttribution = 20

  /// Whether the marks hold a sentence of their own: what comes before them is complete, and so are the words inside.
  /// A word or two must be more than a title.
  private func isSentence(_ index: Int) -> Bool {
    let span = marks[index]
    guard span.opening != nil, span.closing != nil else { return false }
    let inner = span.inner.clamped(to: prose.count)
    guard let last = prose[inner.start..<inner.end].last(where: { !ASCII.isWhitespace($0) }),
      Self.innerEnds.contains(last)
    else { return false }
    let before = prose[..<min(max(span.range.start, 0), prose.count)].last {
      !ASCII.isWhitespace($0) && $0 != Prose.filler
    }
    guard prose[inner.start..<inner.end].count(where: { $0 == ASCII.space }) < Self.fewSpaces else {
      return before.map(Self.sentenceEnds.contains) ?? true
    }
    return last != UInt8(ascii: ",") && !isTitle(index) && before.map(Self.sentenceEnds.contains) == true
  }

  private static let fewSpaces = 5

  /// One word with a capital is no title: *“Nobody.”*
  private func isTitle(_ index: Int) -> Bool {
    words.isTitleInMarks[index] && words.markedTokens[index].count(where: { !words.isPunctuation[$0] }) > 1
  }

  /// Whether a mark opens what is never closed, as while it is being written.
  private func isLeftOpen(_ span: MarkedSpan) -> Bool {
    let inner = span.inner.clamped(to: prose.count)
    return span.opening != nil && span.closing == nil
      && prose[inner.start..<inner.end].split(whereSeparator: ASCII.isWhitespace).count >= 2
  }

  /// The last bytes of what can end a sentence: . ! ? … and the colon before a quotation.
  private static let sentenceEnds: Set<UInt8> = [
    UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"), 0xA6,
  ]

  /// The last bytes of what can end a sentence in marks.
  private static let innerEnds: Set<UInt8> = [
    UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ","), 0xA6,
  ]
}
