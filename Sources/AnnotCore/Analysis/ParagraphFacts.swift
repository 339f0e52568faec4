/// What one paragraph says, worked out from its text alone.
///
/// Offsets are bytes from the paragraph's start, so the facts stay true when the paragraph moves. Whether the paragraph
/// is a headline, body or boilerplate is not known here: that depends on its neighbours and is the join's business.
struct ParagraphFacts: Sendable {
  /// The text with its markup masked (``Prose``): same length, same offsets.
  let prose: [UInt8]
  /// Quotation marks, paired.
  let marks: [MarkedSpan]
  let language: LanguageFacts
  let reports: [ReportedSpan]
  let mentions: [Mention]
  /// For each report, the index of the mention that its source is, if it is one.
  let sourceMentions: [Int?]

  init(prose: [UInt8]) {
    self.prose = prose
    let marks = MarkPairing.spans(in: prose)
    let language = LanguagePipeline.facts(of: prose)
    let reports = QuotationFinder.reports(in: prose, language: language, marks: marks)
    let mentions = MentionFinder.mentions(
      in: prose, language: language, marks: marks, sources: reports.compactMap(\.source))
    self.marks = marks
    self.language = language
    self.reports = reports
    self.mentions = mentions
    sourceMentions = reports.map { report in report.source.flatMap { MentionFinder.mention(of: $0, in: mentions) } }
  }

  /// The words of `range` as the text has them.
  func string(_ range: TextRange) -> String {
    let clamped = range.clamped(to: prose.count)
    return String(decoding: prose[clamped.start..<clamped.end], as: UTF8.self)
  }
}

extension ParagraphFacts {
  private var lastOutermostSpan: MarkedSpan? { marks.last { $0.depth == 0 } }

  /// The span that opens here and is still open where the paragraph ends.
  var openSpan: MarkedSpan? {
    lastOutermostSpan.flatMap { $0.opening != nil && $0.closing == nil && $0.range.end == prose.count ? $0 : nil }
  }

  /// The span that goes on with a quotation which the paragraph before left open: it opens with the paragraph, as the
  /// convention is, or closes what was never opened here.
  var resumedSpan: MarkedSpan? {
    guard let first = marks.first(where: { $0.depth == 0 }) else { return nil }
    let isAtStart = prose[..<min(max(first.range.start, 0), prose.count)].allSatisfy {
      ASCII.isWhitespace($0) || $0 == Prose.filler
    }
    return isAtStart && (first.opening == nil || first.opening != nil) ? first : nil
  }

  /// The outermost stretches in marks that lie in one of `parts`.
  func fragments(in parts: [TextRange]) -> [TextRange] {
    marks.filter { span in span.depth == 0 && parts.contains { $0.contains(span.range) } }.map(\.range)
  }
}
