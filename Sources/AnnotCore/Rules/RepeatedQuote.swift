enum RepeatedQuote: ArticleRule {
  static let description = RuleDescription(
    code: "repeated-quote",
    severity: .warning,
    summary: "The same words quoted from two people, or quoted twice in different words",
    explanation: """
      Two quotations share five words in a row or more, and either two different people are said to have spoken them, or
      the words around them differ, so one of the two is not what was said.

      *Authority:* NPR accuracy checklist, "Quotes": are they accurate, and attributed to the right person?

      *To mend it:* check the recording, and quote it once or alike.
      """)

  static func findings(in article: Article) -> [Finding] {
    let spans = quotedSpans(of: article)
    var first: [UInt64: (span: Int, word: Int)] = [:]
    first.reserveCapacity(spans.reduce(0) { $0 + max(0, $1.words.count - run + 1) })
    var findings: [Finding] = []
    for (index, span) in spans.enumerated() where span.words.count >= run {
      var compared: Set<Int> = []
      for word in 0...(span.words.count - run) {
        let key = span.words[word..<word + run].reduce(0) { ($0 ^ $1) &* 0x100_0000_01B3 }
        guard let earlier = first[key] else {
          first[key] = (index, word)
          continue
        }
        guard earlier.span != index, compared.insert(earlier.span).inserted else { continue }
        if let finding = finding(spans[earlier.span], earlier.word, span, word) { findings.append(finding) }
      }
    }
    return findings
  }

  /// How many words in a row make it the same utterance.
  private static let run = 5
  /// The fewest words of an utterance that is compared in its wording: fewer make a title or a phrase.
  private static let fewest = 6
  /// The most words of one quotation that are compared, which keeps the rule linear in the article's length.
  private static let most = 200

  private struct Span {
    var range: TextRange
    var paragraph: Int
    /// Their hashes.
    var words: [UInt64]
    var speaker: Speaker.ID?
    var name: Name?
    /// Whether its paragraph holds other words, so that it is no heading.
    var isTagged: Bool
  }

  private struct Name {
    var whole: String
    var surname: String

    init(_ whole: String) {
      self.whole = whole
      surname = whole.lowercased().split(separator: " ").last.map(String.init) ?? ""
    }
  }

  private static func quotedSpans(of article: Article) -> [Span] {
    var parts: [(range: TextRange, quotation: Int)] = []
    for index in article.quotations.indices {
      for part in article.quotations[index].parts { parts.append((part, index)) }
    }
    parts.sort { $0.range < $1.range }
    let names = article.speakers.map { speaker in
      speaker.kind == .person && speaker.name.first?.isUppercase == true ? Name(speaker.name) : nil
    }
    var part = 0
    return article.paragraphs.enumerated().filter { $0.element.kind.isOwnText }.flatMap { place, paragraph in
      zip(QuoteTag.spans(in: paragraph.facts), paragraph.mapped.notes.quotedWords).map { span, words in
        let range = paragraph.absolute(span.range)
        while let next = parts[checked: part], next.range.end <= range.start { part += 1 }
        let speaker = parts[checked: part].flatMap {
          $0.range.contains(range) ? article.quotations[$0.quotation].speaker : nil
        }
        return Span(
          range: range, paragraph: place, words: words, speaker: speaker,
          name: speaker.flatMap { names[checked: $0.index] ?? nil }, isTagged: isTagged(words, in: paragraph))
      }
    }
  }

  private static func isTagged(_ words: [UInt64], in paragraph: Paragraph) -> Bool {
    paragraph.facts.words.count > words.count + 5
  }

  /// For each outermost quotation of a paragraph with both marks, its words.
  static func quotedWords(in facts: ParagraphFacts) -> [[UInt64]] {
    QuoteTag.spans(in: facts).map { words(in: $0.inner, of: facts) }
  }

  static func readsTheSame(in change: ParagraphChange) -> Bool {
    let words = change.new.mapped.notes.quotedWords
    return words == change.old.mapped.notes.quotedWords
      && words.allSatisfy { isTagged($0, in: change.new) == isTagged($0, in: change.old) }
  }

  private static func words(in range: TextRange, of facts: ParagraphFacts) -> [UInt64] {
    var low = facts.words.index(atOrAfter: range.start)
    var words: [UInt64] = []
    while words.count < most, let token = facts.words.tokens[checked: low], Int(token.end) <= range.end {
      if facts.words.isWord(low) || ASCII.isDigit(facts.words.firstByte(low)) { words.append(facts.words.hash(low)) }
      low += 1
    }
    return words
  }

  /// How many words the two have in common from their starts on, past a word or two that one of them has otherwise, and
  /// whether there are such, or both go on in different ways.
  private static func shared(_ left: [UInt64], _ right: [UInt64]) -> (agreed: Int, differ: Bool) {
    var (first, second, agreed) = (0, 0, 0)
    var differ = false
    while first < left.count, second < right.count {
      if left[first] == right[second] {
        (first, second, agreed) = (first + 1, second + 1, agreed + 1)
        continue
      }
      differ = true
      let skip = [(1, 1), (0, 1), (1, 0), (2, 2), (1, 2), (2, 1), (0, 2), (2, 0)].first { skip in
        guard let next = left[checked: first + skip.0], let other = right[checked: second + skip.1] else {
          return false
        }
        return next == other && left[checked: first + skip.0 + 1] == right[checked: second + skip.1 + 1]
      }
      guard let skip else { break }
      (first, second) = (first + skip.0, second + skip.1)
    }
    return (agreed, differ)
  }

  private static func finding(_ left: Span, _ leftWord: Int, _ right: Span, _ rightWord: Int) -> Finding? {
    // How far the two agree on both sides of the shared words.
    let before = shared(left.words[..<leftWord].reversed(), right.words[..<rightWord].reversed())
    let after = shared(Array(left.words[leftWord...]), Array(right.words[rightWord...]))
    let shared = before.agreed + after.agreed
    let shorter = min(left.words.count, right.words.count)
    if left.speaker != right.speaker, shared * 10 >= shorter * 8,
      shared >= 6 || shared == shorter && left.isTagged && right.isTagged, let one = left.name,
      let other = right.name, one.surname != other.surname
    {
      return Finding(
        range: right.range,
        message: "Further up \(one.whole) says these words: check who said them.",
        related: [.init(range: left.range, message: "The same words.")])
    }
    // A short run that two utterances share is a turn of phrase.
    guard before.differ || after.differ, shorter >= fewest, shared * 10 >= shorter * 5,
      left.paragraph != right.paragraph,
      left.speaker == nil || right.speaker == nil || left.speaker == right.speaker
    else { return nil }
    return Finding(
      range: right.range,
      message: "The same words are quoted differently further up: check what was said.",
      related: [.init(range: left.range, message: "The other wording.")])
  }
}
