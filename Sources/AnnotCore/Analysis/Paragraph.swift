/// A block of prose in its place.
struct Paragraph: Sendable {
  /// In bytes of the article.
  let range: TextRange
  let kind: BlockKind
  let mapped: MappedParagraph

  var facts: ParagraphFacts { mapped.facts }

  /// A range of the facts as a range of the article.
  func absolute(_ range: TextRange) -> TextRange { range.shifted(by: self.range.start) }
}

extension [Paragraph] {
  /// The index of the first paragraph that ends after `offset`, in bytes of the article.
  func index(endingAfter offset: Int) -> Int { partitioningIndex { $0.range.end > offset } }

  /// The paragraph that holds the byte at `offset`.
  func paragraph(at offset: Int) -> Paragraph? {
    self[checked: index(endingAfter: offset)].flatMap { $0.range.contains(offset) ? $0 : nil }
  }
}

/// What the map step makes of one paragraph. Every version of an article that holds the paragraph shares it.
final class MappedParagraph: Sendable {
  let facts: ParagraphFacts
  /// What each of ``RuleSet/paragraphRules`` finds, in bytes of the paragraph; empty where none finds anything.
  let findings: [[Finding]]
  /// What each pair of marks is there for, if it quotes nobody.
  let idleUses: [Mark.Use]
  let notes: RuleNotes

  /// What is made of each of `paragraphs`, which are prose (``Prose``).
  static func mapped(_ paragraphs: [[UInt8]]) -> [MappedParagraph] {
    ParagraphDraft.drafts(of: paragraphs).map { MappedParagraph(ParagraphFacts($0)) }
  }

  private init(_ facts: ParagraphFacts) {
    self.facts = facts
    let findings = RuleSet.findings(in: facts)
    self.findings = findings.allSatisfy(\.isEmpty) ? [] : findings
    idleUses = MarkUses.idleUses(in: facts)
    notes = RuleNotes(facts)
  }
}
