/// The numbers of a claim as figures, and the other lines of the article that give the same.
struct ClaimFigures {
  let analysis: Analysis
  let claim: Claim

  /// One line a number: *tens of thousands = 20,000 to 99,999 people; also in line 12*. Of a number that the text gives in
  /// figures, only where else it stands is worth a line.
  func lines() -> [String] {
    guard let paragraph = analysis.paragraph(at: claim.range.start) else { return [] }
    return paragraph.facts.quantities.filter { claim.range.contains(paragraph.absolute($0.range)) && !$0.isOrdinal }
      .prefix(Self.most).compactMap { line(of: $0, in: paragraph) }
  }

  private func line(of quantity: Quantity, in paragraph: Paragraph) -> String? {
    let counted = quantity.counted.map { " " + paragraph.facts.words.text($0) } ?? ""
    let again = places(of: quantity, except: paragraph.absolute(quantity.range))
    let words = paragraph.facts.string(quantity.range)
    let isPlain = words == quantity.normalized
    if isPlain, again.isEmpty { return nil }
    return (isPlain ? words + counted : "\(words) = \(quantity.normalized)\(counted)")
      + (again.isEmpty ? "" : "; also in line \(again.map { "\($0)" }.joined(separator: ", "))")
  }

  /// The lines, from 1, of the other places where the same number of the same stands.
  private func places(of quantity: Quantity, except range: TextRange) -> [Int] {
    // Small counts come again by chance.
    guard quantity.unit != .count || quantity.values.upperBound >= 10 else { return [] }
    var lines: [Int] = []
    for paragraph in analysis.paragraphs {
      for other in paragraph.facts.quantities
      where other.values == quantity.values && other.unit == quantity.unit && other.isOrdinal == quantity.isOrdinal {
        let place = paragraph.absolute(other.range)
        let line = analysis.lines.line(at: place.start) + 1
        if place != range, lines.last != line, lines.count < Self.most { lines.append(line) }
      }
    }
    return lines
  }

  private static let most = 5
}
