/// A sentence as the claim detectors read it: words, lemmas, tags, tree and quantities.
///
/// Words are indices into the paragraph's tokens throughout; one outside the sentence reads as the empty word.
struct ClaimSentence {
  let range: Range<Int>
  let words: ParagraphWords
  let tree: DependencyTree
  let isParsed: Bool
  /// Those of the sentence, in text order.
  let quantities: ArraySlice<Quantity>
  /// By token of the paragraph: whether it stands in quotation marks.
  let isQuoted: [Bool]
  private let lemmas: ParagraphLemmas
  /// By token of the sentence: whether it belongs to a quantity.
  private let isInQuantity: [Bool]

  init(
    _ sentence: Sentence, words: ParagraphWords, lemmas: ParagraphLemmas, quantities: ArraySlice<Quantity>,
    isQuoted: [Bool]
  ) {
    range = sentence.tokens.clamped(to: words.tokens.indices)
    tree = DependencyTree(sentence, in: words.tokens)
    isParsed = sentence.isParsed
    self.words = words
    self.quantities = quantities
    self.isQuoted = isQuoted
    var isInQuantity = [Bool](repeating: false, count: range.count)
    for quantity in quantities {
      for index in quantity.tokens.clamped(to: range) { isInQuantity[index - range.lowerBound] = true }
    }
    self.isInQuantity = isInQuantity
    self.lemmas = lemmas
  }

  /// The word in lower case.
  subscript(index: Int) -> String { range.contains(index) ? words[index] : "" }

  /// The dictionary form, in lower case; the empty word for what is no verb, noun or adjective.
  func lemma(_ index: Int) -> String { hasLemma(index) ? lemmas[index] : "" }

  private func hasLemma(_ index: Int) -> Bool {
    switch partOfSpeech(index) {
    case .verb, .aux, .noun, .adj: true
    default: false
    }
  }

  /// Whether the word, in lower case, is one of `set`: a detector asks before it looks more closely.
  func isWord(_ index: Int, in set: WordSet) -> Bool { range.contains(index) && words.isWord(index, in: set) }

  /// Whether the lemma is one of `set`.
  func isLemma(_ index: Int, in set: WordSet) -> Bool { hasLemma(index) && lemmas.isWord(index, in: set) }

  func isInQuantity(_ index: Int) -> Bool { isInQuantity[checked: index - range.lowerBound] ?? false }

  func tag(_ index: Int) -> PennTag { range.contains(index) ? words.tokens[index].tag : .unknown }

  func partOfSpeech(_ index: Int) -> PartOfSpeech { range.contains(index) ? words.tokens[index].partOfSpeech : .x }

  func relation(_ index: Int) -> Relation { range.contains(index) ? words.tokens[index].relation : .unknown }

  func isVerb(_ index: Int) -> Bool { partOfSpeech(index) == .verb }

  /// Whether a comma, a dash or the like stands there.
  func isPunctuation(_ index: Int) -> Bool { partOfSpeech(index) == .punct }

  func child(_ word: Int, _ relations: [Relation]) -> Int? {
    tree.children(word).first { relations.contains(relation($0)) }
  }

  /// The word that the clause of `predicate` is about, if the clause says so itself.
  func subject(_ predicate: Int) -> Int? { child(predicate, Self.subjects) }

  /// The subject, or that of the clause which `predicate` goes on: *the firm* for *cut* of *the firm grew and cut jobs*.
  func sharedSubject(_ predicate: Int) -> Int? {
    if let subject = subject(predicate) { return subject }
    guard relation(predicate) == .conj || relation(predicate) == .xcomp, let head = tree.head(predicate) else {
      return nil
    }
    return subject(head)
  }

  /// The auxiliaries of a predicate and the predicate itself where it has a form, in text order.
  func auxiliaries(_ predicate: Int) -> [Int] {
    tree.children(predicate).filter { [.aux, .auxPass, .cop].contains(relation($0)) }
  }

  /// Whether an auxiliary of the predicate is one of `words`.
  func hasAuxiliary(_ predicate: Int, _ words: [String]) -> Bool {
    auxiliaries(predicate).contains { words.contains(self[$0]) }
  }

  static let subjects: [Relation] = [.nsubj, .nsubjPass, .nsubjOuter, .csubj, .csubjPass, .expl]
}

extension ClaimSentence {
  /// Whether the predicate tells of what has happened: a past tense, a perfect or a past passive, and nothing that takes
  /// it back into the possible.
  func isPast(_ predicate: Int) -> Bool {
    let auxiliaries = auxiliaries(predicate)
    if auxiliaries.contains(where: { tag($0) == .md || self[$0] == "to" }) { return false }
    switch tag(predicate) {
    case .vbd: return true
    // A past form that the tagger took for a present one: *stole*.
    case .vbz: return auxiliaries.isEmpty && !self[predicate].hasSuffix("s")
    case .vbn:
      return auxiliaries.contains { ["was", "were", "has", "have", "had", "'ve", "been"].contains(self[$0]) }
    case .vbg: return auxiliaries.contains { ["was", "were", "been"].contains(self[$0]) }
    default: return false
    }
  }

  /// Whether the clause of the predicate denies itself or asks: *did not*, *never*.
  func isNegated(_ predicate: Int) -> Bool {
    tree.children(predicate).contains { ["not", "n't", "never"].contains(self[$0]) }
  }
}
