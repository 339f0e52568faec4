/// What the language layer reads from one paragraph alone.
public struct LanguageFacts: Sendable, Equatable {
  /// In text order; every byte is in one token or in white space.
  package var tokens: [Token] = []
  /// In text order; together they hold every token once.
  package var sentences: [Sentence] = []
  /// In text order, not overlapping.
  package var names: [Name] = []

  package init() {}

  /// The indices of the tokens that lie inside `range`, in bytes of the paragraph.
  func tokens(in range: TextRange) -> Range<Int> {
    func first(from offset: Int) -> Int {
      tokens.partitioningIndex { $0.start >= offset }
    }
    let start = first(from: range.start)
    var end = max(start, first(from: range.end))
    if end > start, tokens[end - 1].end > range.end { end -= 1 }
    return start..<end
  }

  /// The same with the parses of some of the sentences only.
  ///
  /// - Parameter isKept: by sentence.
  func keepingParses(_ isKept: [Bool]) -> LanguageFacts {
    var facts = self
    for (index, sentence) in sentences.enumerated() where sentence.isParsed && isKept[checked: index] != true {
      facts.sentences[index].isParsed = false
      for token in sentence.tokens {
        facts.tokens[token].head = Token.noHead
        facts.tokens[token].relation = .unknown
      }
    }
    return facts
  }

  /// The name that the token at this index belongs to.
  func name(at token: Int) -> Name? {
    let next = names.partitioningIndex { $0.tokens.upperBound > token }
    return names[checked: next].flatMap { $0.tokens.contains(token) ? $0 : nil }
  }
}

/// A proper name: *Volodymyr Zelensky*, *the White House*.
public struct Name: Sendable, Equatable {
  public enum Kind: UInt8, Sendable { case person, organization, place, other }
  /// Indices into the paragraph's tokens: the name itself, without title, role or article.
  package var tokens: Range<Int>
  package var kind: Kind

  package init(tokens: Range<Int>, kind: Kind) {
    self.tokens = tokens
    self.kind = kind
  }
}
