/// A paragraph that is nothing but a quotation goes on with the speaker whose quotation ended the paragraph before.
enum FollowUp: AttributionSieve {
  static let name = "follow-up"
  static let confidence = 0.6

  static func source(of quotation: Int, in assembly: QuotationAssembly) -> DraftQuotation.Source? {
    let here = assembly.quotations[quotation]
    guard let other = assembly.quotations[checked: quotation - 1], let source = other.source,
      other.paragraphs.upperBound == here.paragraphs.lowerBound - 1,
      let paragraph = assembly.paragraphs[checked: here.paragraphs.lowerBound],
      here.parts.first?.start == paragraph.range.start
    else { return nil }
    return source
  }
}
