/// The steps of an analysis, each to be run by itself on what the steps before it made of an article, so that a benchmark
/// can say in which of them a regression is.
package struct StageProbe {
  package enum Stage: String, CaseIterable, Sendable {
    case lines, split, tokens, tags, parse, marks, quotations, mentions, claims
    case paragraphRules = "paragraph rules"
    case join
    case articleRules = "article rules"
    /// Everything, as it is run: each paragraph through all steps before the next.
    case whole = "all together"
  }

  private let text: SourceText
  private let lines: LineIndex
  private let analysis: Analysis
  private let drafts: [ParagraphDraft]
  private let article: Article

  package init(_ text: String) {
    self.text = SourceText(text)
    lines = LineIndex(self.text)
    analysis = Analyzer().analyze(self.text, markup: .plain)
    drafts = ParagraphDraft.drafts(of: analysis.paragraphs.map(\.facts.prose))
    article = Article(
      text: self.text, blocks: analysis.annotations.structure, paragraphs: analysis.paragraphs, settings: Settings(),
      datelineDay: analysis.join?.datelineDay,
      joined: analysis.join?.joined ?? Joined())
  }

  /// Runs the step for the whole article. Returns a number that depends on the result, so that nothing is optimized away.
  ///
  /// What ``Stage/tags`` and ``Stage/parse`` take includes the steps of the language pipeline before them.
  package func run(_ stage: Stage) -> Int {
    switch stage {
    case .lines: LineIndex(text).count
    case .split: BlockScanner.scan(text, lines, markup: .plain).blocks.count
    case .tokens:
      sum { facts in
        var tokens = Tokenizer.tokens(of: facts.prose)
        return SentenceSplitter.split(&tokens, of: facts.prose).count
      }
    case .tags: sum { LanguagePipeline.facts(of: $0.prose) { _ in false }.names.count }
    case .parse:
      sum { facts in
        let lemmas = ParagraphLemmas(facts.words)
        return LanguagePipeline.facts(of: facts.prose) {
          ParseNeed.isNeeded($0, in: facts.prose) || ClaimParseNeed.isNeeded($0, lemmas)
        }.sentences.count
      }
    case .marks: sum { MarkPairing.spans(in: $0.prose).count }
    case .quotations:
      sum { QuotationFinder.reports(in: $0.prose, language: $0.language, marks: $0.marks).count }
    case .mentions:
      sum { facts in
        MentionFinder.mentions(
          in: facts.words, language: facts.language, marks: facts.marks, label: facts.turn?.name,
          sources: facts.reports.compactMap(\.source)
        ).count
      }
    case .claims:
      zip(analysis.paragraphs, drafts).reduce(0) { sum, paragraph in
        let (facts, draft) = (paragraph.0.facts, paragraph.1)
        return sum
          + ClaimFinder(
            words: draft.words.with(tokens: draft.parsedForClaims.tokens), lemmas: draft.lemmas,
            language: draft.parsedForClaims, quantities: facts.quantities, isQuoted: facts.isQuoted,
            reports: facts.reports, marks: facts.marks
          ).claims().count
      }
    case .paragraphRules: sum { RuleSet.findings(in: $0).count + RuleNotes($0).figures.count }
    case .join: Joiner.joined(article).mentions.count
    case .articleRules:
      RuleSet.diagnostics(in: article, RuleSet.findings(in: article, reusing: nil, whenRun: {})).count
    case .whole: Analyzer().analyze(text, markup: .plain).annotations.mentions.count
    }
  }

  private func sum(_ count: (ParagraphFacts) -> Int) -> Int {
    analysis.paragraphs.reduce(0) { $0 + count($1.facts) }
  }
}
