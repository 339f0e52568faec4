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
    let inner = facts.string(span.inner).split { $0 == " " || $0 == "\n" }
    let long = inner.filter { $0.count > 3 }
    if !long.isEmpty, long.allSatisfy({ $0.first?.isUppercase ?? false }) { return .title }
    let before = facts.string(TextRange(max(0, span.range.start - 24), span.range.start)).lowercased()
    if let word = before.split(whereSeparator: { !$0.isLetter && $0 != "-" }).last, naming.contains(String(word)) {
      return .term
    }
    return (1...3).contains(inner.count) ? .scare : .unknown
  }

  private static let naming: WordSet = [
    "called", "so-called", "term", "word", "phrase", "dubbed", "nicknamed", "known", "as", "named", "labeled",
    "labelled", "titled", "entitled",
  ]
}
