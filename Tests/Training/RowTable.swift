import AnnotCore

/// Averaged-perceptron weights of features for the three transitions, while training.
final class RowTable {
  struct Row {
    var key: UInt32 = 0
    var stamp: UInt32 = 0
    var weights = SIMD4<Float>()
    var totals = SIMD4<Float>()
  }

  private var rows: UnsafeMutablePointer<Row>
  private var capacity: Int
  private(set) var count = 0
  /// How many decisions have been learnt from.
  var time: UInt32 = 1

  init(capacity: Int) {
    self.capacity = capacity
    rows = .allocate(capacity: capacity)
    rows.initialize(repeating: Row(), count: capacity)
  }

  deinit { rows.deallocate() }

  private func slot(_ key: UInt32) -> Int {
    var slot = Int(truncatingIfNeeded: key &* 0x9E37_79B1) & (capacity - 1)
    while rows[slot].key != 0, rows[slot].key != key { slot = (slot + 1) & (capacity - 1) }
    return slot
  }

  func scores(_ features: FeatureList) -> SIMD4<Float> {
    var sum = SIMD4<Float>()
    for index in 0..<features.count { sum += rows[slot(features.hashes[index] | 1)].weights }
    return sum
  }

  func averagedScores(_ features: FeatureList) -> SIMD4<Float> {
    var sum = SIMD4<Float>()
    for index in 0..<features.count {
      let row = rows[slot(features.hashes[index] | 1)]
      sum += row.totals + row.weights * Float(time - row.stamp)
    }
    return sum
  }

  func update(_ features: FeatureList, by change: SIMD4<Float>) {
    for index in 0..<features.count {
      let key = features.hashes[index] | 1
      var place = slot(key)
      if rows[place].key == 0 {
        if count * 2 >= capacity {
          grow()
          place = slot(key)
        }
        rows[place].key = key
        count += 1
      }
      rows[place].totals += rows[place].weights * Float(time - rows[place].stamp)
      rows[place].stamp = time
      rows[place].weights += change
    }
  }

  private func grow() {
    let old = rows
    let oldCapacity = capacity
    capacity *= 2
    rows = .allocate(capacity: capacity)
    rows.initialize(repeating: Row(), count: capacity)
    for index in 0..<oldCapacity where old[index].key != 0 { rows[slot(old[index].key)] = old[index] }
    old.deallocate()
  }

  func averaged() -> [(key: UInt32, weights: SIMD4<Float>)] {
    var result: [(key: UInt32, weights: SIMD4<Float>)] = []
    for index in 0..<capacity where rows[index].key != 0 {
      let row = rows[index]
      result.append((row.key, (row.totals + row.weights * Float(time - row.stamp)) / Float(time)))
    }
    return result
  }

  /// The characters that ``PackedRows`` reads: the features with the largest weights. Of two in a bucket that share a check
  /// the lighter loses its place to an empty row, which weighs nothing.
  func packed(buckets: Int, unit: Float) -> [UInt8] {
    let sorted = averaged().map { ($0.key, $0.weights, ($0.weights * $0.weights).sum()) }
      .sorted { ($1.2, $0.0) < ($0.2, $1.0) }
    let emptyRow = Array("  PP".utf8)
    var characters = Array(repeatElement(emptyRow, count: buckets * PackedRows.rowsPerBucket).joined())
    var filled = [UInt8](repeating: 0, count: buckets)
    var stored = 0
    let limit = PackedRows.maximum
    for (key, weights, _) in sorted {
      let first = max(-limit, min(limit, Int((weights[0] / unit).rounded())))
      let second = max(-limit, min(limit, Int((weights[1] / unit).rounded())))
      if first == 0, second == 0 { continue }
      let bucket = Int(PackedRows.bucket(key, mask: UInt32(buckets - 1)))
      guard filled[bucket] < PackedRows.rowsPerBucket else { continue }
      let place = bucket * 16 + Int(filled[bucket]) * 4
      let check = PackedCharacters.check(key)
      let row = [UInt8(check & 0xFF), UInt8(check >> 8), UInt8(80 + first), UInt8(80 + second)]
      let isTaken = stride(from: bucket * 16, to: place, by: 4).contains { characters[$0..<$0 + 2] == row[..<2] }
      if !isTaken { characters.replaceSubrange(place..<place + 4, with: row) }
      filled[bucket] += 1
      stored += 1
      if stored == buckets * 4 { break }
    }
    print("packed \(stored) of \(sorted.count) rows, \(characters.count / 1024) KB")
    return characters
  }
}
