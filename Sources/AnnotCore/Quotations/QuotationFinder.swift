/// Finds what a paragraph reports: content, cue and source.
struct QuotationFinder {
  /// The acts of reporting in text order of their first parts. Words in marks that nobody is named for are reported
  /// too, without cue and source, where they read as speech; the join looks for their speaker in other paragraphs.
  static func reports(in prose: [UInt8], language: LanguageFacts, marks: [MarkedSpan]) -> [ReportedSpan] {
    marks.filter { $0.depth == 0 && isSpeech($0, in: prose) }.map { span in
      ReportedSpan(
        style: .direct, parts: [span.range], evidence: Evidence(sieve: "marks", confidence: 0.5))
    }
  }

  /// Whether words in marks read as speech rather than as a title or a term: some words, and punctuation that ends
  /// them inside the marks.
  private static func isSpeech(_ span: MarkedSpan, in prose: [UInt8]) -> Bool {
    let inner = span.inner.clamped(to: prose.count)
    guard let last = prose[inner.start..<inner.end].last(where: { !ASCII.isWhitespace($0) }) else { return false }
    return prose[inner.start..<inner.end].contains(ASCII.space) && [0x2C, 0x2E, 0x21, 0x3F].contains(last)
  }
}
