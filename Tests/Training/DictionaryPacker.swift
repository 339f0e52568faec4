import AnnotCore

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
