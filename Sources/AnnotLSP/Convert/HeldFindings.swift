import AnnotCore

extension Snapshot {
  /// The rules whose findings are all but sure to mend themselves while a paragraph is being written: a quotation is
  /// closed and attributed after it is opened.
  private static let unfinished: Set<String> = [
    "unclosed-quote", "mismatched-quote-marks", "mixed-quote-marks", "nested-quote-marks", "unopened-paragraph",
    "unattributed-quote",
  ]

  /// The findings that are to be shown: not those about the word being typed or a mark just opened.
  var shownFindings: [Diagnostic] {
    guard let paragraph = paragraphBeingWritten, let caret else { return analysis.annotations.diagnostics }
    return analysis.annotations.diagnostics.filter { !isHeld($0, paragraph: paragraph, caret: caret) }
  }

  /// Whether there is anything to show once the writer pauses.
  var holdsFindings: Bool {
    guard let paragraph = paragraphBeingWritten, let caret else { return false }
    return analysis.annotations.diagnostics.contains { isHeld($0, paragraph: paragraph, caret: caret) }
  }

  /// A paragraph ends before the spaces that were typed after its last word.
  private var paragraphBeingWritten: TextRange? {
    guard var place = caret else { return nil }
    while let byte = analysis.text[place - 1], byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { place -= 1 }
    return analysis.paragraphRange(at: place)
  }

  private func isHeld(_ finding: Diagnostic, paragraph: TextRange, caret: Int) -> Bool {
    guard paragraph.touches(finding.range.start) else { return false }
    return finding.range.touches(caret) || Self.unfinished.contains(finding.code)
  }
}
