import Testing

@testable import AnnotCore

/// Articles of our own in the styles that news is written in, each with all its quotations: *style | content | cue |
/// speaker, role*. What is not among them the article does not report.
struct StyleGold: CustomTestStringConvertible {
  let article: String
  let quotations: String

  init(_ article: String, _ quotations: String) {
    self.article = article
    self.quotations = quotations
  }

  var testDescription: String { article.split(separator: "\n").first.map(String.init) ?? "" }
}

@Suite("Who said what, style by style") struct StyleGoldTests {
  @Test(
    arguments: [
      StyleGold.british, StyleGold.american, StyleGold.continental, StyleGold.interviews, StyleGold.flow,
      StyleGold.pages, StyleGold.traps,
    ].flatMap { $0 })
  func everyQuotation(gold: StyleGold) {
    let annotations = analyze(gold.article).annotations
    let text = SourceText(gold.article)
    let actual = annotations.quotations.map { quotation in
      let speaker = annotations.speaker(quotation.speaker)
      return [
        quotation.style.rawValue, quotation.parts.map { brief(text[$0]) }.joined(separator: " + "),
        quotation.cue.map { text[$0.range] } ?? "-",
        speaker.map { [$0.name, $0.role].compactMap { $0 }.joined(separator: ", ") } ?? "nobody",
      ].joined(separator: " | ")
    }.joined(separator: "\n")
    #expect(actual == gold.quotations, "\(diff(expected: gold.quotations, actual: actual))")
  }

  /// The words on one line, their middle left out where they are many.
  private func brief(_ words: String) -> String {
    let line = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count <= 44 ? line : "\(line.prefix(24))…\(line.suffix(18))"
  }
}
