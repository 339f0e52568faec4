/// A quotation without any attribution: whoever the last sentence before it is about.
enum LastNamed: AttributionSieve {
  static let name = "last-named"
  static let confidence = 0.5

  static func source(of quotation: Int, in assembly: QuotationAssembly) -> DraftQuotation.Source? {
    let draft = assembly.quotations[quotation]
    let index = draft.paragraphs.lowerBound
    guard let paragraph = assembly.paragraphs[checked: index], let start = draft.parts.first?.start else { return nil }
    let own = paragraph.facts.mentions.lastIndex { mention in
      !mention.isQuoted && mention.isFirst && paragraph.absolute(mention.range).end <= start
    }
    if let own { return DraftQuotation.Source(mention: own, in: index, of: assembly) }
    guard let before = assembly.paragraphs[checked: index - 1], before.kind == .body,
      let mention = before.facts.subjectOfLastSentence
    else { return nil }
    return DraftQuotation.Source(mention: mention, in: index - 1, of: assembly)
  }
}
