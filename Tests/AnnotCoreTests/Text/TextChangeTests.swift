import Testing

@testable import AnnotCore

/// Checks that `range` of the new version stood at `old` in the old one, and that what a change keeps is the same bytes.
private func check(
  _ old: String, _ new: String, keeps range: TextRange, from expected: TextRange?,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let (before, after) = (SourceText(old), SourceText(new))
  let change = TextChange(from: before, to: after)
  #expect(change.old(range) == expected, sourceLocation: sourceLocation)
  #expect(before.bytes.prefix(change.prefix) == after.bytes.prefix(change.prefix), sourceLocation: sourceLocation)
  #expect(before.bytes.suffix(change.suffix) == after.bytes.suffix(change.suffix), sourceLocation: sourceLocation)
  #expect(change.prefix + change.suffix <= min(before.count, after.count), sourceLocation: sourceLocation)
}

@Suite("Changes") struct TextChangeTests {
  @Test func whatStandsBeforeStays() {
    check("The ferry is late.", "The ferry was late.", keeps: TextRange(0, 10), from: TextRange(0, 10))
  }

  @Test func whatStandsBehindMoves() {
    check(
      "The ferry is late again.", "The ferry was very late again.", keeps: TextRange(19, 30), from: TextRange(13, 24))
  }

  @Test func whatHoldsTheChangeIsNew() {
    check("The ferry is late.", "The ferry was late.", keeps: TextRange(0, 19), from: nil)
  }

  @Test func equalTextsChangeNothing() {
    check("Nothing is lost at sea.", "Nothing is lost at sea.", keeps: TextRange(3, 9), from: TextRange(3, 9))
    check("", "", keeps: TextRange(0, 0), from: TextRange(0, 0))
  }

  /// What is repeated could be counted from either end; no byte is counted twice.
  @Test func repeatsAreCountedOnce() {
    check("aaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaaaa", keeps: TextRange(0, 20), from: TextRange(0, 20))
    check("abab", "ababab", keeps: TextRange(0, 4), from: TextRange(0, 4))
    check("ababababababababab", "abab", keeps: TextRange(0, 4), from: TextRange(0, 4))
  }
}
