/// *“…,” Roe said. “…”*: the speaker of the quotation beside it in the same paragraph.
enum SameParagraph: AttributionSieve {
  static let name = "same-paragraph"
  static let confidence = 0.6

  static func source(of quotation: Int, in assembly: QuotationAssembly) -> DraftQuotation.Source? {
    let here = assembly.quotations[quotation].paragraphs
    for neighbour in [quotation - 1, quotation + 1] {
      guard let other = assembly.quotations[checked: neighbour], let source = other.source,
        other.paragraphs.overlaps(here)
      else { continue }
      return source
    }
    return nil
  }
}
