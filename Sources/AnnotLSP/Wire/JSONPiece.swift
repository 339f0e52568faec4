/// A short stretch of JSON that is put together before it is appended to the rest: byte by byte, a long list of symbols
/// takes twice as long.
struct JSONPiece {
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  /// The most characters of a 64-bit number.
  static let longestInteger = 20

  /// Lends `body` an empty piece that has room for `limit` bytes, and answers what it put there to `use`.
  static func with(
    roomFor limit: Int, _ body: (inout JSONPiece) -> Void, use: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: limit) { bytes in
      var piece = JSONPiece(bytes: bytes)
      body(&piece)
      use(UnsafeBufferPointer(rebasing: bytes[..<piece.count]))
    }
  }

  private init(bytes: UnsafeMutableBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func append(_ text: StaticString) {
    let length = text.utf8CodeUnitCount
    precondition(length <= bytes.count - count)
    for place in 0..<length { bytes[count + place] = text.utf8Start[place] }
    count += length
  }

  mutating func append(_ value: Int) {
    precondition(Self.longestInteger <= bytes.count - count)
    if value < 0 { append("-") }
    let first = count
    var rest = value.magnitude
    repeat {
      bytes[count] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
      count += 1
    } while rest > 0
    for place in 0..<(count - first) / 2 { bytes.swapAt(first + place, count - 1 - place) }
  }
}
