import AnnotCore

/// How often cue and source are found for the annotators' own content spans.
struct AttributionScore {
  private var spans = 0
  private var cuesRight = 0
  private var named = 0
  private var sourcesRight = 0
  /// Spans whose source is among the candidates.
  private var reachable = 0

  mutating func add(_ item: QuotationLearner.Item, _ attribution: AttributionTrainer, showErrors: Bool) {
    for (content, span) in AttributionTrainer.contents(item.paragraph) {
      let cues = CueCandidates(words: item.words, content: content)
      let answer = attribution.attribute(content, words: item.words, phrases: item.phrases)
      spans += 1
      let rightCues = AttributionTrainer.rightCues(cues, span, item.paragraph)
      if rightCues.contains(where: { cues.tokens[$0] == answer.cue }) { cuesRight += 1 }
      guard !span.sources.isEmpty else { continue }
      let sources = SourceCandidates(words: item.words, phrases: item.phrases, content: content, cue: answer.cue)
      let right = AttributionTrainer.rightSources(sources, span, item.paragraph)
      named += 1
      if !right.isEmpty { reachable += 1 }
      if right.contains(where: { sources.phrases[$0] == answer.source }) {
        sourcesRight += 1
      } else if showErrors {
        show(item, span, answer, isReachable: !right.isEmpty)
      }
    }
  }

  private func show(
    _ item: QuotationLearner.Item, _ span: QuotationCorpus.Span,
    _ answer: (cue: Int, source: Range<Int>, probability: Float), isReachable: Bool
  ) {
    let text = SourceText(String(decoding: item.paragraph.bytes, as: UTF8.self))
    let source = answer.source.isEmpty ? "-" : text[item.range(answer.source)]
    let cue = answer.cue >= 0 ? text[item.range(answer.cue..<answer.cue + 1)] : "-"
    let gold = span.sources.map { text[$0] }
    let context = text[TextRange(max(0, span.range.start - 120), span.range.end + 100)]
    print(
      "SRC", isReachable ? "wrong" : "unreachable", "got", source, "| cue", cue, "| gold", gold, "cue",
      span.cues.map { text[$0] }, "|", context)
  }

  var report: String {
    "of \(spans) spans cue right \(cuesRight); of \(named) with a source right \(sourcesRight), reachable \(reachable)"
  }
}
