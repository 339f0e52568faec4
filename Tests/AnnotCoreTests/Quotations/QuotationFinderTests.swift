import Testing

@testable import AnnotCore

/// What a paragraph reports, on texts of our own.
@Suite("Quotations of a paragraph")
struct QuotationFinderTests {
  @Test(arguments: [
    (QuotationGold.british, 0.8), (QuotationGold.american, 0.85), (QuotationGold.doubled, 0.8),
    (QuotationGold.interview, 0.75), (QuotationGold.web, 0.75),
  ])
  func mostAreFoundInEveryStyle(paragraphs: [String], least: Double) {
    var contents = Tally()
    var sources = Tally()
    for paragraph in paragraphs {
      let gold = Marked(paragraph)
      let found = Marked(reportsIn: gold.text)
      contents.add(gold.contents, found.contents)
      // A source may be named by less than all that belongs to it: *Lena Fischer* of the Housing Alliance.
      sources.add(
        gold.sources, Set(found.sources.map { source in gold.sources.first { $0.contains(source) } ?? source }))
      if found.contents != gold.contents { print("expected \(gold.marked)\n   found \(found.marked)") }
    }
    print("contents \(contents) sources \(sources)")
    #expect(contents.f >= least)
    #expect(sources.f >= least - 0.05)
  }

  @Test func certainCases() {
    check("⟦“We will rebuild,”⟧ ⟨the mayor⟩ said.")
    check("⟨Nina Castell⟩ said ⟦the museum would close for a year⟧.")
    check("The film “Harbour Lights” opens on Friday.")
  }

  /// A verb of saying and a clause beside it leave no doubt, whatever the words are.
  @Test func clausesBesideAVerbOfSaying() {
    check("⟨Nina Castell⟩, keeper of the north light, said ⟦his lamp drew a cloud of moths before the storm⟧.")
    check("⟦Any request to move the lamp would have to go through the harbour board⟧, ⟨a former keeper⟩ said.")
    check("⟦The lamp, built in 1891 to be seen from ten miles, is the pride of the island⟧, ⟨he⟩ said in an interview.")
    check("⟦The island had asked the coast guard to keep the lamp⟧, said ⟨a pilot⟩ on Friday.")
    check("⟨A friend⟩ of the keeper told the Gazette ⟦that this winter’s storms would be his last⟧.")
    // What follows the verb is what it reports.
    check("Turning to the lamp, ⟨he⟩ said ⟦it was lost⟧.")
    check("He went home and said nothing.")
    check("Last winter, when the lamp failed, the keeper said enough.")
  }

  @Test func accordingToSomebody() {
    check("According to ⟨two people familiar with the matter⟩, ⟦a heater had been left on⟧.")
    check("But according to ⟨the report⟩, ⟦nobody could have known⟧.")
    check("⟦The firm gave money to the fund in June⟧, according to ⟨state records⟩.")
    check("They were paid according to their age.")
  }

  @Test func aSentenceInMarksIsSaidBySomebody() {
    check("⟦“We will never sell the land.”⟧")
  }

  @Test func partsOfOneCueAreOneQuotation() {
    let text = "“We will rebuild,” the mayor said. “It may take years.”"
    #expect(reports(in: text).map(\.parts.count) == [2])
  }

  @Test func aMarkJustOpenedIsContentAlready() {
    #expect(reports(in: "“We will never sell the land").count == 1)
  }

  @Test(arguments: [
    "", "“", "”", "\"\"\"\"\"\"\"", "said said said said", "“‘“‘“‘“‘", ": : :", "according to", "say", "😀 “漢字” said 😀",
  ])
  func anyTextIsAnswered(text: String) {
    for report in reports(in: text) {
      #expect(!report.parts.isEmpty)
      #expect(report.parts.allSatisfy { $0.end <= text.utf8.count })
    }
  }

  private func reports(in text: String) -> [ReportedSpan] {
    let bytes = Array(text.utf8)
    return QuotationFinder.reports(
      in: bytes, language: LanguagePipeline.facts(of: bytes), marks: MarkPairing.spans(in: bytes))
  }

  private func check(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let gold = Marked(marked)
    #expect(Marked(reportsIn: gold.text).marked == marked, sourceLocation: sourceLocation)
  }
}

/// How many of what was expected was found.
private struct Tally: CustomStringConvertible {
  var expected = 0
  var found = 0
  var right = 0

  mutating func add(_ gold: Set<TextRange>, _ answers: Set<TextRange>) {
    expected += gold.count
    found += answers.count
    right += gold.intersection(answers).count
  }

  var f: Double { expected + found == 0 ? 1 : 2 * Double(right) / Double(expected + found) }
  var description: String { "\(right) right of \(found) found and \(expected) expected" }
}

/// A paragraph with its contents and their sources in brackets.
private struct Marked: Equatable {
  var text = ""
  var contents: Set<TextRange> = []
  var sources: Set<TextRange> = []

  init(_ marked: String) {
    var starts: [Character: Int] = [:]
    for character in marked {
      switch character {
      case "⟦", "⟨": starts[character] = text.utf8.count
      case "⟧": contents.insert(TextRange(starts["⟦"] ?? 0, text.utf8.count))
      case "⟩": sources.insert(TextRange(starts["⟨"] ?? 0, text.utf8.count))
      default: text.append(character)
      }
    }
  }

  init(reportsIn text: String) {
    self.text = text
    let bytes = Array(text.utf8)
    let reports = QuotationFinder.reports(
      in: bytes, language: LanguagePipeline.facts(of: bytes), marks: MarkPairing.spans(in: bytes))
    contents = Set(reports.flatMap(\.parts))
    sources = Set(reports.compactMap(\.source))
  }

  var marked: String {
    var insertions: [(offset: Int, rank: Int, sign: String)] = []
    for range in contents { insertions += [(range.start, 1, "⟦"), (range.end, 0, "⟧")] }
    for range in sources { insertions += [(range.start, 1, "⟨"), (range.end, 0, "⟩")] }
    insertions.sort { ($0.offset, $0.rank) < ($1.offset, $1.rank) }
    let bytes = Array(text.utf8)
    var result = ""
    var start = 0
    for (offset, _, sign) in insertions {
      result += String(decoding: bytes[start..<max(start, offset)], as: UTF8.self) + sign
      start = max(start, offset)
    }
    return result + String(decoding: bytes[start...], as: UTF8.self)
  }
}
