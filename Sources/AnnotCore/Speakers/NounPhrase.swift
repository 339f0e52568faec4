/// A noun phrase from its determiner to its head, without what follows the head: *the Kremlin's diplomatic adviser*.
///
/// Found from tags alone, since most sentences are never parsed.
struct NounPhrase: Sendable, Equatable {
  /// Indices into the paragraph's tokens; the head is the last of them.
  var tokens: Range<Int>

  var head: Int { tokens.upperBound - 1 }

  /// All noun phrases of a paragraph, in text order, not overlapping. A possessor belongs to the phrase it opens.
  ///
  /// - Parameter headedByAdjectives: whether *the chief executive*, which the tagger reads as two adjectives, is one.
  static func all(in language: LanguageFacts, headedByAdjectives: Bool = false) -> [NounPhrase] {
    var phrases: [NounPhrase] = []
    for sentence in language.sentences {
      var open = OpenPhrase(allowsAdjective: headedByAdjectives)
      for index in sentence.tokens {
        guard let token = language.tokens[checked: index] else { break }
        if let finished = open.take(token.tag, at: index) { phrases.append(finished) }
      }
      if let finished = open.close() { phrases.append(finished) }
    }
    return phrases
  }
}

/// The phrase being read, a token at a time.
private struct OpenPhrase {
  let allowsAdjective: Bool
  private var start: Int?
  private var head: Int?
  /// The last adjective after a determiner, for want of a noun.
  private var adjective: Int?
  /// Whether the last token was a possessive *'s*, which makes what came before it a modifier.
  private var isAfterPossessive = false

  init(allowsAdjective: Bool) { self.allowsAdjective = allowsAdjective }

  private var wantsHead: Bool { start != nil && (head == nil || isAfterPossessive) }

  /// Takes the next token. Returns the phrase that it ends, if any.
  mutating func take(_ tag: PennTag, at index: Int) -> NounPhrase? {
    switch tag {
    case .dt, .prpPossessive, .wpPossessive, .pdt:
      let finished = close()
      start = index
      return finished
    case .nn, .nns, .nnp, .nnps, .cd:
      if start == nil { start = index }
      head = index
      isAfterPossessive = false
      return nil
    case .pos:
      guard head != nil else { return close() }
      isAfterPossessive = true
      return nil
    case .hyphen, .afx:
      return start == nil ? close() : nil
    case .jj, .jjr, .jjs:
      if wantsHead {
        adjective = head == nil && allowsAdjective ? index : nil
        return nil
      }
      let finished = close()
      start = index
      return finished
    case .vbn, .vbg, .rb, .rbs, .rbr, .dollar:
      return wantsHead ? nil : close()
    default:
      return close()
    }
  }

  mutating func close() -> NounPhrase? {
    defer { self = OpenPhrase(allowsAdjective: allowsAdjective) }
    guard let start, let head = head ?? adjective else { return nil }
    return NounPhrase(tokens: start..<(head + 1))
  }
}
