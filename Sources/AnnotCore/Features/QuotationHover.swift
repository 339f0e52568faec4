/// What a hover tells of a quotation: whose it is, how that is known, and which of theirs it is.
struct QuotationHover {
  let analysis: Analysis
  let quotation: Quotation
  private let index: Int

  init(analysis: Analysis, index: Int) {
    self.analysis = analysis
    self.index = index
    quotation = analysis.annotations.quotations[index]
  }

  func hover(at offset: Int) -> Hover {
    var text = HoverText()
    if let id = quotation.speaker, let speaker = analysis.annotations.speaker(id) {
      text.speaker(speaker)
      text.line()
      let all = analysis.index.quotations(of: id)
      let place = (all.firstIndex(of: index) ?? all.startIndex) - all.startIndex + 1
      text.text("\(style) quotation, \(all.count == 1 ? "the only one" : "\(place) of \(all.count)") in this article")
    } else {
      text.strong("Nobody is named")
      text.line()
      text.text("\(style) quotation without a speaker")
    }
    text.line()
    evidence(in: &text)
    let range = quotation.parts.first { $0.contains(offset) } ?? quotation.cue?.range ?? quotation.range
    return Hover(range: range, markdown: text.markdown, plainText: text.plain)
  }

  private var style: String {
    switch quotation.style {
    case .direct: "Direct"
    case .mixed: "Mixed"
    case .indirect: "Indirect"
    }
  }

  /// *Trump … said, by the name before the cue.*
  private func evidence(in text: inout HoverText) {
    let words = [quotation.source, quotation.cue?.range].compactMap { $0 }.sorted()
    for (place, range) in words.enumerated() {
      if place > 0 { text.text(" … ") }
      text.emphasis(Excerpt.line(analysis.text[range], most: 60))
    }
    guard quotation.source != nil else { return }
    text.text(words.isEmpty ? "" : ", ")
    text.text("\(EvidenceText.attribution(quotation.evidence.sieve)).")
  }
}
