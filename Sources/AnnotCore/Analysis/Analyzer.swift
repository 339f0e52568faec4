/// Turns text into an ``Analysis``: splits it into paragraphs, maps each to its facts, joins the facts.
///
/// A pure function of text and settings. It never throws, never traps, and takes time linear in the text's length.
public struct Analyzer: Sendable {
  public let settings: Settings

  public init(settings: Settings = Settings()) {
    self.settings = settings
  }

  /// The analysis of `text`. With the analysis of an earlier version, only paragraphs that changed are worked out anew;
  /// the result is the same as without.
  public func analyze(_ text: SourceText, markup: Markup, reusing previous: Analysis? = nil) -> Analysis {
    let earlier = previous.map { Earlier(analysis: $0, change: TextChange(from: $0.text, to: text)) }
    let lines = earlier.map { LineIndex(text, $0.change, $0.analysis.lines) } ?? LineIndex(text)
    let scan = BlockScanner.scan(
      text, lines, markup: markup,
      reusing: earlier.flatMap { earlier in earlier.analysis.blockScan.map { (scan: $0, change: earlier.change) } })
    let blocks = scan.blocks
    var stats = AnalysisStats()
    let paragraphs = map(blocks, of: text, markup: markup, reusing: earlier, stats: &stats)
    return Analysis(
      text: text, lines: lines, markup: markup,
      annotations: Joiner(text: text, blocks: blocks, paragraphs: paragraphs, settings: settings).annotations(),
      stats: stats, paragraphs: paragraphs, blockScan: scan)
  }

  /// The analysis of an earlier version, and how this one differs from it.
  private struct Earlier {
    let analysis: Analysis
    let change: TextChange
  }

  private func map(
    _ blocks: [Block], of text: SourceText, markup: Markup, reusing earlier: Earlier?, stats: inout AnalysisStats
  ) -> [Paragraph] {
    let prose = blocks.filter(\.kind.isProse)
    let reuse = earlier.flatMap { earlier in
      earlier.analysis.markup == markup
        ? ParagraphReuse(
          blocks: prose, text: text, previous: earlier.analysis.paragraphs, previousText: earlier.analysis.text,
          change: earlier.change)
        : nil
    }
    stats.paragraphs = prose.count
    return prose.enumerated().map { index, block in
      if let mapped = reuse?.paragraph(forBlock: block, at: index) {
        return Paragraph(range: block.range, kind: block.kind, mapped: mapped)
      }
      let mapped = MappedParagraph(prose: Prose.bytes(of: block, in: text, markup: markup))
      stats.paragraphsMapped += 1
      stats.sentencesParsed += mapped.facts.language.sentences.count(where: \.isParsed)
      return Paragraph(range: block.range, kind: block.kind, mapped: mapped)
    }
  }
}
