/// The features of one decision, as hashes in a buffer that is used again and again.
package struct FeatureList {
  package let hashes: UnsafeMutablePointer<UInt32>
  package private(set) var count = 0
  /// More than any model has templates.
  package static let capacity = 128

  package init(_ hashes: UnsafeMutablePointer<UInt32>) { self.hashes = hashes }

  package mutating func removeAll() { count = 0 }

  @inline(__always)
  package mutating func add(_ template: UInt32, _ first: UInt32, _ second: UInt32 = 0, _ third: UInt32 = 0) {
    var hash = template &* 0xC2B2_AE3D
    hash = (hash ^ first) &* 0x9E37_79B1
    hash = (hash ^ (hash >> 15) ^ second) &* 0x85EB_CA77
    hash = (hash ^ (hash >> 13) ^ third) &* 0xC2B2_AE35
    hashes[count & 127] = hash ^ (hash >> 16)
    count &+= 1
  }
}
