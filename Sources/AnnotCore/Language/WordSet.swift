/// A set of words, compared without regard to case, that answers for bytes in place.
///
/// Membership rests on a 64-bit hash alone; with some ten thousand words the chance that any word outside the set is
/// taken for one inside is below one in 10^15.
struct WordSet: Sendable, ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
  private let slots: [UInt64]
  private let mask: Int
  /// A bit for the high bits of each word's hash: most words of a text are in no set, and go no further than this.
  private let signature: UInt64

  /// The words of `list`, which white space separates.
  init(_ list: StaticString) {
    let bytes = UnsafeBufferPointer(start: list.utf8Start, count: list.utf8CodeUnitCount)
    var hashes: [UInt64] = []
    var start = 0
    for index in 0...bytes.count where index == bytes.count || bytes[index] <= ASCII.space {
      if index > start { hashes.append(WordSet.hash(bytes, start, index)) }
      start = index + 1
    }
    self.init(hashes: hashes)
  }

  private init(hashes: [UInt64]) {
    var capacity = 16
    while capacity < hashes.count * 2 { capacity *= 2 }
    var slots = [UInt64](repeating: 0, count: capacity)
    for hash in hashes {
      var slot = Int(truncatingIfNeeded: hash) & (capacity - 1)
      while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & (capacity - 1) }
      slots[slot] = hash
    }
    self.slots = slots
    self.mask = capacity - 1
    signature = hashes.reduce(0) { $0 | 1 &<< ($1 &>> 58) }
  }

  init(stringLiteral list: StaticString) { self.init(list) }

  /// The words of `words`, which may hold blanks.
  init(arrayLiteral words: StaticString...) {
    self.init(
      hashes: words.map { word in
        WordSet.hash(
          UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount), 0, word.utf8CodeUnitCount)
      })
  }

  /// The words, in lower case.
  init(words: some Sequence<String>) {
    self.init(hashes: words.map(WordSet.hash))
  }

  /// The words of all `sets`.
  init(_ sets: WordSet...) {
    self.init(hashes: sets.flatMap { $0.slots.filter { $0 != 0 } })
  }

  /// Whether `word`, as it is written, is a word of the set: one with a capital is not.
  func contains(_ word: String) -> Bool { contains(hash: WordSet.hash(word)) }

  /// The hash of the word as it is written.
  static func hash(_ word: String) -> UInt64 {
    var word = word
    return word.withUTF8 { bytes in bytes.reduce(seed) { ($0 ^ UInt64($1)) &* prime } | 1 }
  }

  /// Whether the word with this ``hash(_:_:_:)`` is in the set.
  @inline(__always)
  func contains(hash: UInt64) -> Bool {
    signature &>> (hash &>> 58) & 1 != 0 && isInSlot(hash)
  }

  private func isInSlot(_ hash: UInt64) -> Bool {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if slots[slot] == hash { return true }
      slot = (slot + 1) & mask
    }
    return false
  }

  /// Whether the bytes from `start` to `end` are a word of the set.
  func contains(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    contains(hash: WordSet.hash(bytes, start, end))
  }

  /// Whether the token is a word of the set; `bytes` are its paragraph's.
  func contains(_ token: Token, in bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { contains($0, Int(token.start), Int(token.end)) }
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  /// FNV-1a over the lower-cased bytes, clamped to the buffer. A typographic apostrophe counts as a straight one. Never 0.
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    var hash = seed
    var index = max(0, start)
    let end = min(end, bytes.count)
    while index < end {
      var byte = bytes[index]
      if byte >= 0x80 {
        byte = foldedByte(bytes, &index, end)
      } else if ASCII.isUppercase(byte) {
        byte |= 0x20
      }
      hash = (hash ^ UInt64(byte)) &* prime
      index += 1
    }
    return hash | 1
  }

  /// The byte to hash at `index`: lower case for Latin-1 letters, `'` for U+2018 and U+2019, past which it moves.
  @inline(never)
  private static func foldedByte(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ end: Int) -> UInt8 {
    let byte = bytes[index]
    if byte == 0xE2, index + 2 < end, bytes[index + 1] == 0x80, bytes[index + 2] & 0xFE == 0x98 {
      index += 2
      return UInt8(ascii: "'")
    }
    if index > 0, bytes[index - 1] == 0xC3, byte >= 0x80, byte <= 0x9E, byte != 0x97 { return byte | 0x20 }
    return byte
  }
}
