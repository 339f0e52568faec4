/// What somebody binds themselves to do.
enum PromiseDetector: ClaimDetector {
  static func triggers(in sentence: ClaimSentence) -> [ClaimTrigger] {
    sentence.range.compactMap { index in
      match(at: index, in: sentence).map { ClaimTrigger(kind: .promise, tokens: $0, label: "promise") }
    }
  }

  private static func match(at index: Int, in sentence: ClaimSentence) -> Range<Int>? {
    if sentence.isVerb(index), sentence.isLemma(index, in: lemmas) {
      switch sentence.lemma(index) {
      case "promise", "pledge", "vow": return index..<index + 1
      case "commit", "swear": return sentence[index + 1] == "to" ? index..<index + 2 : nil
      default: break
      }
    }
    // *We will rebuild it* in somebody's mouth.
    guard sentence.isWord(index, in: auxiliaries), sentence.isQuoted[checked: index] == true,
      ["we", "i"].contains(sentence[index - 1]), let verb = sentence.tree.head(index), verb > index, verb - index < 4,
      sentence.isVerb(verb), !["see", "be", "have", "say", "tell", "know", "get"].contains(sentence.lemma(verb))
    else { return nil }
    return index..<verb + 1
  }

  private static let lemmas: WordSet = ["promise", "pledge", "vow", "commit", "swear"]
  private static let auxiliaries: WordSet = ["will", "'ll"]
}
