import AnnotCore

/// Averaged-perceptron weights of (feature, class) pairs, by their exact key, while training.
final class PairTable {
  struct Entry {
    var key: UInt32 = 0
    var weight: Float = 0
    var total: Float = 0
    var stamp: UInt32 = 0
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

  func update(_ key: UInt32, by change: Float) {
    let key = key | (key == 0 ? 1 : 0)
    var place = slot(key)
    if entries[place].key == 0 {
      if count * 2 >= capacity {
        grow()
        place = slot(key)
      }
      entries[place].key = key
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
  func averaged() -> [(key: UInt32, weight: Float)] {
    var result: [(key: UInt32, weight: Float)] = []
    for index in 0..<capacity where entries[index].key != 0 {
      let entry = entries[index]
      let total = entry.total + entry.weight * Float(time - entry.stamp)
      if total != 0 { result.append((entry.key, total / Float(time))) }
    }
    return result
  }
}

/// Packs averaged weights into the characters that ``PackedWeights`` reads.
struct WeightPacker {
  /// The characters, and how much of the weights they hold.
  static func pack(_ weights: [(key: UInt32, weight: Float)], buckets: Int, scale: Float? = nil) -> [UInt8] {
    precondition(buckets & (buckets - 1) == 0)
    let sorted = weights.sorted { ($1.weight.magnitude, $0.key) < ($0.weight.magnitude, $1.key) }
    // The largest weights are clipped: the unit is set by the bulk of those that find room.
    let room = min(sorted.count, buckets * 3)
    let unit = scale ?? (room == 0 ? 1 : sorted[room / 1000].weight.magnitude / Float(PackedWeights.levels.last ?? 1))
    let mask = UInt32(buckets - 1)
    var characters = [UInt8](repeating: 0x20, count: buckets * 8)
    for index in stride(from: 0, to: characters.count, by: 2) { characters[index] = 0x20 + 15 }
    var filled = [UInt8](repeating: 0, count: buckets)
    var stored = 0
    for (key, weight) in sorted {
      let level = level(weight / unit)
      if level == 0 { break }
      let bucket = Int(PackedWeights.bucket(key, mask: mask))
      guard filled[bucket] < PackedWeights.entriesPerBucket else { continue }
      let place = bucket * 8 + Int(filled[bucket]) * 2
      let check = PackedWeights.check(key)
      characters[place] = UInt8(check & 0xFF) + UInt8(level + 15)
      characters[place + 1] = UInt8(check >> 8)
      filled[bucket] += 1
      stored += 1
    }
    print("packed \(stored) of \(weights.count) weights, unit \(unit), \(characters.count / 1024) KB")
    return characters
  }
}

extension WeightPacker {
  /// The place of the nearest level, with the weight's sign.
  private static func level(_ weight: Float) -> Int {
    let size = weight.magnitude
    let levels = PackedWeights.levels
    let place = levels.indices.min { abs(Float(levels[$0]) - size) < abs(Float(levels[$1]) - size) } ?? 0
    return weight < 0 ? -place : place
  }
}

/// Packs forms and their numbers into the characters that ``PackedDictionary`` reads.
struct DictionaryPacker {
  /// Entries come with the most important first; what finds no room is left out.
  static func pack(_ entries: [(form: UInt32, value: Int)]) -> [UInt8] {
    var buckets = 16
    while buckets * 3 < entries.count { buckets *= 2 }
    var characters = [UInt8](repeating: 0x20, count: buckets * 16)
    var filled = [UInt8](repeating: 0, count: buckets)
    var lost = 0
    for (form, value) in entries where value > 0 && value <= PackedDictionary.maximum {
      let bucket = Int(PackedDictionary.bucket(form, mask: UInt32(buckets - 1)))
      guard filled[bucket] < PackedDictionary.entriesPerBucket else {
        lost += 1
        continue
      }
      let place = bucket * 16 + Int(filled[bucket]) * 4
      let check = PackedDictionary.check(form)
      characters[place] = UInt8(check & 0xFF)
      characters[place + 1] = UInt8(check >> 8)
      characters[place + 2] = UInt8(value % 95 + 32)
      characters[place + 3] = UInt8(value / 95 + 32)
      filled[bucket] += 1
    }
    print("packed a dictionary of \(entries.count), \(lost) lost, \(characters.count / 1024) KB")
    return characters
  }
}
