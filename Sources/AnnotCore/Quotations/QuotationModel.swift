/// The learnt parts of the quotation finder: what is content, which word reports it, who is its source.
struct QuotationModel: Sendable {
  private let chain: ScoreTable
  private let steps: LabelSteps
  private let spans: ScoreTable
  private let cues: ScoreTable
  private let sources: ScoreTable

  static let shared = QuotationModel()

  private init() {
    chain = ScoreTable(ContentModel.chain, labels: ContentChain.labelCount, scale: ContentModel.chainScale)
    steps = LabelSteps(ContentModel.transitions)
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
    guard words.count > 0 else { return [] }
    return FeatureHashes.withRoom { room in
      let features = ContentFeatures(words: words)
      let scores = (0..<words.count).map { token in
        room.removeAll()
        features.append(at: token, to: &room)
        return chain.scores(room.all)
      }
      let lattice = ChainLattice(scores: scores, steps: steps)
      let candidates = SpanCandidates.candidates(of: lattice)
      guard !candidates.isEmpty else { return [] }
      let spanFeatures = SpanFeatures(words: words, candidates: candidates)
      let spanScores = candidates.indices.map { index in
        room.removeAll()
        spanFeatures.append(index, to: &room)
        return spans.score(room.all)
      }
      return SpanChoice(candidates, scores: spanScores, words: words).chosen
    }
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
    FeatureHashes.withRoom { room in
      let cueCandidates = CueCandidates(words: words, content: content)
      let cueScores = cueCandidates.tokens.indices.map { index in
        room.removeAll()
        cueCandidates.append(index, to: &room)
        return cues.score(room.all)
      }
      let cue = cueCandidates.tokens[cueScores.indices.max { cueScores[$0] < cueScores[$1] } ?? 0]
      let candidates = SourceCandidates(words: words, phrases: phrases, content: content, cue: cue)
      let scores = candidates.phrases.indices.map { index in
        room.removeAll()
        candidates.append(index, to: &room)
        return sources.score(room.all)
      }
      let best = scores.indices.max { scores[$0] < scores[$1] } ?? 0
      let total = scores.reduce(Float(0)) { $0 + Logarithm.exp($1 - scores[best]) }
      return Attribution(cue: cue, source: candidates.phrases[best], probability: 1 / total)
    }
  }
}
