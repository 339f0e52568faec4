/// One version of an article and everything found in it: an immutable value that any thread can read.
public struct Analysis: Sendable {
  public let text: SourceText
  public let lines: LineIndex
  public let markup: Markup
  public let annotations: Annotations
  public let stats: AnalysisStats
}

/// What one analysis cost, counted in work, not in time, so that tests can assert it.
public struct AnalysisStats: Sendable, Equatable {
  /// Paragraphs in the article.
  public var paragraphs = 0
  /// Paragraphs whose facts were worked out anew.
  public var paragraphsMapped = 0
  /// Sentences that were parsed.
  public var sentencesParsed = 0
}

/// Turns text into an ``Analysis``. A pure function of text and settings: it never throws, never traps, and takes time
/// linear in the text's length.
public struct Analyzer: Sendable {
  public init() {}

  /// The analysis of `text`. With the analysis of an earlier version, only paragraphs that changed are worked out anew;
  /// the result is the same as without.
  public func analyze(_ text: SourceText, markup: Markup, reusing previous: Analysis? = nil) -> Analysis {
    Analysis(
      text: text, lines: LineIndex(text), markup: markup, annotations: Annotations(), stats: AnalysisStats())
  }
}
