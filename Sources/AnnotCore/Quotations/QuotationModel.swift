/// The learnt parts of the quotation finder: what is content, which word reports it, who is its source.
struct QuotationModel: Sendable {
  private let chain: ScoreTable
  private let transitions: [Float]
  private let spans: ScoreTable
  private let cues: ScoreTable
  private let sources: ScoreTable

  static let shared = QuotationModel()

  private init() {
    chain = ScoreTable(ContentModel.chain, labels: ContentChain.labelCount, scale: ContentModel.chainScale)
    transitions = ContentModel.transitions
    spans = ScoreTable(ContentModel.spans, labels: 1, scale: ContentModel.spansScale)
    cues = ScoreTable(SourceModel.cues, labels: 1, scale: SourceModel.cuesScale)
    sources = ScoreTable(SourceModel.sources, labels: 1, scale: SourceModel.sourcesScale)
  }

  /// A stretch of content.
  struct Content {
    var tokens: Range<Int>
    /// How likely the stretch is content from its first to its last word.
    var exact: Float
    /// How likely it is content, if perhaps not to the word.
    var near: Float
  }

  /// The stretches of content in a paragraph, in text order.
  func contents(of words: QuotationWords) -> [Content] {
    let count = words.count
    guard count > 0 else { return [] }
    var scores = [Float](repeating: 0, count: count * ContentChain.labelCount)
    let features = ContentFeatures(words: words)
    var buffer: [UInt32] = []
    for token in 0..<count {
      buffer.removeAll(keepingCapacity: true)
      features.append(at: token, to: &buffer)
      chain.add(buffer, to: &scores, row: token * ContentChain.labelCount)
    }
    let lattice = ChainLattice(scores: scores, transitions: transitions)
    let candidates = SpanCandidates.candidates(of: lattice)
    guard !candidates.isEmpty else { return [] }
    let spanFeatures = SpanFeatures(words: words, candidates: candidates)
    let spanScores = candidates.indices.map { index in
      buffer.removeAll(keepingCapacity: true)
      spanFeatures.append(index, to: &buffer)
      return spans.score(buffer)
    }
    return SpanChoice(candidates, scores: spanScores, words: words).chosen
  }

  /// What ties a stretch of content to somebody.
  struct Attribution {
    /// The word that reports, or -1.
    var cue: Int
    /// The mention, empty where the paragraph names nobody.
    var source: Range<Int>
    var probability: Float
  }

  /// The cue and the source of a stretch; `phrases` are the paragraph's, see ``SourceCandidates/phrases(in:)``.
  func attribution(of content: Range<Int>, words: QuotationWords, phrases: [Range<Int>]) -> Attribution {
    let cueCandidates = CueCandidates(words: words, content: content)
    var buffer: [UInt32] = []
    let cueScores = cueCandidates.tokens.indices.map { index in
      buffer.removeAll(keepingCapacity: true)
      cueCandidates.append(index, to: &buffer)
      return cues.score(buffer)
    }
    let cue = cueCandidates.tokens[cueScores.indices.max { cueScores[$0] < cueScores[$1] } ?? 0]
    let candidates = SourceCandidates(words: words, phrases: phrases, content: content, cue: cue)
    let scores = candidates.phrases.indices.map { index in
      buffer.removeAll(keepingCapacity: true)
      candidates.append(index, to: &buffer)
      return sources.score(buffer)
    }
    let best = scores.indices.max { scores[$0] < scores[$1] } ?? 0
    let total = scores.reduce(Float(0)) { $0 + Logarithm.exp($1 - scores[best]) }
    return Attribution(cue: cue, source: candidates.phrases[best], probability: 1 / total)
  }
}
