/// One thing measured against another, or against itself before.
enum ComparisonDetector: ClaimDetector {
  static func triggers(in sentence: ClaimSentence) -> [ClaimTrigger] {
    sentence.range.compactMap { trigger(at: $0, in: sentence) }
  }

  /// What changes, as verbs.
  static var lemmas: WordSet { changes }

  private static func trigger(at index: Int, in sentence: ClaimSentence) -> ClaimTrigger? {
    func found(_ tokens: Range<Int>, _ label: String = "a comparison") -> ClaimTrigger {
      ClaimTrigger(kind: .comparison, tokens: tokens, label: label)
    }
    if [.jjr, .rbr].contains(sentence.tag(index + 1)), sentence[index] == "the",
      // *The warmer it is, the faster it dies*
      let other = (index + 2..<min(index + 12, sentence.range.upperBound)).first(where: {
        sentence[$0] == "the" && [.jjr, .rbr].contains(sentence.tag($0 + 1))
      })
    {
      return found(index..<other + 2)
    }
    switch sentence.tag(index) {
    case .jjr, .rbr:
      // *More than 300* only hedges a number, *no longer* tells of time.
      guard !sentence.isInQuantity(index), sentence[index - 1] != "no",
        !["later", "sooner", "earlier", "rather"].contains(sentence[index])
      else {
        return nil
      }
      let reach = min(index + 5, sentence.range.upperBound)
      guard let than = (index + 1..<max(reach, index + 1)).first(where: { sentence[$0] == "than" }) else { return nil }
      return found(index..<than + 1)
    case .vbd, .vbn, .vbp, .vbz, .vb, .vbg:
      guard sentence.isLemma(index, in: changes), sentence.isVerb(index), isMeasured(index, in: sentence) else {
        return nil
      }
      return found(index..<index + 1, "a change")
    default: break
    }
    guard sentence.isWord(index, in: words) else { return nil }
    switch sentence[index] {
    case "compared" where ["with", "to"].contains(sentence[index + 1]): return found(index..<index + 2)
    case "versus", "unlike": return found(index..<index + 1)
    case "twice" where sentence[index + 1] == "as", "double" where sentence[index + 1] == "the":
      return found(index..<index + 2)
    case "as":
      guard [.jj, .rb].contains(sentence.tag(index + 1)), sentence[index + 2] == "as",
        !["soon", "well", "long", "far", "many", "much", "good"].contains(sentence[index + 1])
      else { return nil }
      return found(index..<index + 3)
    default: return nil
    }
  }

  private static let words: WordSet = ["compared", "versus", "unlike", "twice", "double", "as"]

  /// Whether the change comes with a figure, or its subject is one that statistics follow.
  private static func isMeasured(_ verb: Int, in sentence: ClaimSentence) -> Bool {
    if (verb - 9...verb + 9).contains(where: sentence.isInQuantity) { return true }
    guard let subject = sentence.sharedSubject(verb) ?? sentence.child(verb, [.obj]) else { return false }
    return measured.contains(sentence.lemma(subject))
  }

  private static let changes: WordSet = [
    "rise", "fall", "increase", "decrease", "drop", "grow", "decline", "double", "triple", "surge", "plunge", "climb",
    "shrink", "soar", "slump", "jump", "tumble", "dip", "halve", "quadruple", "slow", "skyrocket", "plummet", "spike",
    "reduce", "raise", "cut", "lower", "outnumber", "exceed", "outpace",
  ]
  private static let measured: WordSet = [
    "price", "rate", "number", "share", "sale", "profit", "revenue", "cost", "wage", "income", "unemployment",
    "inflation", "crime", "turnout", "population", "temperature", "emission", "tax", "debt", "deficit", "rent", "death",
    "case", "export", "import", "stock", "support", "demand", "supply", "production", "output", "spending", "budget",
    "poverty", "enrollment", "risk", "level", "earnings", "salary", "pay", "value", "market", "economy", "job",
  ]
}
