/// Writes JSON as it goes: no tree is built, and the cost is that of the bytes. Foundation's encoder takes some thirty
/// times as long for a long list of symbols.
///
/// A writer cannot write malformed JSON unless a field is written outside an object.
struct JSONWriter {
  /// What was written before ``bytes``: long JSON that others made is passed on and not copied.
  private var finished: [[UInt8]] = []
  private var bytes: [UInt8] = []
  private var needsComma = false

  /// What was written, in parts that belong together.
  var parts: [[UInt8]] { finished + [bytes] }

  /// What was written.
  var json: [UInt8] { finished.isEmpty ? bytes : Array(parts.joined()) }

  mutating func object(_ fields: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    fields(&self)
    close(UInt8(ascii: "}"))
  }

  mutating func array<Elements: Sequence>(
    _ elements: Elements, _ element: (inout JSONWriter, Elements.Element) -> Void
  ) {
    open(UInt8(ascii: "["))
    for value in elements { element(&self, value) }
    close(UInt8(ascii: "]"))
  }

  /// A field of the object that is being written. `name` needs no escapes.
  mutating func field(_ name: StaticString, _ value: (inout JSONWriter) -> Void) {
    piece(roomFor: name.utf8CodeUnitCount + 3) { $0.append(fieldNamed: name) }
    needsComma = false
    value(&self)
  }

  /// A field that counts something.
  mutating func field(_ name: StaticString, _ value: Int) {
    piece(roomFor: name.utf8CodeUnitCount + 3 + JSONPiece.longestInteger) {
      $0.append(fieldNamed: name)
      $0.append(value)
    }
  }

  /// A field whose name is not known beforehand.
  mutating func field(named name: String, _ value: some JSONWritable) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
    value.write(to: &self)
  }

  mutating func field(_ name: StaticString, _ value: some JSONWritable) {
    field(name) { value.write(to: &$0) }
  }

  /// Leaves the field out when there is no value.
  mutating func field(_ name: StaticString, ifPresent value: (some JSONWritable)?) {
    if let value { field(name, value) }
  }

  mutating func null() { literal("null") }

  mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }

  mutating func integer(_ value: Int) { piece(roomFor: JSONPiece.longestInteger) { $0.append(value) } }

  /// A value, or a field with its value, of at most so many bytes.
  mutating func piece(roomFor limit: Int, _ fill: (inout JSONPiece) -> Void) {
    separate()
    JSONPiece.with(roomFor: limit, fill) { bytes.append(contentsOf: $0) }
    needsComma = true
  }

  /// A number to three decimal places; one that is not finite, which JSON cannot say, is null.
  mutating func number(_ value: Double) {
    guard value.isFinite else { return null() }
    separate()
    let rounded = (value * 1000).rounded() / 1000
    bytes.append(contentsOf: "\(rounded)".utf8)
    needsComma = true
  }

  mutating func string(_ value: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var value = value
    value.withUTF8 { utf8 in
      // What needs no escapes, which is nearly everything, is appended in one piece.
      var start = 0
      while let index = Self.nextEscape(from: start, in: utf8) {
        bytes.append(contentsOf: utf8[start..<index])
        appendEscaped(utf8[index])
        start = index + 1
      }
      bytes.append(contentsOf: utf8[start...])
    }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// The first byte from `start` on that a string cannot hold as it is. Looks at eight at a time.
  private static func nextEscape(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let ones: UInt64 = 0x0101_0101_0101_0101
    // The high bit of a byte is set where it is less than 32, or where the difference from what is looked for is 0; it may
    // be set above such a byte, too, which does no harm.
    func isLess(_ word: UInt64, than limit: UInt64) -> UInt64 { (word &- ones &* limit) & ~word }
    let raw = UnsafeRawBufferPointer(bytes)
    var index = start
    while index + 8 <= raw.count {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let found =
        isLess(word, than: 0x20) | isLess(word ^ ones &* UInt64(UInt8(ascii: "\"")), than: 1)
        | isLess(word ^ ones &* UInt64(UInt8(ascii: "\\")), than: 1)
      if found & ones << 7 != 0 { break }
      index += 8
    }
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return index }
      index += 1
    }
    return nil
  }

  /// JSON that another writer made.
  mutating func verbatim(_ json: [UInt8]) {
    separate()
    if json.count < Self.longToCopy {
      bytes.append(contentsOf: json)
    } else {
      finished += [bytes, json]
      bytes = []
    }
    needsComma = true
  }

  private static let longToCopy = 1 << 14

  private mutating func appendEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
    case UInt8(ascii: "\r"): bytes.append(contentsOf: "\\r".utf8)
    case UInt8(ascii: "\t"): bytes.append(contentsOf: "\\t".utf8)
    case 0..<0x20:
      bytes.append(contentsOf: (byte < 16 ? "\\u000" : "\\u00").utf8)
      bytes.append(contentsOf: String(byte, radix: 16).utf8)
    default: bytes.append(byte)
    }
  }

  private mutating func literal(_ word: StaticString) {
    separate()
    word.withUTF8Buffer { bytes.append(contentsOf: $0) }
    needsComma = true
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
  }
}

extension JSONPiece {
  fileprivate mutating func append(fieldNamed name: StaticString) {
    append("\"")
    append(name)
    append("\":")
  }
}

/// A value that knows its own JSON.
protocol JSONWritable {
  func write(to json: inout JSONWriter)
}

extension JSONWritable {
  /// The value's JSON, on one line.
  var json: [UInt8] {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.json
  }
}

extension Bool: JSONWritable {
  func write(to json: inout JSONWriter) { json.bool(self) }
}
extension Int: JSONWritable {
  func write(to json: inout JSONWriter) { json.integer(self) }
}
extension Double: JSONWritable {
  func write(to json: inout JSONWriter) { json.number(self) }
}
extension String: JSONWritable {
  func write(to json: inout JSONWriter) { json.string(self) }
}
extension Array: JSONWritable where Element: JSONWritable {
  func write(to json: inout JSONWriter) { json.array(self) { $1.write(to: &$0) } }
}
extension Optional: JSONWritable where Wrapped: JSONWritable {
  func write(to json: inout JSONWriter) {
    if let self { self.write(to: &json) } else { json.null() }
  }
}

/// JSON's null, for replies that say nothing.
struct JSONNull: JSONWritable, Sendable {
  func write(to json: inout JSONWriter) { json.null() }
}
