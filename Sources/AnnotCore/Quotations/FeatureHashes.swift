/// The hashed features of one thing that is to be judged, in memory that is used again and again.
package struct FeatureHashes {
  private let hashes: UnsafeMutableBufferPointer<UInt32>
  private var count = 0

  /// More than any model has templates; a power of two.
  private static let capacity = 128

  /// Runs `body` with room for the features of one thing after another.
  package static func withRoom<Result>(_ body: (inout FeatureHashes) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: capacity) { room in
      room.initialize(repeating: 0)
      var features = FeatureHashes(hashes: room)
      return body(&features)
    }
  }

  package mutating func removeAll() { count = 0 }

  /// Adds the feature of template `template` whose values are `a`, `b` and `c`.
  @inline(__always)
  mutating func add(_ template: UInt32, _ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0) {
    // In bounds, whatever the count.
    hashes[count & (FeatureHashes.capacity - 1)] = FeatureHash.of(template, a, b, c)
    count &+= 1
  }

  /// What was added since ``removeAll()``.
  package var all: UnsafeBufferPointer<UInt32> {
    UnsafeBufferPointer(rebasing: hashes[..<min(count, FeatureHashes.capacity)])
  }
}
