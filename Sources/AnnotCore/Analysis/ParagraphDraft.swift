/// A paragraph on its way to its facts, once it is read: what is made of tokens, tags and parses.
struct ParagraphDraft {
  let prose: [UInt8]
  let marks: [MarkedSpan]
  /// With the parses of the sentences that may report: the quotation model is trained on paragraphs where only these are
  /// parsed.
  let language: LanguageFacts
  /// With the parses of the sentences that may claim, too.
  let parsedForClaims: LanguageFacts
  let words: ParagraphWords
  let lemmas: ParagraphLemmas
  private(set) var reports: [ReportedSpan] = []

  /// Bytes of prose that are read together: work of some ten milliseconds, which an edit has to wait for at worst.
  static let enoughTogether = 8192

  /// Reads paragraphs together, each step for all of them before the next.
  ///
  /// A step looks into the table of one model, at random places, and the tables together are several times what a
  /// processor's own cache holds: fetched anew for every paragraph they took a fifth of the time (`Benchmarks stages`).
  static func drafts(of paragraphs: [[UInt8]]) -> [ParagraphDraft] {
    var readings = paragraphs.map(LanguageDraft.init)
    for index in readings.indices { readings[index].tag() }
    for index in readings.indices { readings[index].findNames() }
    let lexicons = readings.map { reading in
      let words = ParagraphWords(prose: reading.bytes, language: reading.facts)
      return (words: words, lemmas: ParagraphLemmas(words))
    }
    let mayReport = readings.map { reading in
      reading.sentences { ParseNeed.isNeeded($0, in: reading.bytes) }
    }
    for index in readings.indices {
      let mayClaim = readings[index].sentences { ClaimParseNeed.isNeeded($0, lexicons[index].lemmas) }
      readings[index].parse(zip(mayReport[index], mayClaim).map { $0 || $1 })
    }
    for index in readings.indices { readings[index].label() }
    return readings.indices.map { index in
      let reading = readings[index]
      var draft = ParagraphDraft(
        prose: reading.bytes, marks: MarkPairing.spans(in: reading.bytes),
        language: reading.facts.keepingParses(mayReport[index]), parsedForClaims: reading.facts,
        words: lexicons[index].words, lemmas: lexicons[index].lemmas)
      draft.reports = QuotationFinder.reports(in: draft.prose, language: draft.language, marks: draft.marks)
      return draft
    }
  }
}
