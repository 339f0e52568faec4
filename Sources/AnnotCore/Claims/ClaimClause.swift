/// The clause that a word stands in: what is said of one subject, without who says it.
struct ClaimClause: Equatable {
  /// The predicate that the clause hangs on.
  let head: Int
  /// Indices into the paragraph's tokens, without conjunctions and punctuation at the edges.
  let tokens: Range<Int>
  /// Whether it is a relative clause with the noun that it tells of.
  let isRelative: Bool

  /// The clause that `head` is the predicate of, with `word` in it.
  init(of head: Int, holding word: Int, in sentence: ClaimSentence) {
    self.head = head
    let tokens = Self.trimmed(Self.span(of: head, holding: word, in: sentence), in: sentence)
    let opensWithPronoun = ["who", "which"].contains(sentence[tokens.lowerBound])
    isRelative = sentence.relation(head) == .aclRelcl || opensWithPronoun
    self.tokens = opensWithPronoun ? Self.noun(before: tokens.lowerBound, in: sentence)..<tokens.upperBound : tokens
  }

  /// Where the noun phrase starts that a relative pronoun stands behind; the pronoun's place where there is none.
  private static func noun(before pronoun: Int, in sentence: ClaimSentence) -> Int {
    var start = pronoun - 1
    if sentence[start] == "," { start -= 1 }
    guard [.noun, .propn].contains(sentence.partOfSpeech(start)) else { return pronoun }
    while start > sentence.range.lowerBound, pronoun - start < 8,
      [.noun, .propn, .adj, .det, .num].contains(sentence.partOfSpeech(start - 1))
    {
      start -= 1
    }
    return start
  }

  /// For each word of the sentence the nearest predicate over it, or itself, that has a subject of its own or stands
  /// alone.
  static func heads(in sentence: ClaimSentence) -> [Int] {
    let start = sentence.range.lowerBound
    var heads = [Int](repeating: -1, count: sentence.range.count)
    for word in sentence.range where heads[word - start] < 0 {
      var top = word
      while heads[top - start] < 0, let next = sentence.tree.head(top), !isClauseHead(top, in: sentence) { top = next }
      let head = heads[top - start] < 0 ? top : heads[top - start]
      // Whatever lies on the way has the same, so nothing is walked twice.
      var step = word
      while heads[step - start] < 0 {
        heads[step - start] = head
        guard step != top, let next = sentence.tree.head(step) else { break }
        step = next
      }
    }
    return heads
  }

  private static func isClauseHead(_ word: Int, in sentence: ClaimSentence) -> Bool {
    switch sentence.relation(word) {
    case .aclRelcl, .ccomp: return sentence.isVerb(word) || hasForm(word, in: sentence)
    case .parataxis, .advcl, .conj, .csubj, .csubjPass, .advclRelcl, .acl, .dep, .list:
      return (sentence.subject(word) != nil || sentence.relation(word) == .conj && sentence.child(word, [.mark]) != nil)
        && (sentence.isVerb(word) || hasForm(word, in: sentence))
    default: return false
    }
  }

  private static func hasForm(_ word: Int, in sentence: ClaimSentence) -> Bool {
    sentence.child(word, [.cop, .aux, .auxPass, .nsubj, .nsubjPass]) != nil
  }

  /// From the first to the last word of the clause, less clauses at its edges that say something of their own.
  private static func span(of head: Int, holding word: Int, in sentence: ClaimSentence) -> Range<Int> {
    guard sentence.isParsed else { return sentence.range }
    let whole = sentence.tree.subtree(head)
    var start = whole.lowerBound
    var end = whole.upperBound
    for child in sentence.tree.children(head) where isApart(child, from: head, in: sentence) {
      let subtree = sentence.tree.subtree(child)
      guard !subtree.contains(word) else { continue }
      if child < head { start = max(start, subtree.upperBound) } else { end = min(end, subtree.lowerBound) }
    }
    if let noun = sentence.tree.head(head), sentence.relation(head) == .aclRelcl {
      start = min(start, sentence.tree.subtree(noun).lowerBound)
    } else if let aside = trailingAside(in: start..<end, of: head, holding: word, sentence) {
      end = aside
    }
    return start < end ? start..<end : head..<head + 1
  }

  /// Whether `child` opens a clause that is a claim of its own or tells who says this one.
  private static func isApart(_ child: Int, from head: Int, in sentence: ClaimSentence) -> Bool {
    switch sentence.relation(child) {
    case .parataxis: return sentence.subject(child) != nil || ReportingWords.isVerb(sentence.lemma(child))
    case .conj: return sentence.subject(child) != nil
    case .advcl:
      guard sentence.subject(child) != nil else { return false }
      let mark = sentence.child(child, [.mark]).map { sentence[$0] } ?? ""
      return !["because", "since", "as", "so", "if", "unless", "than", "that"].contains(mark)
    case .obl: return sentence[sentence.tree.subtree(child).lowerBound] == "according"
    case .case: return false
    case .ccomp: return ReportingWords.isVerb(sentence.lemma(head)) && child < head
    default: return false
    }
  }

  /// Where a relative clause after a comma starts, if one ends the clause.
  private static func trailingAside(
    in range: Range<Int>, of head: Int, holding word: Int, _ sentence: ClaimSentence
  ) -> Int? {
    var index = range.upperBound - 1
    while index > head, index > word, index > range.upperBound - asideReach {
      if sentence.relation(index) == .aclRelcl {
        let aside = sentence.tree.subtree(index)
        if !aside.contains(word), aside.lowerBound > head, aside.upperBound >= range.upperBound - 1,
          sentence[aside.lowerBound] == "," || sentence[aside.lowerBound - 1] == ","
        {
          return aside.lowerBound
        }
      }
      index -= 1
    }
    return nil
  }

  /// The most words that an aside is looked for in.
  private static let asideReach = 80

  /// The range without the marks and conjunctions that join it to what is around.
  static func trimmed(_ range: Range<Int>, in sentence: ClaimSentence) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    // A word too many before *that*: *said Sunday that*.
    if let mark = (start..<min(start + 4, end)).last(where: { sentence[$0] == "that" && sentence.relation($0) == .mark }
    ) {
      start = mark
    }
    while end > start, sentence.isPunctuation(end - 1), ![")", "%"].contains(sentence[end - 1]) { end -= 1 }
    while start < end {
      let isJoint =
        sentence.isPunctuation(start) && !["(", "$"].contains(sentence[start])
        || sentence.partOfSpeech(start) == .cconj
        || sentence.relation(start) == .mark && sentence[start] != "to" && sentence[start] != "if"
      guard isJoint else { break }
      start += 1
    }
    return start < end ? start..<end : range
  }
}
