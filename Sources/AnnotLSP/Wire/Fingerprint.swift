/// FNV-1a, which is the same in every process, as a hash of the standard library is not.
enum Fingerprint {
  static func of(_ numbers: some Sequence<some BinaryInteger>) -> UInt64 {
    numbers.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64(truncatingIfNeeded: $1)) &* 0x100_0000_01B3 }
  }
}
