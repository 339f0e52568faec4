import Testing

@testable import AnnotCore

/// Holds the index against a walk over all ranges, at every offset.
private func check(_ ranges: [(Int, Int)], sourceLocation: SourceLocation = #_sourceLocation) {
  let ranges = ranges.map { TextRange($0.0, $0.1) }
  let index = RangeIndex(ranges)
  for offset in -1...40 {
    let expected = ranges.indices.filter { ranges[$0].contains(offset) }
    #expect(index.places(holding: offset).sorted() == expected, sourceLocation: sourceLocation)
  }
}

@Suite("Ranges around an offset") struct RangeIndexTests {
  @Test func nestedAndOverlapping() {
    check([])
    check([(0, 0), (3, 3)])
    check([(0, 30), (2, 4), (3, 9), (5, 6), (5, 20), (31, 35)])
    check([(8, 12), (1, 9), (1, 9), (20, 38), (2, 3)])
  }
}
