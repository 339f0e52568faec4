import AnnotCore

/// Turns byte offsets of a text into offsets in Unicode scalars, which is how the annotations are written.
///
/// A mark every 64 bytes keeps a conversion at constant cost.
struct ScalarOffsets {
  private static let stride = 64

  private let bytes: [UInt8]
  /// How many scalars begin before each multiple of ``stride``; empty where all is ASCII and nothing needs counting.
  private let counts: [Int]

  init(_ text: SourceText) {
    bytes = text.bytes
    guard !bytes.allSatisfy({ $0 < 0x80 }) else {
      counts = []
      return
    }
    var counts: [Int] = []
    counts.reserveCapacity(bytes.count / Self.stride + 1)
    var count = 0
    for (offset, byte) in bytes.enumerated() {
      if offset.isMultiple(of: Self.stride) { counts.append(count) }
      if !UTF8.isContinuation(byte) { count += 1 }
    }
    self.counts = counts
  }

  /// How many scalars begin before the byte at `offset`; clamped to the text.
  subscript(offset: Int) -> Int {
    let offset = min(max(offset, 0), bytes.count)
    let block = min(offset / Self.stride, counts.count - 1)
    guard block >= 0 else { return offset }
    return counts[block]
      + bytes[(block * Self.stride)..<offset].reduce(0) { $0 + (UTF8.isContinuation($1) ? 0 : 1) }
  }
}
