import Testing

@testable import AnnotCore

@Test(arguments: [
  ([], 10, []), ([3], 10, [0..<1]), ([3, 7, 1, 20, 4], 10, [0..<2, 2..<4, 4..<5]), ([5, 5], 0, [0..<1, 1..<2]),
  ([0, 0, 9], 9, [0..<3]), ([10, 0], 10, [0..<1, 1..<2]),
]) func runsAreAsShortAsReachesEnough(sizes: [Int], enough: Int, runs: [Range<Int>]) {
  #expect(sizes.runs(reaching: enough) == runs)
}
