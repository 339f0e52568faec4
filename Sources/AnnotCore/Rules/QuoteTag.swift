/// The words beside a quotation that say who said it, as the text alone shows them: *she said* in *“We stay,” she said.*
///
/// Indices are those of the paragraph's tokens.
struct QuoteTag: Sendable, Equatable {
  enum Side: Sendable { case before, after }

  /// The place of the quotation among the paragraph's outermost spans with both marks.
  var span: Int
  var side: Side
  /// The verb that reports.
  var verb: Int
  /// The subject, if it stands right beside the verb: a pronoun or the words of a name.
  var subject: Range<Int>
  /// From the first token after the quotation to the last before the next sentence, mark or quotation; before a
  /// quotation, from the subject to the verb.
  var tokens: Range<Int>
}

extension QuoteTag {
  /// The outermost quotations of a paragraph that have both marks.
  static func spans(in facts: ParagraphFacts) -> [MarkedSpan] {
    facts.marks.filter { $0.depth == 0 && $0.opening != nil && $0.closing != nil }
  }

  /// The tags of a paragraph whose verb is one of `verbs`, in text order. A tag that holds another verb of speech before
  /// it is none.
  static func all(in facts: ParagraphFacts, verbs: WordSet) -> [QuoteTag] {
    let spans = spans(in: facts)
    guard !spans.isEmpty else { return [] }
    var tags: [QuoteTag] = []
    var token = 0
    for (place, span) in spans.enumerated() {
      while let next = facts.words.tokens[checked: token], Int(next.start) < span.range.start { token += 1 }
      let opening = token
      if let tag = before(opening, span: place, facts, verbs), tags.last?.tokens.overlaps(tag.tokens) != true {
        tags.append(tag)
      }
      while let next = facts.words.tokens[checked: token], Int(next.start) < span.range.end { token += 1 }
      if let tag = after(token, span: place, facts, verbs) { tags.append(tag) }
    }
    return tags
  }

  /// The most tokens from the quotation to the verb.
  private static let reach = 12

  /// *“…,” she said* and *“…,” said Jane Roe*; the quotation ends in a comma, a question or an exclamation mark.
  private static func after(_ start: Int, span: Int, _ facts: ParagraphFacts, _ verbs: WordSet) -> QuoteTag? {
    let words = facts.words
    guard start < words.count, start >= 2, !ends(start, facts) else { return nil }
    let last = words[start - 2]
    let comma = words[start] == ","
    guard [",", "?", "!", "—", "–", "--", "..."].contains(last) || comma else { return nil }
    let first = comma ? start + 1 : start
    // The tag goes on with a small letter or a name, not with *and* or *but*.
    guard words.isWord(first), !conjunctions.contains(words[first]) else { return nil }
    var end = first
    var verb: Int?
    while end < words.count, !ends(end, facts) {
      if verb == nil, end < first + reach {
        if words.isWord(end, in: verbs) {
          verb = end
        } else if words.isWord(end, in: AttributionVerbs.neutral) {
          return nil
        }
      }
      end += 1
    }
    guard let verb else { return nil }
    return QuoteTag(
      span: span, side: .after, verb: verb, subject: subject(of: verb, in: first..<end, words), tokens: start..<end)
  }

  /// *She said: “…”* and *Jane Roe said, “…”*: the verb stands right before the mark, or an object between.
  private static func before(_ opening: Int, span: Int, _ facts: ParagraphFacts, _ verbs: WordSet) -> QuoteTag? {
    let words = facts.words
    guard [":", ","].contains(words[opening - 1]) else { return nil }
    var index = opening - 2
    var verb: Int?
    while index >= max(0, opening - reach), !ends(index, facts) {
      if verb == nil {
        if words.isWord(index, in: verbs) {
          verb = index
        } else if words.isWord(index, in: AttributionVerbs.neutral) {
          return nil
        }
        // Only the verb itself, or whom and when it was said to, may stand before the mark.
        if verb == nil, words[opening - 1] == "," { return nil }
      }
      index -= 1
    }
    guard let verb else { return nil }
    let subject = subject(of: verb, in: max(0, index + 1)..<verb + 1, words)
    guard !subject.isEmpty else { return nil }
    return QuoteTag(span: span, side: .before, verb: verb, subject: subject, tokens: subject.lowerBound..<verb + 1)
  }

  private static func ends(_ index: Int, _ facts: ParagraphFacts) -> Bool {
    facts.words.isWord(index, in: stops) || facts.isQuoted[checked: index] ?? true
  }

  private static func subject(of verb: Int, in tokens: Range<Int>, _ words: ParagraphWords) -> Range<Int> {
    if pronouns.contains(words[verb - 1]), tokens.contains(verb - 1) { return verb - 1..<verb }
    if words[verb + 1] == "he" || words[verb + 1] == "she", tokens.contains(verb + 1) { return verb + 1..<verb + 2 }
    var start = verb
    while start > tokens.lowerBound, words.isCapitalized(start - 1) { start -= 1 }
    if start < verb { return start..<verb }
    var end = verb + 1
    while end < tokens.upperBound, words.isCapitalized(end) { end += 1 }
    return verb + 1..<max(end, verb + 1)
  }

  private static let stops: WordSet = [".", "!", "?", ";"]
  static let pronouns: WordSet = ["he", "she", "they", "i", "we"]
  private static let conjunctions: WordSet = [
    "and", "but", "or", "as", "while", "when", "because", "which", "that", "to", "in", "of",
  ]
}
