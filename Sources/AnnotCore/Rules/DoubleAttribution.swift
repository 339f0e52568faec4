enum DoubleAttribution: ParagraphRule {
  static let description = RuleDescription(
    code: "double-attribution",
    severity: .information,
    summary: "Two attributions for one quotation",
    explanation: """
      One speaker in one paragraph needs one attribution: *Roe said: “…,” she said*, *According to Roe, she said*, and
      *“…,” she said. “…,” she added* say it twice.

      *Authority:* KU Edit, rule 1: "One man, one quote."

      *To mend it:* take one of the two out.
      """)

  static func findings(in facts: ParagraphFacts) -> [Finding] {
    let tags = QuoteTag.all(in: facts, verbs: AttributionVerbs.neutral)
    let spans = QuoteTag.spans(in: facts)
    return zip(tags, tags.dropFirst()).compactMap { first, second in
      isSameQuotation(first, second, spans: spans, in: facts) ? finding(second, after: first, in: facts) : nil
    } + accordingTo(in: facts) + facts.language.sentences.compactMap { saidTwice($0.tokens, in: facts) }
  }

  /// Tags on both sides of one quotation, or a pronoun's tag right after the next words of the same speaker.
  private static func isSameQuotation(
    _ first: QuoteTag, _ second: QuoteTag, spans: [MarkedSpan], in facts: ParagraphFacts
  ) -> Bool {
    guard second.side == .after, !second.subject.isEmpty, facts.words[second.verb] != "asked" else { return false }
    let pronoun = facts.words[second.subject.lowerBound]
    if pronoun == "i" || pronoun == "we" { return false }
    let isPronoun = second.subject.count == 1 && QuoteTag.pronouns.contains(pronoun)
    let isSameName = facts.words[first.subject.upperBound - 1] == facts.words[second.subject.upperBound - 1]
    guard isPronoun || isSameName else { return false }
    if first.span == second.span { return first.side == .before }
    // Nothing but the first tag may stand between the two quotations.
    guard first.side == .after, second.span == first.span + 1 else { return false }
    guard let next = spans[checked: second.span], let end = facts.words.tokens[checked: first.tokens.upperBound] else {
      return false
    }
    return facts.words[first.tokens.upperBound] == "." && next.range.start - Int(end.end) <= 1
  }

  private static func finding(_ tag: QuoteTag, after first: QuoteTag, in facts: ParagraphFacts) -> Finding {
    let words = facts.words
    let range = words.range(tag.tokens)
    return Finding(
      range: range, message: "This quotation is attributed already: take one of the two attributions out.",
      related: [.init(range: words.range(first.verb..<first.verb + 1), message: "The other attribution.")],
      fixes: fix(tag, in: facts).map { [$0] } ?? [])
  }

  /// Takes out the tag and turns the comma before the closing mark into the full stop after the tag.
  private static func fix(_ tag: QuoteTag, in facts: ParagraphFacts) -> Fix? {
    let words = facts.words
    let closing = tag.tokens.lowerBound - 1
    guard words[closing - 1] == ",", words[tag.tokens.upperBound] == "." else { return nil }
    let comma = words.range(closing - 1..<closing)
    let cut = TextRange(
      words.range(closing..<closing + 1).end, words.range(tag.tokens.upperBound..<tag.tokens.upperBound + 1).end)
    return Fix(
      title: "Take this attribution out",
      edits: [TextEdit(range: comma, replacement: "."), TextEdit(range: cut, replacement: "")], isPreferred: true)
  }

  /// *Roe said the dam leaks, Roe said* and *According to Roe, the dam leaks, she said*.
  private static func saidTwice(_ sentence: Range<Int>, in facts: ParagraphFacts) -> Finding? {
    let words = facts.words
    let end = sentence.upperBound - 1
    guard words[end] == ".", plain.contains(words[end - 1]),
      let comma = (max(sentence.lowerBound, end - 7)..<end - 1).last(where: { words[$0] == "," }), comma < end - 2,
      !sentence.contains(where: { facts.isQuoted[checked: $0] ?? true })
    else { return nil }
    let name = words[end - 2]
    let isPronoun = comma == end - 3 && (QuoteTag.pronouns.contains(name) || name == "it")
    let first: Range<Int>
    if words[sentence.lowerBound] == "according", words[sentence.lowerBound + 1] == "to" {
      first = sentence.lowerBound..<sentence.lowerBound + 2
    } else {
      let opening = sentence.lowerBound + 1..<min(sentence.lowerBound + 8, comma)
      guard let verb = opening.first(where: { plain.contains(words[$0]) }),
        !(sentence.lowerBound..<verb).contains(where: { words[$0] == "," })
      else { return nil }
      first = verb..<verb + 1
    }
    let start =
      sentence
      .lowerBound..<(words[first.lowerBound] == "according" ? min(first.upperBound + 8, comma) : first.lowerBound)
    guard isPronoun || start.contains(where: { words[$0] == name }) else { return nil }
    let tag = comma + 1..<end
    return Finding(
      range: words.range(tag), message: "The sentence says already who says so: take one of the two attributions out.",
      related: [.init(range: words.range(first), message: "The other attribution.")],
      fixes: [
        Fix(
          title: "Take this attribution out",
          edits: [
            TextEdit(
              range: TextRange(words.range(comma..<comma + 1).start, words.range(tag).end), replacement: "")
          ], isPreferred: true)
      ])
  }

  private static let plain: WordSet = ["said", "says", "added", "stated"]

  /// *According to Roe, she said the dam leaks*.
  private static func accordingTo(in facts: ParagraphFacts) -> [Finding] {
    let words = facts.words
    return facts.language.sentences.compactMap { sentence in
      let start = sentence.tokens.lowerBound
      guard words[start] == "according", words[start + 1] == "to",
        let comma = (start + 2..<min(start + 12, sentence.tokens.upperBound)).first(where: { words[$0] == "," }),
        QuoteTag.pronouns.contains(words[comma + 1]) || words[comma + 1] == "it",
        ["said", "says", "stated", "added"].contains(words[comma + 2])
      else { return nil }
      let tag = comma + 1..<comma + 3
      return Finding(
        range: words.range(tag), message: "“According to” says so already: take one of the two attributions out.",
        related: [.init(range: words.range(start..<start + 2), message: "The other attribution.")])
    }
  }
}
