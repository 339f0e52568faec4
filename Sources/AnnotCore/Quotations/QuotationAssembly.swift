/// Puts the reports of single paragraphs together: a quotation that runs on over paragraphs becomes one, and a quotation
/// whose paragraph names nobody is attributed from its neighbours.
struct QuotationAssembly {
  let paragraphs: [Paragraph]
  /// In text order.
  private(set) var quotations: [DraftQuotation] = []
  /// Marks whose partner is missing here and in the paragraphs beside.
  private(set) var openMarks: [Joined.OpenMark] = []

  init(paragraphs: [Paragraph]) {
    self.paragraphs = paragraphs
    let transcript = TranscriptTurn.transcript(in: paragraphs)
    for index in paragraphs.indices where paragraphs[index].kind != .boilerplate {
      let open = openSpan(before: index).map { paragraphs[index - 1].absolute($0.range) }
      let resumed = open == nil ? nil : paragraphs[index].facts.resumedSpan
      let speech = transcript.contains(index) ? paragraphs[index].facts.turn : nil
      var drafts =
        speech.map { [draft(of: $0, in: index)] }
        ?? paragraphs[index].facts.reports.indices.map { draft(ofReport: $0, in: index) }
      if let open, let resumed, let earlier = quotations.indices.last,
        quotations[earlier].paragraphs.upperBound == index - 1, quotations[earlier].parts.last?.overlaps(open) == true,
        let later = drafts.firstIndex(where: {
          $0.parts.first?.start == paragraphs[index].absolute(resumed.range).start
        })
      {
        join(drafts.remove(at: later), to: earlier)
      }
      quotations.append(contentsOf: drafts)
      noteOpenMarks(of: index, resumed: resumed)
    }
  }

  /// Runs the sieves over the direct quotations that have no source.
  mutating func attribute() {
    for sieve in AttributionSieves.all {
      for index in quotations.indices where quotations[index].source == nil && quotations[index].style == .direct {
        guard let source = sieve.source(of: index, in: self) else { continue }
        quotations[index].source = source
        quotations[index].evidence = Evidence(sieve: sieve.name, confidence: sieve.confidence)
        quotations[index].origin = nil
      }
    }
  }

  private func openSpan(before index: Int) -> MarkedSpan? {
    paragraphs[checked: index - 1].flatMap { $0.kind == .boilerplate ? nil : $0.facts.openSpan }
  }

  private func draft(ofReport report: Int, in index: Int) -> DraftQuotation {
    let paragraph = paragraphs[index]
    let facts = paragraph.facts
    let span = facts.reports[report]
    return DraftQuotation(
      style: span.style, parts: span.parts.map(paragraph.absolute),
      fragments: facts.fragments(in: span.parts).map(paragraph.absolute),
      cue: span.cue.map { Cue(range: paragraph.absolute($0.range), lemma: $0.lemma) },
      source: span.source.map { source in
        let mention = facts.sourceMentions[report]
        let whole = mention.flatMap { facts.mentions[checked: $0]?.range }.map { $0.contains(source) ? $0 : source }
        return DraftQuotation.Source(range: paragraph.absolute(whole ?? source), paragraph: index, mention: mention)
      },
      evidence: span.evidence, origin: .init(paragraph: index, report: report), paragraphs: index...index)
  }

  /// A speech of a transcript is a quotation from the colon to the end of its paragraph.
  private func draft(of label: TranscriptTurn, in index: Int) -> DraftQuotation {
    let paragraph = paragraphs[index]
    return DraftQuotation(
      style: .direct, parts: [paragraph.absolute(label.speech)],
      fragments: paragraph.facts.fragments(in: [label.speech]).map(paragraph.absolute),
      cue: Cue(range: paragraph.absolute(label.colon), lemma: ":"),
      source: DraftQuotation.Source(
        range: paragraph.absolute(label.name), paragraph: index,
        mention: MentionFinder.mention(of: label.name, in: paragraph.facts.mentions)),
      evidence: Evidence(sieve: "transcript", confidence: 0.9), paragraphs: index...index)
  }

  /// A quotation that is taken up again is one quotation, and one part from its first mark to its last; whichever
  /// paragraph names the speaker does so for all of it.
  private mutating func join(_ later: DraftQuotation, to earlier: Int) {
    var parts = later.parts[...]
    if let last = quotations[earlier].parts.indices.last, let first = parts.popFirst() {
      quotations[earlier].parts[last] = quotations[earlier].parts[last].union(first)
    }
    quotations[earlier].parts += parts
    quotations[earlier].fragments += later.fragments
    quotations[earlier].paragraphs = quotations[earlier].paragraphs.lowerBound...later.paragraphs.upperBound
    guard quotations[earlier].source == nil else { return }
    quotations[earlier].source = later.source
    quotations[earlier].cue = later.cue
    quotations[earlier].evidence = later.evidence
    quotations[earlier].origin = later.origin
  }

  private mutating func noteOpenMarks(of index: Int, resumed: MarkedSpan?) {
    let paragraph = paragraphs[index]
    let goesOn = paragraphs[checked: index + 1]?.facts.resumedSpan != nil
    let openAtEnd = paragraph.facts.openSpan
    for span in paragraph.facts.marks where (span.opening == nil) != (span.closing == nil) {
      let isOpenAtEnd = span == openAtEnd
      if span.closing == nil ? isOpenAtEnd && goesOn : span == resumed { continue }
      openMarks.append(Joined.OpenMark(paragraph: index, span: span))
    }
  }
}
