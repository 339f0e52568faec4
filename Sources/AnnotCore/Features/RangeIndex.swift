/// Finds the ranges that hold an offset among many that may nest and overlap.
struct RangeIndex: Sendable, Equatable {
  /// In text order, each with its place in the list that the index was made from.
  private var entries: [(range: TextRange, place: Int)]
  /// For each entry, the greatest end of those up to it: before an entry that reaches no further than the offset, nothing
  /// holds it.
  private var reach: [Int] = []

  init(_ ranges: [TextRange]) {
    entries = ranges.enumerated().map { (range: $1, place: $0) }
    // Lists are in text order already, but for an item whose cue stands before another's.
    entries.sort { $0.range < $1.range }
    reach.reserveCapacity(entries.count)
    var end = 0
    for entry in entries {
      end = max(end, entry.range.end)
      reach.append(end)
    }
  }

  /// The places of the ranges that hold the byte at `offset`, the last to start first. Costs a binary search, and a step
  /// for each range that starts after the first of those that reach here.
  func places(holding offset: Int) -> [Int] {
    var next = entries.partitioningIndex { $0.range.start > offset }
    var places: [Int] = []
    while next > 0, reach[next - 1] > offset {
      next -= 1
      if entries[next].range.contains(offset) { places.append(entries[next].place) }
    }
    return places
  }

  static func == (left: RangeIndex, right: RangeIndex) -> Bool {
    left.reach == right.reach && left.entries.elementsEqual(right.entries, by: ==)
  }
}
