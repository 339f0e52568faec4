/// Tells what each pair of quotation marks is there for.
enum MarkUses {
  /// The marks of an article in text order.
  ///
  /// - Parameter quotations: in text order.
  static func marks(of paragraphs: [Paragraph], quotations: [Quotation]) -> [Mark] {
    let contents = quotations.flatMap(\.parts).sorted()
    var marks: [Mark] = []
    var first = 0
    for paragraph in paragraphs {
      for (span, idleUse) in zip(paragraph.facts.marks, paragraph.mapped.idleUses) {
        let range = paragraph.absolute(span.range)
        while first < contents.count, contents[first].end <= range.start { first += 1 }
        var content = first
        var isQuotation = false
        while let part = contents[checked: content], part.start <= range.start, !isQuotation {
          isQuotation = part.contains(range)
          content += 1
        }
        let use: Mark.Use = span.depth > 0 ? .nested : isQuotation ? .quotation : idleUse
        marks.append(Mark(range: range, use: use))
      }
    }
    return marks
  }

  /// What the marks of a paragraph are there for, each if it quotes nobody.
  static func idleUses(in facts: ParagraphFacts) -> [Mark.Use] {
    facts.marks.map { $0.depth > 0 ? .nested : use(of: $0, in: facts) }
  }

  /// The use of marks that quote nobody: a title is capitalised throughout, a term follows a word of naming, and a word
  /// or two in small letters keep their distance.
  private static func use(of span: MarkedSpan, in facts: ParagraphFacts) -> Mark.Use {
    let inner = MarkedWords(in: span, of: facts.prose)
    if inner.areCapitalized { return .title }
    if followsNaming(span, in: facts) { return .term }
    return (1...3).contains(inner.count) ? .scare : .unknown
  }

  /// Whether the last word before the marks, of those that stand near, is one of naming.
  private static func followsNaming(_ span: MarkedSpan, in facts: ParagraphFacts) -> Bool {
    let near = max(0, span.range.start - 24)..<min(span.range.start, facts.prose.count)
    var start = near.upperBound
    var end = near.upperBound
    while start > near.lowerBound {
      let byte = facts.prose[start - 1]
      guard byte < 0x80 else { return followsNaming(facts.string(TextRange(near.lowerBound, near.upperBound))) }
      if !ASCII.isLetter(byte), byte != UInt8(ascii: "-") {
        if start < end { break }
        end = start - 1
      }
      start -= 1
    }
    return facts.prose.withUnsafeBufferPointer { naming.contains($0, start, end) }
  }

  private static func followsNaming(_ before: String) -> Bool {
    let words = before.lowercased().split(whereSeparator: { !$0.isLetter && $0 != "-" })
    return words.last.map { naming.contains(String($0)) } ?? false
  }

  private static let naming: WordSet = [
    "called", "so-called", "term", "word", "phrase", "dubbed", "nicknamed", "known", "as", "named", "labeled",
    "labelled", "titled", "entitled",
  ]
}

/// What the words between two marks look like. Most are seen after a few not to be special.
private struct MarkedWords {
  /// Up to four; more are not told apart.
  private(set) var count = 0
  /// Whether there are words of more than three letters, and all of them start with a capital.
  private(set) var areCapitalized = false

  init(in span: MarkedSpan, of prose: [UInt8]) {
    let inner = span.inner.clamped(to: prose.count)
    var hasLong = false
    var areCapitalized = true
    var start = inner.start
    while start < inner.end, count < 4 || areCapitalized {
      let end = prose[start..<inner.end].firstIndex { $0 == ASCII.space || $0 == ASCII.lineFeed } ?? inner.end
      let word = prose[start..<end]
      if !word.isEmpty { count += 1 }
      if Self.isLong(word) {
        hasLong = true
        areCapitalized = areCapitalized && Self.isCapitalized(word)
      }
      start = end + 1
    }
    self.areCapitalized = hasLong && areCapitalized
  }

  private static func isLong(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count > 3 else { return false }
    return word.allSatisfy { $0 < 0x80 } || String(decoding: word, as: UTF8.self).count > 3
  }

  private static func isCapitalized(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first else { return false }
    return first < 0x80 ? ASCII.isUppercase(first) : String(decoding: word, as: UTF8.self).first?.isUppercase ?? false
  }
}
