extension RandomAccessCollection where Index == Int {
  /// The first index whose element belongs, as all behind it do and none before it does. A binary search.
  @inline(__always)
  func partitioningIndex(where belongs: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
