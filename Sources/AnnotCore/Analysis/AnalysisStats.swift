/// What one analysis cost, counted in work, not in time, so that tests can assert it.
public struct AnalysisStats: Sendable, Equatable {
  /// Paragraphs of prose in the article.
  public var paragraphs = 0
  /// Paragraphs whose facts were worked out anew.
  public var paragraphsMapped = 0
  /// Sentences parsed for those.
  public var sentencesParsed = 0
  /// How often the paragraphs were put together: 0 where what was found before only had to be moved.
  public var joins = 0
  /// Article rules that ran.
  public var rulesRun = 0
}

extension AnalysisStats {
  init(paragraphs: Int, mapped: [MappedParagraph]) {
    self.init()
    self.paragraphs = paragraphs
    paragraphsMapped = mapped.count
    sentencesParsed = mapped.reduce(0) { $0 + $1.facts.sentencesParsed }
  }
}
