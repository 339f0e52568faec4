/// One version of an article and everything found in it: an immutable value that any thread can read.
public struct Analysis: Sendable {
  public let text: SourceText
  public let lines: LineIndex
  public let markup: Markup
  public let annotations: Annotations
  public let stats: AnalysisStats

  /// Whether everything was found that there is to find. An analysis that was no longer wanted ends with some paragraphs
  /// and no annotations, and is good for nothing but to build the next on.
  public let isComplete: Bool

  /// The blocks of prose, in text order.
  let paragraphs: [Paragraph]
  /// What the scan for the blocks of the next version can reuse.
  var blockScan: BlockScan?
  /// What the join of the next version can reuse.
  var join: Joiner.Result?
  let index: AnnotationIndex

  init(
    text: SourceText, lines: LineIndex, markup: Markup, annotations: Annotations, stats: AnalysisStats,
    paragraphs: [Paragraph], blockScan: BlockScan? = nil, join: Joiner.Result? = nil
  ) {
    self.text = text
    self.lines = lines
    self.markup = markup
    self.annotations = annotations
    self.stats = stats
    self.paragraphs = paragraphs
    self.blockScan = blockScan
    self.join = join
    isComplete = true
    index = AnnotationIndex(annotations)
  }

  init(
    unfinished paragraphs: [Paragraph], of text: SourceText, lines: LineIndex, markup: Markup, stats: AnalysisStats,
    blockScan: BlockScan
  ) {
    self.text = text
    self.lines = lines
    self.markup = markup
    self.annotations = Annotations()
    self.stats = stats
    self.paragraphs = paragraphs
    self.blockScan = blockScan
    isComplete = false
    index = AnnotationIndex(annotations)
  }
}

extension Analysis {
  /// The paragraph that holds the byte at `offset`.
  func paragraph(at offset: Int) -> Paragraph? { paragraphs.paragraph(at: offset) }

  /// The words of a block without its markup.
  func prose(of block: Block) -> String {
    String(decoding: Prose.bytes(of: block, in: text, markup: markup), as: UTF8.self)
  }
}
