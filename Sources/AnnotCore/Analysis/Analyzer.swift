/// Turns text into an ``Analysis``: splits it into paragraphs, maps each to its facts, joins the facts.
///
/// A pure function of text and settings. It never throws, never traps, and takes time linear in the text's length.
public struct Analyzer: Sendable {
  public let settings: Settings
  private let concurrency: Concurrency

  /// Runs the work with the numbers from 0 up to a count, in any order, perhaps several at once, and returns when all is
  /// done. The core knows no threads, so whoever has some lends them in this form.
  public typealias Concurrency = @Sendable (_ count: Int, _ work: @Sendable (Int) -> Void) -> Void

  public init(
    settings: Settings = Settings(), concurrency: @escaping Concurrency = { stride(from: 0, to: $0, by: 1).forEach($1) }
  ) {
    self.settings = settings
    self.concurrency = concurrency
  }

  /// The analysis of `text`. With the analysis of an earlier version, only paragraphs that changed are worked out anew;
  /// the result is the same as without.
  ///
  /// - Parameter isWanted: asked before each of many new paragraphs. Once it says no, the analysis ends unfinished
  ///   (``Analysis/isComplete``), and the next can build on the paragraphs that it came to.
  public func analyze(
    _ text: SourceText, markup: Markup, reusing previous: Analysis? = nil,
    while isWanted: @Sendable () -> Bool = { true }
  ) -> Analysis {
    let earlier = previous.map { Earlier(analysis: $0, change: TextChange(from: $0.text, to: text)) }
    let lines = earlier.map { LineIndex(text, $0.change, $0.analysis.lines) } ?? LineIndex(text)
    let scan = BlockScanner.scan(
      text, lines, markup: markup,
      reusing: earlier.flatMap { earlier in earlier.analysis.blockScan.map { (scan: $0, change: earlier.change) } })
    let blocks = scan.blocks
    var stats = AnalysisStats()
    let paragraphs = map(blocks, of: text, markup: markup, reusing: earlier, while: isWanted, stats: &stats)
    guard paragraphs.count == stats.paragraphs else {
      return Analysis(
        unfinished: paragraphs, of: text, lines: lines, markup: markup, stats: stats, blockScan: scan)
    }
    var joiner = Joiner(
      text: text, blocks: blocks, paragraphs: paragraphs, settings: settings, reusing: earlier?.analysis,
      after: earlier?.change)
    let (annotations, join) = joiner.join(counting: &stats)
    return Analysis(
      text: text, lines: lines, markup: markup, annotations: annotations, stats: stats, paragraphs: paragraphs,
      blockScan: scan, join: join)
  }

  /// The analysis of an earlier version, and how this one differs from it.
  private struct Earlier {
    let analysis: Analysis
    let change: TextChange
  }

  /// The paragraphs of prose; some are missing where the analysis was no longer wanted.
  private func map(
    _ blocks: [Block], of text: SourceText, markup: Markup, reusing earlier: Earlier?,
    while isWanted: @Sendable () -> Bool, stats: inout AnalysisStats
  ) -> [Paragraph] {
    let prose = blocks.filter(\.kind.isProse)
    let reuse = earlier.flatMap { earlier in
      earlier.analysis.markup == markup
        ? ParagraphReuse(
          blocks: prose, text: text, previous: earlier.analysis.paragraphs, previousText: earlier.analysis.text,
          change: earlier.change)
        : nil
    }
    let known = prose.enumerated().map { reuse?.paragraph(forBlock: $1, at: $0) }
    let new = known.indices.filter { known[$0] == nil }
    var mapped = mapped(new.map { prose[$0] }, of: text, markup: markup, while: isWanted)[...]
    stats.paragraphs = prose.count
    stats.paragraphsMapped = mapped.count { $0 != nil }
    stats.sentencesParsed = mapped.reduce(0) { $0 + ($1?.facts.language.sentences.count(where: \.isParsed) ?? 0) }
    return zip(prose, known).compactMap { block, known in
      (known ?? mapped.popFirst() ?? nil).map { Paragraph(range: block.range, kind: block.kind, mapped: $0) }
    }
  }

  /// What the map step makes of each of `blocks`; nil from where it is no longer wanted.
  private func mapped(
    _ blocks: [Block], of text: SourceText, markup: Markup, while isWanted: @Sendable () -> Bool
  ) -> [MappedParagraph?] {
    // A few paragraphs are mapped sooner than an earlier join is made up for, which an unfinished analysis loses.
    let mayEnd = blocks.count > Self.fewParagraphs
    return [MappedParagraph?](unsafeUninitializedCapacity: blocks.count) { buffer, count in
      // Every call writes a place of its own, and all have returned before the places are read.
      nonisolated(unsafe) let places = buffer
      concurrency(blocks.count) { index in
        let mapped =
          mayEnd && !isWanted()
          ? nil : MappedParagraph(prose: Prose.bytes(of: blocks[index], in: text, markup: markup))
        places.initializeElement(at: index, to: mapped)
      }
      count = blocks.count
    }
  }

  private static let fewParagraphs = 8
}
