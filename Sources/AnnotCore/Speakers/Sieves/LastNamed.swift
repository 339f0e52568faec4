/// A quotation without any attribution: whoever the last sentence before it is about.
enum LastNamed: AttributionSieve {
  static let name = "last-named"
  static let confidence = 0.5

  static func source(of quotation: Int, in assembly: QuotationAssembly) -> DraftQuotation.Source? {
    let draft = assembly.quotations[quotation]
    let index = draft.paragraphs.lowerBound
    guard let paragraph = assembly.paragraphs[checked: index], let start = draft.parts.first?.start else { return nil }
    if let own = paragraph.facts.subject(before: start - paragraph.range.start) {
      return DraftQuotation.Source(mention: own, in: index, of: assembly)
    }
    guard let before = assembly.paragraphs[checked: index - 1], before.kind == .body,
      let mention = before.facts.subjectOfLastSentence
    else { return nil }
    return DraftQuotation.Source(mention: mention, in: index - 1, of: assembly)
  }
}

extension ParagraphFacts {
  /// The last mention before `offset` that opens a sentence outside marks. Only the nearest mentions are looked at.
  fileprivate func subject(before offset: Int) -> Int? {
    let next = mentions.partitioningIndex { $0.range.start >= offset }
    return (max(0, next - 16)..<next).last { index in
      !mentions[index].isQuoted && mentions[index].isFirst && mentions[index].range.end <= offset
    }
  }
}
