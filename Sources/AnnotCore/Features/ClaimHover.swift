/// What a hover tells of a claim: on whose word it rests, what makes it a claim, its numbers in figures, and where the
/// same figure and the same claimant come again.
struct ClaimHover {
  let analysis: Analysis
  let claim: Claim

  init(analysis: Analysis, index: Int) {
    self.analysis = analysis
    claim = analysis.annotations.claims[index]
  }

  /// - Parameter quotation: what is told of the quotation that the claim stands in; it names the claimant already.
  func hover(below quotation: Hover?) -> Hover {
    var text = HoverText()
    if quotation == nil || claim.quotation == nil {
      claimant(in: &text)
      text.line()
    }
    text.text("Claim: \(claim.types.map(\.rawValue).joined(separator: ", "))")
    for reason in claim.reasons { self.reason(reason, in: &text) }
    for figure in ClaimFigures(analysis: analysis, claim: claim).lines() {
      text.line()
      text.text(figure)
    }
    if let speaker = claim.speaker {
      let others = analysis.index.claims(of: speaker).count - 1
      if others > 0 {
        text.line()
        text.text("\(Count.of(others, "other claim")) by the same claimant\(lines(of: speaker)).")
      }
    }
    let hover = Hover(range: claim.range, markdown: text.markdown, plainText: text.plain)
    guard var quotation else { return hover }
    quotation.range = claim.range
    return quotation.above(hover)
  }

  /// *, in lines 5 and 9*: the lines, from 1, of the claimant's other claims; of many the first.
  private func lines(of speaker: Speaker.ID) -> String {
    let own = analysis.lines.line(at: claim.range.start)
    var lines: [Int] = []
    for place in analysis.index.claims(of: speaker) where lines.count <= Self.mostLines {
      let line = analysis.lines.line(at: analysis.annotations.claims[place].range.start)
      if line != own, lines.last != line { lines.append(line) }
    }
    let isMore = lines.count > Self.mostLines
    let numbers = lines.prefix(Self.mostLines).map { "\($0 + 1)" }
    guard let last = numbers.last else { return "" }
    guard numbers.count > 1 else { return ", in line \(last)" }
    return ", \(isMore ? "first " : "")in lines \(numbers.dropLast().joined(separator: ", ")) and \(last)"
  }

  private static let mostLines = 5

  private func claimant(in text: inout HoverText) {
    if let speaker = analysis.annotations.speaker(claim.speaker) {
      text.speaker(speaker)
    } else if claim.isAttributed {
      text.strong("With a source")
    } else {
      text.strong("No source is named")
      text.text(": the article says so itself")
    }
  }

  /// *a number without a source:* and the words in italics.
  private func reason(_ reason: String, in text: inout HoverText) {
    text.line()
    let halves = reason.split(separator: ":", maxSplits: 1).map(String.init)
    guard halves.count == 2, let words = halves.last else { return text.text(reason) }
    text.text("\(halves[0]): ")
    text.emphasis(String(words.drop { $0 == " " }))
  }
}
