extension Analyzer {
  /// An article to be analysed.
  public struct Input: Sendable {
    let text: SourceText
    let markup: Markup
    let settings: Settings

    public init(text: SourceText, markup: Markup, settings: Settings = Settings()) {
      self.text = text
      self.markup = markup
      self.settings = settings
    }
  }

  /// The analyses of several articles, in their order; the same as of each by itself. Short ones take less time together,
  /// because their paragraphs are mapped together (``ParagraphDraft/drafts(of:)``).
  public static func analyses(of inputs: [Input]) -> [Analysis] {
    let layouts = inputs.map { input in
      let lines = LineIndex(input.text)
      let scan = BlockScanner.scan(input.text, lines, markup: input.markup)
      return (lines: lines, scan: scan, prose: scan.blocks.filter(\.kind.isProse))
    }
    let blocks = zip(inputs, layouts).flatMap { input, layout in layout.prose.map { (block: $0, input: input) } }
    var mapped = blocks.map(\.block.range.length).runs(reaching: ParagraphDraft.enoughTogether).flatMap { run in
      MappedParagraph.mapped(
        blocks[run].map { Prose.bytes(of: $0.block, in: $0.input.text, markup: $0.input.markup) })
    }[...]
    return zip(inputs, layouts).map { input, layout in
      let paragraphs = zip(layout.prose, mapped).map { Paragraph(range: $0.range, kind: $0.kind, mapped: $1) }
      mapped = mapped.dropFirst(layout.prose.count)
      let stats = AnalysisStats(paragraphs: paragraphs.count, mapped: paragraphs.map(\.mapped))
      return join(paragraphs, of: input, layout.lines, layout.scan, stats)
    }
  }
}
