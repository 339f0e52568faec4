import AnnotCore
import Testing

@testable import AnnotLSP

/// That the marker stands under what it marks, whatever the line holds.
struct SourceExcerptTests {
  /// The excerpt of a one-line text in which ⟦ ⟧ enclose the finding.
  private func check(
    _ marked: String, width: Int = 40, _ line: String, _ marker: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let parts = marked.split(omittingEmptySubsequences: false) { $0 == "⟦" || $0 == "⟧" }.map(String.init)
    let text = SourceText(parts.joined())
    let start = parts[0].utf8.count
    let excerpt = SourceExcerpt(
      of: TextRange(start, start + parts[1].utf8.count), inLine: TextRange(0, text.count), of: text, width: width)
    #expect(excerpt.line == line, sourceLocation: sourceLocation)
    #expect(excerpt.marker == marker, sourceLocation: sourceLocation)
  }

  @Test func plainText() { check("one ⟦two⟧ three", "one two three", "    ^~~") }
  @Test func nothing() { check("one⟦⟧", "one", "   ^") }
  @Test func tabs() { check("\tone ⟦two⟧", "    one two", "        ^~~") }
  @Test func wideCharacters() { check("漢字 😀 ⟦語⟧ e\u{301} ⟦", "漢字 😀 語 e\u{301} ", "        ^~") }
  @Test func combiningMarks() { check("e\u{301}e\u{301} ⟦e\u{301}⟧", "e\u{301}e\u{301} e\u{301}", "   ^") }
  @Test func longLinesAreCutAroundTheFinding() {
    let words = String(repeating: "word ", count: 20)
    check("\(words)⟦here⟧ \(words)", width: 24, "…ord word here word wor…", "          ^~~~")
  }
  @Test func longFindingsAreCutAtTheirEnd() {
    check("ab ⟦\(String(repeating: "x", count: 50))⟧ cd", width: 20, "…xxxxxxxxxxxxxxxxxx…", " ^~~~~~~~~~~~~~~~~~~")
  }
}
