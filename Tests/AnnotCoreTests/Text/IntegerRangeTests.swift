import Testing

@testable import AnnotCore

@Suite("Ranges of numbers") struct IntegerRangeTests {
  @Test func endsThatAreTurnedAroundMakeAnEmptyRange() {
    let end = Int(1)
    #expect((3..<end).isEmpty)
    #expect((3..<end).lowerBound == 3)
    #expect(Array(1..<4) == [1, 2, 3])
  }
}
