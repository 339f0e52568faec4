/// *Roe put it this way:* and the quotation in the next paragraph: whoever that sentence is about.
enum ColonBefore: AttributionSieve {
  static let name = "colon-before"
  static let confidence = 0.8

  static func source(of quotation: Int, in assembly: QuotationAssembly) -> DraftQuotation.Source? {
    let index = assembly.quotations[quotation].paragraphs.lowerBound
    guard let before = assembly.paragraphs[checked: index - 1], before.kind != .boilerplate,
      before.facts.endsInColon, let mention = before.facts.subjectOfLastSentence
    else { return nil }
    return DraftQuotation.Source(mention: mention, in: index - 1, of: assembly)
  }
}

extension DraftQuotation.Source {
  init?(mention: Int, in paragraph: Int, of assembly: QuotationAssembly) {
    guard let place = assembly.paragraphs[checked: paragraph], let words = place.facts.mentions[checked: mention]
    else { return nil }
    self.init(range: place.absolute(words.range), paragraph: paragraph, mention: mention)
  }
}
