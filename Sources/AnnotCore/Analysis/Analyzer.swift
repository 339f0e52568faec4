/// Turns text into an ``Analysis``: splits it into paragraphs, maps each to its facts, joins the facts.
///
/// A pure function of text and settings. It never throws, never traps, and takes time linear in the text's length.
public struct Analyzer: Sendable {
  public let settings: Settings
  private let concurrency: Concurrency

  /// The core knows no threads, so whoever has some lends them in this form.
  public struct Concurrency: Sendable {
    let width: Int
    let run: @Sendable (_ count: Int, _ work: @Sendable (Int) -> Void) -> Void

    /// - Parameters:
    ///   - width: how many pieces of work are done at once.
    ///   - run: runs the work with the numbers from 0 up to a count, in any order, and returns when all is done.
    public init(width: Int, run: @escaping @Sendable (_ count: Int, _ work: @Sendable (Int) -> Void) -> Void) {
      self.width = max(1, width)
      self.run = run
    }

    /// Of so many bytes of prose, how many to read together (``ParagraphDraft/enoughTogether``): of a short article less,
    /// so that nobody waits long for another.
    func share(of bytes: Int) -> Int {
      width > 1 ? min(ParagraphDraft.enoughTogether, bytes / (2 * width)) : ParagraphDraft.enoughTogether
    }

    /// One piece of work after another.
    public static let none = Concurrency(width: 1) { stride(from: 0, to: $0, by: 1).forEach($1) }
  }

  public init(settings: Settings = Settings(), concurrency: Concurrency = .none) {
    self.settings = settings
    self.concurrency = concurrency
  }

  /// The analysis of `text`. With the analysis of an earlier version, only paragraphs that changed are worked out anew;
  /// the result is the same as without.
  ///
  /// - Parameter isWanted: asked before each group of many new paragraphs. Once it says no, the analysis ends unfinished
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
    let (paragraphs, stats) = map(scan.blocks, of: text, markup: markup, reusing: earlier, while: isWanted)
    guard paragraphs.count == stats.paragraphs else {
      return Analysis(
        unfinished: paragraphs, of: text, lines: lines, markup: markup, stats: stats, blockScan: scan)
    }
    return Self.join(
      paragraphs, of: Input(text: text, markup: markup, settings: settings), lines, scan, stats, reusing: earlier)
  }

  /// The analysis of an article whose paragraphs are mapped.
  static func join(
    _ paragraphs: [Paragraph], of input: Input, _ lines: LineIndex, _ scan: BlockScan, _ stats: AnalysisStats,
    reusing earlier: Earlier? = nil
  ) -> Analysis {
    var stats = stats
    var joiner = Joiner(
      text: input.text, blocks: scan.blocks, paragraphs: paragraphs, settings: input.settings,
      reusing: earlier?.analysis, after: earlier?.change)
    let (annotations, join) = joiner.join(counting: &stats)
    return Analysis(
      text: input.text, lines: lines, markup: input.markup, annotations: annotations, stats: stats,
      paragraphs: paragraphs, blockScan: scan, join: join)
  }

  /// The analysis of an earlier version, and how this one differs from it.
  struct Earlier {
    let analysis: Analysis
    let change: TextChange
  }

  /// The paragraphs of prose; some are missing where the analysis was no longer wanted.
  private func map(
    _ blocks: [Block], of text: SourceText, markup: Markup, reusing earlier: Earlier?,
    while isWanted: @Sendable () -> Bool
  ) -> ([Paragraph], AnalysisStats) {
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
    let stats = AnalysisStats(paragraphs: prose.count, mapped: mapped.compactMap(\.self))
    let paragraphs = zip(prose, known).compactMap { block, known in
      (known ?? mapped.popFirst() ?? nil).map { Paragraph(range: block.range, kind: block.kind, mapped: $0) }
    }
    return (paragraphs, stats)
  }

  /// What the map step makes of each of `blocks`; nil where it came to be no longer wanted.
  private func mapped(
    _ blocks: [Block], of text: SourceText, markup: Markup, while isWanted: @Sendable () -> Bool
  ) -> [MappedParagraph?] {
    let lengths = blocks.map(\.range.length)
    let groups = lengths.runs(reaching: concurrency.share(of: lengths.reduce(0, +)))
    // A few paragraphs are mapped sooner than an earlier join is made up for, which an unfinished analysis loses.
    let mayEnd = blocks.count > Self.fewParagraphs
    return [MappedParagraph?](unsafeUninitializedCapacity: blocks.count) { buffer, count in
      // Every call writes places of its own, and all have returned before the places are read.
      nonisolated(unsafe) let places = buffer
      concurrency.run(groups.count) { number in
        let group = groups[number]
        guard !mayEnd || isWanted() else { return group.forEach { places.initializeElement(at: $0, to: nil) } }
        let prose = blocks[group].map { Prose.bytes(of: $0, in: text, markup: markup) }
        for (index, mapped) in zip(group, MappedParagraph.mapped(prose)) {
          places.initializeElement(at: index, to: mapped)
        }
      }
      count = blocks.count
    }
  }

  private static let fewParagraphs = 8
}
