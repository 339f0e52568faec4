import AnnotCore

/// Averaged-perceptron weights of (feature, class) pairs, by their exact key, while training.
final class PairTable {
  struct Entry {
    var key: UInt32 = 0
    var weight: Float = 0
    var total: Float = 0
    var stamp: UInt32 = 0
    var feature: UInt32 = 0
    var classIndex: UInt32 = 0
  }

  private(set) var entries: UnsafeMutablePointer<Entry>
  private(set) var capacity: Int
  private(set) var count = 0
  /// How many decisions have been learnt from.
  var time: UInt32 = 1

  init(capacity: Int = 1 << 20) {
    self.capacity = capacity
    entries = .allocate(capacity: capacity)
    entries.initialize(repeating: Entry(), count: capacity)
  }

  deinit { entries.deallocate() }

  private func slot(_ key: UInt32) -> Int {
    var slot = Int(truncatingIfNeeded: key &* 0x9E37_79B1) & (capacity - 1)
    while entries[slot].key != 0, entries[slot].key != key { slot = (slot + 1) & (capacity - 1) }
    return slot
  }

  func weight(_ key: UInt32) -> Float { entries[slot(key | (key == 0 ? 1 : 0))].weight }

  /// The mean of the weight over all decisions so far.
  func averagedWeight(_ key: UInt32) -> Float {
    let entry = entries[slot(key | (key == 0 ? 1 : 0))]
    return (entry.total + entry.weight * Float(time - entry.stamp)) / Float(time)
  }

  func update(_ feature: UInt32, _ classIndex: UInt32, by change: Float) {
    var key = PackedWeights.key(feature, classIndex)
    key |= key == 0 ? 1 : 0
    var place = slot(key)
    if entries[place].key == 0 {
      if count * 2 >= capacity {
        grow()
        place = slot(key)
      }
      entries[place].key = key
      entries[place].feature = feature
      entries[place].classIndex = classIndex
      count += 1
    }
    entries[place].total += entries[place].weight * Float(time - entries[place].stamp)
    entries[place].stamp = time
    entries[place].weight += change
  }

  private func grow() {
    let old = entries
    let oldCapacity = capacity
    capacity *= 2
    entries = .allocate(capacity: capacity)
    entries.initialize(repeating: Entry(), count: capacity)
    for index in 0..<oldCapacity where old[index].key != 0 { entries[slot(old[index].key)] = old[index] }
    old.deallocate()
  }

  /// The averaged weights of all pairs that have one.
  func averaged() -> [(feature: UInt32, classIndex: UInt32, weight: Float)] {
    var result: [(feature: UInt32, classIndex: UInt32, weight: Float)] = []
    for index in 0..<capacity where entries[index].key != 0 {
      let entry = entries[index]
      let total = entry.total + entry.weight * Float(time - entry.stamp)
      if total != 0 { result.append((entry.feature, entry.classIndex, total / Float(time))) }
    }
    return result
  }
}
