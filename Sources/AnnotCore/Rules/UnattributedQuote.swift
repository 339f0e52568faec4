enum UnattributedQuote: ArticleRule {
  static let description = RuleDescription(
    code: "unattributed-quote",
    severity: .warning,
    summary: "A direct quotation that is nobody's",
    explanation: """
      A direct quotation has no speaker in its own paragraph, and the sentence before it neither reports nor quotes
      anybody, so the reader does not know on whose word it rests.

      *Authority:* AP ("must attribute"); Centre for Journalism, "Never use a quote without first identifying the
      speaker".

      *To mend it:* say who said it, in the same sentence as its first words.
      """)

  static func findings(in article: Article) -> [Finding] {
    // By paragraph: whether a verb of speech stands outside the marks.
    var reports: [Int: Bool] = [:]
    func isReporting(_ index: Int) -> Bool {
      if let known = reports[index] { return known }
      let facts = article.paragraphs[checked: index]?.facts
      let answer = facts.map { facts in
        facts.words.lower.indices.contains {
          facts.isQuoted[checked: $0] == false && AttributionVerbs.isSpeech(facts.words[$0])
        }
      }
      reports[index] = answer ?? false
      return answer ?? false
    }
    // Where a mark is missing nobody knows yet where the words end, and who says them may stand behind that.
    let open = Set(article.openMarks.map(\.paragraph))
    return article.joined.unreported.compactMap { place in
      let quotation = article.quotations[place]
      guard let first = quotation.parts.first, let index = article.paragraphIndex(at: first.start),
        !open.contains(index),
        standsAlone(quotation, in: index, of: article)
      else { return nil }
      // Whoever speaks beside it may speak here too.
      let isNobodys =
        quotation.source == nil && quotation.speaker == nil && !(index - 1...index + 1).contains(where: isReporting)
      guard isNobodys || isBare(index, of: article) else { return nil }
      return Finding(
        range: first,
        message: "No one is named as saying this: add who said it, such as “…,” the mayor said.",
        fixes: fix(first, in: article.text).map { [$0] } ?? [])
    }
  }

  /// Whether the paragraph is the quotation alone, and the sentence before it neither reports nor quotes. Somebody may be
  /// named there, but nobody says that the words are theirs.
  private static func isBare(_ index: Int, of article: Article) -> Bool {
    let paragraph = article.paragraphs[index]
    guard let before = article.paragraphs[checked: index - 1], before.kind == .body, before.facts.words.count > 11,
      let span = paragraph.facts.marks.first, span.opening != nil, span.closing != nil,
      span.range.length >= paragraph.range.length - 2, !isReporting(before.facts)
    else { return false }
    guard let after = article.paragraphs[checked: index + 1], after.kind == .body else { return true }
    // *That is how Roe put it*, *“…,” she said* of the words above too.
    return !after.facts.words.lower.prefix(2).contains(where: referring.contains)
      && !after.facts.words.lower.prefix(3).contains(where: { QuoteTag.pronouns.contains($0) })
  }

  /// Whether the last sentence of a paragraph tells what somebody says, or ends in a colon.
  private static func isReporting(_ facts: ParagraphFacts) -> Bool {
    guard let sentence = facts.language.sentences.last(where: { $0.tokens.count > 1 })?.tokens else { return true }
    let range = facts.words.range(sentence)
    return facts.words[facts.words.count - 1] == ":"
      || sentence.contains { facts.isQuoted[checked: $0] ?? true || AttributionVerbs.isSpeech(facts.words[$0]) }
      || facts.reports.contains { $0.parts.contains(where: range.overlaps) }
  }

  private static let referring: Set<String> = ["that", "those", "so", "such", "these", "this", "thus"]

  /// Whether nothing beside the words can be their attribution: they begin after a full stop or with their paragraph, and
  /// end with a full stop or with it. A paragraph that ends in a colon introduces the next, a dash the writer of a letter.
  static func standsAlone(_ quotation: Quotation, in index: Int, of article: Article) -> Bool {
    let range = quotation.range
    guard article.paragraphs[index].kind == .body else { return false }
    let paragraph = article.paragraphs[index].range
    let before = last(in: TextRange(max(paragraph.start, range.start - reach), range.start), of: article.text)
    let introduction = article.paragraphs[checked: index - 1].flatMap { earlier in
      last(in: TextRange(max(earlier.range.start, earlier.range.end - reach), earlier.range.end), of: article.text)
    }
    guard before.map({ ".!?”\"".contains($0) }) ?? (introduction != ":") else { return false }
    let words = article.text[TextRange(range.start, range.start + 60)].drop { !$0.isLetter }
    // Words before a mark that closes nothing are the article's own.
    guard let mark = article.text[TextRange(range.start, range.start + 4)].first, !mark.isLetter else { return false }
    // *'Coal Is Not the Villain'* is a heading.
    if range.length < 60, words.split(separator: " ").prefix(3).allSatisfy({ $0.first?.isUppercase ?? false }) {
      return false
    }
    // *WALLACE: Let's start*
    if let label = words.split(separator: " ").first, label.hasSuffix(":") { return false }
    let content = article.text[TextRange(max(range.start, range.end - 8), range.end)]
    guard let end = content.last(where: { !"”\"’'»".contains($0) }), ".!?…".contains(end) else { return false }
    let after = article.text[TextRange(range.end, min(paragraph.end, range.end + reach))]
    guard let next = after.first(where: { !$0.isWhitespace }) else {
      let following = article.paragraphs[checked: index + 1].map { TextRange($0.range.start, $0.range.start + 4) }
      return following.map { !"―—–-".contains(article.text[$0].first ?? " ") } ?? true
    }
    return next.isUppercase && end == "." || "“\"".contains(next)
  }

  /// How many bytes before and after a quotation are looked at.
  private static let reach = 40

  private static func last(in range: TextRange, of text: SourceText) -> Character? {
    text[range].last { !$0.isWhitespace }
  }

  /// Puts *[who] said* behind the quotation, whose full stop becomes a comma.
  private static func fix(_ content: TextRange, in text: SourceText) -> Fix? {
    let words = Array(text[content])
    guard let mark = words.last, words.count > 3, Self.marks.contains(mark) else { return nil }
    let last = words[words.count - 2]
    guard ".!?".contains(last) else { return nil }
    let end = last == "." ? ",\(mark)" : "\(last)\(mark)"
    let start = content.end - mark.utf8.count - last.utf8.count
    return Fix(
      title: "Say who said it",
      edits: [TextEdit(range: TextRange(start, content.end), replacement: "\(end) [who] said.")],
      snippet: "\(end) ${1:who} said.")
  }

  private static let marks: Set<Character> = ["”", "\"", "’", "'", "»"]
}
