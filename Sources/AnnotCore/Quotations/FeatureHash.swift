/// Hashes of words and of features made of several values: what a linear model's weights are looked up by.
enum FeatureHash {
  /// The hash of a feature of template `template` whose values are `values`.
  @inline(__always)
  static func of(_ template: UInt32, _ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0) -> UInt32 {
    var hash = UInt64(template) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(a)
    hash = (hash ^ (hash >> 29)) &* 0xBF58_476D_1CE4_E5B9 ^ UInt64(b)
    hash = (hash ^ (hash >> 32)) &* 0x94D0_49BB_1331_11EB ^ UInt64(c)
    hash = (hash ^ (hash >> 29)) &* 0xD6E8_FEB8_6659_FD93
    return UInt32(truncatingIfNeeded: hash >> 32)
  }

  /// The hash of the bytes, ASCII letters in lower case, curly apostrophes as straight ones, dashes as hyphens.
  @inline(__always)
  static func ofWord(_ bytes: some Sequence<UInt8>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    // How much of a character that starts with E2 80 has been read.
    var read = 0
    for byte in bytes {
      var byte = byte
      if byte == 0xE2 {
        read = 1
        continue
      } else if read == 1, byte == 0x80 {
        read = 2
        continue
      } else if read == 2 {
        read = 0
        if byte & 0xFE == 0x98 { byte = UInt8(ascii: "'") }
        if byte == 0x93 || byte == 0x94 { byte = UInt8(ascii: "-") }
      }
      hash = (hash ^ UInt32(ASCII.lowercased(byte))) &* 0x0100_0193
    }
    return hash ^ (hash >> 15)
  }

  /// The hash of the word without its inflection: *says*, *saying* and *say* share one. Crude, but the same for every
  /// form of a regular word.
  static func ofStem(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: word.count) { stem in
      var count = 0
      for byte in word {
        stem.initializeElement(at: count, to: ASCII.lowercased(byte))
        count += 1
      }
      // What the word ends in, if three letters and more stand before it.
      let last = count > 3 ? stem[count - 1] : 0
      let second = count > 4 ? stem[count - 2] : 0
      let third = count > 5 ? stem[count - 3] : 0
      let (d, e, g, i, n, s) = (
        UInt8(ascii: "d"), UInt8(ascii: "e"), UInt8(ascii: "g"), UInt8(ascii: "i"), UInt8(ascii: "n"), UInt8(ascii: "s")
      )
      switch (third, second, last) {
      case (i, e, s), (i, e, d):
        count -= 2
        stem[count - 1] = UInt8(ascii: "y")
      case (i, n, g): count -= 3
      case (_, e, d): count -= 2
      case (_, s, s): break
      case (_, e, s): count -= 2
      case (_, _, s): count -= 1
      default: break
      }
      if count > 3, stem[count - 1] == stem[count - 2], stem[count - 1] != UInt8(ascii: "l"),
        stem[count - 1] != UInt8(ascii: "s")
      {
        count -= 1
      }
      if count > 3, stem[count - 1] == UInt8(ascii: "e") { count -= 1 }
      return ofWord(UnsafeMutableBufferPointer(rebasing: stem[..<count]))
    }
  }
}
