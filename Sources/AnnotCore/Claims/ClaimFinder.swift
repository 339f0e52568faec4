/// Finds the claims of one paragraph: the clauses that hold a trigger, with what makes them claims.
///
/// All triggers of one clause make one claim with several types.
struct ClaimFinder {
  private let words: ParagraphWords
  private let lemmas: ParagraphLemmas
  private let language: LanguageFacts
  private let quantities: [Quantity]
  private let isQuoted: [Bool]
  private let span: ClaimSpan

  /// A clause of fewer words in marks is taken with all that stands in them.
  private static let shortest = 5

  static let detectors: [any ClaimDetector.Type] = [
    QuantityDetector.self, StatisticDetector.self, ComparisonDetector.self, SuperlativeDetector.self,
    CauseDetector.self, PredictionDetector.self, EventDetector.self, PolicyDetector.self, AccusationDetector.self,
    PromiseDetector.self, StatementDetector.self,
  ]

  init(
    words: ParagraphWords, lemmas: ParagraphLemmas, language: LanguageFacts, quantities: [Quantity], isQuoted: [Bool],
    reports: [ReportedSpan], marks: [MarkedSpan]
  ) {
    self.words = words
    self.lemmas = lemmas
    self.language = language
    self.quantities = quantities
    self.isQuoted = isQuoted
    span = ClaimSpan(marks: marks.filter { $0.depth == 0 }, parts: reports.flatMap(\.parts).sorted())
  }

  /// In text order.
  func claims() -> [DraftClaim] {
    var claims: [DraftClaim] = []
    var next = 0
    for sentence in language.sentences {
      let first = next
      while let quantity = quantities[checked: next], quantity.tokens.lowerBound < sentence.tokens.upperBound {
        next += 1
      }
      guard !isQuestion(sentence) else { continue }
      let sentence = ClaimSentence(
        sentence, words: words, lemmas: lemmas, quantities: quantities[first..<next], isQuoted: isQuoted)
      claims += self.claims(in: sentence)
    }
    return claims.sorted { $0.range < $1.range }
  }

  private func isQuestion(_ sentence: Sentence) -> Bool {
    sentence.tokens.suffix(3).contains { words[$0] == "?" }
  }

  private func claims(in sentence: ClaimSentence) -> [DraftClaim] {
    let triggers = Self.detectors.flatMap { $0.triggers(in: sentence) }
    guard triggers.contains(where: { !$0.isWeak }) else { return [] }
    let heads = ClaimClause.heads(in: sentence)
    let according = ClaimSource.according(in: sentence)
    var groups: [Int: [ClaimTrigger]] = [:]
    for trigger in triggers {
      let word = top(of: trigger, in: sentence)
      groups[heads[checked: word - sentence.range.lowerBound] ?? word, default: []].append(trigger)
    }
    return groups.sorted { $0.key < $1.key }.compactMap { head, triggers in
      claim(head, triggers, according: according, in: sentence)
    }
  }

  /// The word of the trigger that hangs highest.
  private func top(of trigger: ClaimTrigger, in sentence: ClaimSentence) -> Int {
    let word =
      trigger.tokens.min { sentence.tree.depth($0) < sentence.tree.depth($1) } ?? trigger.tokens.lowerBound
    // *Because* hangs in the clause that gives the cause; the claim is that of the clause which has it.
    guard trigger.kind == .cause, sentence.relation(word) == .mark, let cause = sentence.tree.head(word) else {
      return word
    }
    return sentence.tree.head(cause) ?? word
  }

  /// The claim of the clause that `head` is the predicate of.
  private func claim(
    _ head: Int, _ all: [ClaimTrigger], according: TextRange?, in sentence: ClaimSentence
  ) -> DraftClaim? {
    let isPlain = !all.contains { !$0.isWeak && !$0.isPlain }
    let found = isPlain ? all : all.filter { !$0.isPlain }
    guard let strong = found.first(where: { !$0.isWeak }) else { return nil }
    let clause = ClaimClause(of: head, holding: top(of: strong, in: sentence), in: sentence)
    guard !NoClaim.is(clause, triggers: found, in: sentence) else { return nil }
    let triggers = found.sorted {
      ($0.tokens.lowerBound, $0.kind.order) < ($1.tokens.lowerBound, $1.kind.order)
    }
    guard let first = triggers.first(where: { !$0.isWeak }) else { return nil }
    let anchor = words.range(first.tokens).start
    let kinds = Set(triggers.map(\.kind))
    var reasons: [DraftClaim.Reason] = []
    for trigger in triggers {
      let reason = DraftClaim.Reason(label: trigger.label, words: words.range(trigger.tokens))
      let isSaid = trigger.label == "a statistic" && reasons.contains { $0.words == reason.words }
      if !isSaid, !reasons.contains(reason), reasons.count < 8 { reasons.append(reason) }
    }
    let isFragment = sentence.subject(clause.head) == nil && !clause.isRelative
    let range = span.range(
      of: words.range(clause.tokens), head: words.range(clause.head..<clause.head + 1).start, anchor: anchor,
      fillsMarks: sentence.isQuoted[checked: clause.head] == true
        && (isFragment || clause.tokens.count < Self.shortest),
      sentence: words.range(sentence.range))
    guard words.range(clause.tokens) != range || clause.tokens.count >= 3 else { return nil }
    return DraftClaim(
      range: range, types: Claim.Kind.allCases.filter(kinds.contains), reasons: reasons, anchor: anchor,
      source: according ?? ClaimSource.source(of: clause, in: sentence),
      isBackground: ClaimSource.isBackground(clause, in: sentence), isPlain: isPlain
    )
  }
}

extension Claim.Kind {
  /// The place among all.
  fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
