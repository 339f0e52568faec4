/// A word's spelling as a number, equal for equal words whatever their case. Words are runs of letters and digits; an
/// apostrophe ends one, so *we're* starts with *we*.
struct WordHash: Hashable, Sendable {
  private(set) var value: UInt64 = 0

  init() {}

  init(_ word: some StringProtocol) {
    for byte in word.utf8 { add(ASCII.lowercased(byte)) }
  }

  /// Takes in one more byte of the word, in lower case. It runs once for every byte of an article, hence no more than a
  /// rotation.
  @inline(__always)
  mutating func add(_ byte: UInt8) {
    value = (value << 7 | value >> 57) ^ UInt64(byte)
  }

  /// The hash of a phrase that goes on with `word`.
  @inline(__always)
  func followed(by word: WordHash) -> WordHash {
    var phrase = self
    phrase.value = (phrase.value &* 0x9E37_79B9_7F4A_7C15) ^ word.value
    return phrase
  }

  static func phrase(_ words: some StringProtocol) -> WordHash {
    let parts = words.split(separator: " ").map { WordHash($0) }
    return parts.dropFirst().reduce(parts.first ?? WordHash()) { $0.followed(by: $1) }
  }
}

/// A set of words or phrases with a small value for each, in one flat table: looking up a word costs a few
/// instructions.
struct WordTable: Sendable {
  private let keys: [UInt64]
  private let values: [UInt8]
  private let mask: Int

  /// - Parameter entries: values are not 0, which stands for none.
  init(_ entries: [(WordHash, UInt8)]) {
    var size = 16
    while size < entries.count * 4 { size *= 2 }
    mask = size - 1
    var keys = [UInt64](repeating: 0, count: size)
    var values = [UInt8](repeating: 0, count: size)
    for (word, value) in entries {
      var slot = Self.slot(word.value, mask)
      while values[slot] != 0, keys[slot] != word.value { slot = (slot + 1) & mask }
      keys[slot] = word.value
      values[slot] = value
    }
    self.keys = keys
    self.values = values
  }

  /// The value of `word`, or 0.
  @inline(__always)
  subscript(word: WordHash) -> UInt8 {
    var slot = Self.slot(word.value, mask)
    while values[slot] != 0 {
      if keys[slot] == word.value { return values[slot] }
      slot = (slot + 1) & mask
    }
    return 0
  }

  @inline(__always)
  private static func slot(_ key: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
  }
}

/// One word of a short line, for the matchers that look at every word.
struct LineWord {
  var range: TextRange
  var hash: WordHash
  var isCapitalized: Bool
  var isUppercase: Bool
  var isNumber: Bool

  /// The words of `range`, at most `limit` of them.
  static func words(of range: TextRange, in bytes: UnsafeBufferPointer<UInt8>, limit: Int = 40) -> [LineWord] {
    var words: [LineWord] = []
    var offset = range.start
    while words.count < limit, let word = next(from: &offset, to: range.end, in: bytes) { words.append(word) }
    return words
  }

  /// The first word at or after `offset`, which moves past it.
  @inline(__always)
  static func next(from offset: inout Int, to end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> LineWord? {
    let end = min(end, bytes.count)
    while offset < end, letter(at: offset, in: bytes) == 0 { offset += 1 }
    guard offset < end else { return nil }
    let start = offset
    var hash = WordHash()
    var lowercase = 0
    var digits = 0
    while offset < end {
      let letter = letter(at: offset, in: bytes)
      guard letter != 0 else { break }
      let byte = bytes[offset]
      if ASCII.isLowercase(byte) { lowercase += 1 }
      if ASCII.isDigit(byte) { digits += 1 }
      hash.add(letter)
      offset += 1
    }
    return LineWord(
      range: TextRange(start, offset), hash: hash, isCapitalized: !ASCII.isLowercase(bytes[start]),
      isUppercase: lowercase == 0 && digits == 0, isNumber: digits > 0 && lowercase == 0)
  }

  /// The byte of a letter or digit, in lower case; 0 for any other. Of what lies beyond ASCII, general punctuation and
  /// the signs of Latin-1 are no letters.
  @inline(__always)
  static func letter(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt8 {
    let byte = bytes[offset]
    if byte < 0x80 {
      let lower = byte | 0x20
      if lower &- UInt8(ascii: "a") < 26 { return lower }
      return ASCII.isDigit(byte) ? byte : 0
    }
    return isWideLetter(at: offset, in: bytes) ? byte : 0
  }

  private static func isWideLetter(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = offset
    while start > 0, start > offset - 3, UTF8.isContinuation(bytes[start]) { start -= 1 }
    if bytes[start] == 0xC2 { return false }
    return !(bytes[start] == 0xE2 && start + 1 < bytes.count && bytes[start + 1] <= 0x84)
  }
}
