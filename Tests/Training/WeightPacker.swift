import AnnotCore

/// Packs averaged weights into the characters that ``PackedWeights`` reads.
struct WeightPacker {
  /// The characters, and how much of the weights they hold.
  static func pack(
    _ pairs: [(feature: UInt32, classIndex: UInt32, weight: Float)], buckets: Int, scale: Float? = nil
  ) -> [UInt8] {
    precondition(buckets & (buckets - 1) == 0)
    let weights = pairs.map { (key: PackedWeights.key($0.feature, $0.classIndex), weight: $0.weight) }
    let sorted = weights.sorted { ($1.weight.magnitude, $0.key) < ($0.weight.magnitude, $1.key) }
    // The largest weights are clipped: the unit is set by the bulk of those that find room.
    let room = min(sorted.count, buckets * 3)
    let largest = Float(PackedCharacters.levels.last ?? 1)
    let unit = scale ?? (room == 0 ? 1 : sorted[room / 1000].weight.magnitude / largest)
    let mask = UInt32(buckets - 1)
    var characters = [UInt8](repeating: 0x20, count: buckets * 8)
    for index in stride(from: 0, to: characters.count, by: 2) { characters[index] = 0x20 + 15 }
    var filled = [UInt8](repeating: 0, count: buckets)
    var stored = 0
    for (key, weight) in sorted {
      let level = PackedCharacters.level(weight / unit)
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

extension PackedCharacters {
  /// The place of the level nearest to `weight`, with its sign.
  static func level(_ weight: Float) -> Int {
    let size = weight.magnitude
    let place = levels.indices.min { abs(Float(levels[$0]) - size) < abs(Float(levels[$1]) - size) } ?? 0
    return weight < 0 ? -place : place
  }
}
