import AnnotCore

/// Packs averaged weights into the characters that ``PackedPreferences`` reads.
struct PreferencePacker {
  private(set) var preferences: [UInt8]
  /// The pairs of classes that the preferences name.
  private(set) var pairs: [UInt8] = []
  /// What ``PackedClassRows`` reads.
  private(set) var classRows: [UInt8] = []
  private var pairIndices: [Pair: Int] = [:]
  private var filled: [UInt8]

  private struct Pair: Hashable {
    var first: Int
    var second: Int
  }

  /// What weighs no more is nothing.
  private static let least: Float = 0.05

  /// A feature's weight for the first class and against the second.
  private struct Preference {
    var feature: UInt32
    var pair: Pair
    var weight: Float
  }

  /// The heaviest of `weights` that find room in so many `buckets`, in units of `unit`.
  init(_ weights: [(feature: UInt32, classIndex: UInt32, weight: Float)], buckets: Int, unit: Float) {
    preferences = [UInt8](repeating: 0x20, count: buckets * 16)
    for index in stride(from: 2, to: preferences.count, by: 4) { preferences[index] = 0x20 + 15 }
    filled = [UInt8](repeating: 0, count: buckets)
    var byFeature: [[(classIndex: Int, weight: Float)]] = []
    var features: [UInt32] = []
    for entry in weights.sorted(by: { ($0.feature, $0.classIndex) < ($1.feature, $1.classIndex) }) {
      if features.last != entry.feature {
        features.append(entry.feature)
        byFeature.append([])
      }
      byFeature[byFeature.count - 1].append((Int(entry.classIndex), entry.weight))
    }
    let preferred = zip(features, byFeature).map { Self.preferences(of: $0, $1) }
    choosePairs(preferred.joined())
    var rows: [UInt32: [UInt8]] = [:]
    var entries = zip(features.indices, preferred).flatMap { index, preferences -> [Item] in
      // About as many as there is room for weigh so much.
      let count = preferences.count { $0.weight.magnitude >= 2 * unit }
      guard count > PackedPreferences.roomInBucket else { return preferences.flatMap { items(of: $0) } }
      rows[features[index]] = Self.row(byFeature[index], unit: unit)
      return [mark(features[index], byFeature[index])]
    }
    entries.sort { ($1.priority, $0.key, $0.pair) < ($0.priority, $1.key, $1.pair) }
    let stored = entries.count { put($0.key, $0.pair, PackedCharacters.level($0.weight / unit)) }
    packRows(rows)
    print(
      "packed \(stored) of \(entries.count) preferences, unit \(unit), \(preferences.count / 1024) KB, \(rows.count) rows"
    )
  }

  /// What is to be put into the table.
  private struct Item {
    var key: UInt32
    /// The index of a pair.
    var pair: Int
    var weight: Float
    /// The higher, the sooner.
    var priority: Float
  }

  /// That a feature has a row.
  private func mark(_ feature: UInt32, _ weights: [(classIndex: Int, weight: Float)]) -> Item {
    let heaviest = weights.map(\.weight.magnitude).max() ?? 0
    return Item(key: feature, pair: PackedPreferences.hasRow, weight: 0, priority: heaviest + 1)
  }

  private static func row(_ weights: [(classIndex: Int, weight: Float)], unit: Float) -> [UInt8] {
    var row = [UInt8](repeating: PackedClassRows.zero, count: PackedClassRows.classCount)
    for entry in weights {
      let weight = max(-46, min(46, Int((entry.weight / unit).rounded())))
      row[entry.classIndex] = UInt8(Int(PackedClassRows.zero) + weight)
    }
    return row
  }

  private mutating func packRows(_ rows: [UInt32: [UInt8]]) {
    let slots = max(2, 2 * rows.count)
    let length = PackedClassRows.slotLength
    classRows = [UInt8](repeating: PackedClassRows.free, count: slots * length)
    for (feature, row) in rows.sorted(by: { $0.key < $1.key }) {
      var slot = PackedClassRows.slot(feature, of: slots)
      while classRows[slot * length + 2] != PackedClassRows.free { slot = (slot + 1) % slots }
      let check = PackedCharacters.check(feature)
      classRows.replaceSubrange(
        slot * length..<(slot + 1) * length, with: [UInt8(check & 0xFF), UInt8(check >> 8)] + row)
    }
  }

  /// A preference, or where its pair has no name, one for each of the classes.
  private func items(of preference: Preference) -> [Item] {
    func item(_ pair: Pair, _ weight: Float) -> Item? {
      pairIndices[pair].map {
        Item(key: preference.feature, pair: $0, weight: weight, priority: preference.weight.magnitude)
      }
    }
    if let item = item(preference.pair, preference.weight) { return [item] }
    return [
      item(Pair(first: preference.pair.first, second: PackedPreferences.none), preference.weight),
      item(Pair(first: preference.pair.second, second: PackedPreferences.none), -preference.weight),
    ].compactMap { $0 }
  }

  /// What the weights of a feature add up to nothing by: the heaviest is set against those of the other sign, one after
  /// the other.
  private static func preferences(of feature: UInt32, _ weights: [(classIndex: Int, weight: Float)]) -> [Preference] {
    var rest = weights
    var result: [Preference] = []
    while let heaviest = rest.indices.max(by: { rest[$0].weight.magnitude < rest[$1].weight.magnitude }) {
      let weight = rest[heaviest].weight
      guard weight.magnitude > Self.least else { break }
      let others = rest.indices.filter { rest[$0].weight * weight < 0 && rest[$0].weight.magnitude > Self.least }
      let other = others.max { rest[$0].weight.magnitude < rest[$1].weight.magnitude }
      var moved = weight
      var against = PackedPreferences.none
      if let other {
        moved = weight < 0 ? max(weight, -rest[other].weight) : min(weight, -rest[other].weight)
        against = rest[other].classIndex
        rest[other].weight += moved
      }
      rest[heaviest].weight -= moved
      let first = rest[heaviest].classIndex
      result.append(
        first < against
          ? Preference(feature: feature, pair: Pair(first: first, second: against), weight: moved)
          : Preference(feature: feature, pair: Pair(first: against, second: first), weight: -moved))
    }
    return result
  }

  /// Names the pairs that weigh most, and each class by itself.
  private mutating func choosePairs(_ found: some Sequence<Preference>) {
    var masses: [Pair: Float] = [:]
    var classes: Set<Int> = []
    for preference in found {
      masses[preference.pair, default: 0] += preference.weight.magnitude
      classes.formUnion([preference.pair.first, preference.pair.second])
    }
    let alone = classes.subtracting([PackedPreferences.none]).sorted().map {
      Pair(first: $0, second: PackedPreferences.none)
    }
    let ordered = masses.filter { $0.key.second != PackedPreferences.none }
      .sorted { ($1.value, $0.key.first, $0.key.second) < ($0.value, $1.key.first, $1.key.second) }.map(\.key)
    for pair in alone + ordered.prefix(PackedPreferences.pairCount - alone.count) {
      pairIndices[pair] = pairIndices.count
      pairs += [UInt8(33 + pair.first), UInt8(33 + pair.second)]
    }
    while pairs.count < 2 * PackedPreferences.pairCount { pairs += [UInt8(33 + PackedPreferences.none)] }
  }

  /// Whether there was room.
  private mutating func put(_ feature: UInt32, _ pair: Int, _ level: Int) -> Bool {
    let bucket = Int(PackedPreferences.bucket(feature, of: UInt32(filled.count)))
    let saysSomething = level != 0 || pair == PackedPreferences.hasRow
    guard saysSomething, filled[bucket] < PackedPreferences.roomInBucket else { return false }
    let place = bucket * 16 + Int(filled[bucket]) * 4
    let check = PackedCharacters.check(feature)
    preferences[place] = UInt8(check & 0xFF)
    preferences[place + 1] = UInt8(check >> 8)
    preferences[place + 2] = UInt8(pair / 95 + 1) << 5 | UInt8(level + 15)
    preferences[place + 3] = UInt8(pair % 95 + 32)
    filled[bucket] += 1
    return true
  }

  /// Preferences over what is packed, which must outlive them.
  func withPreferences<Result>(_ body: (PackedPreferences) -> Result) -> Result {
    preferences.withUnsafeBufferPointer { preferences in
      pairs.withUnsafeBufferPointer { pairs in
        classRows.withUnsafeBufferPointer { rows in
          body(
            PackedPreferences(
              (preferences.baseAddress!, preferences.count), pairs: (pairs.baseAddress!, pairs.count),
              rows: PackedClassRows(rows.baseAddress!, count: rows.count)))
        }
      }
    }
  }
}

extension ModelWriter {
  mutating func add(_ packed: PreferencePacker) {
    add("preferences", packed.preferences)
    add("preferredPairs", packed.pairs)
    add("classRows", packed.classRows)
  }
}
