extension [Int] {
  /// The places of these sizes in runs, in order: each run is as short as adds up to `enough`, the last may be shorter.
  package func runs(reaching enough: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    var sum = 0
    for index in indices {
      sum += self[index]
      if sum >= enough || index == count - 1 {
        runs.append(start..<index + 1)
        start = index + 1
        sum = 0
      }
    }
    return runs
  }
}
