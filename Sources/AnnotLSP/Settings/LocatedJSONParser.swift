import AnnotCore

/// Reads JSON from bytes and keeps the place of every name and value. Strict, as RFC 8259 is: no comments, no commas
/// before a closing bracket.
struct LocatedJSONParser {
  /// Why the bytes are not JSON, and where.
  struct Problem: Error, Equatable {
    /// In bytes.
    let offset: Int
    let message: String
  }

  /// How deeply arrays and objects may nest. Settings hardly pass four.
  private static let deepest = 50

  private let bytes: [UInt8]
  private var offset = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  static func value(of bytes: [UInt8]) throws(Problem) -> LocatedJSON {
    var parser = LocatedJSONParser(bytes)
    let value = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.next == nil else { throw parser.problem("nothing may follow the closing bracket") }
    return value
  }

  private var next: UInt8? { byte(at: offset) }

  private func byte(at offset: Int) -> UInt8? { bytes.indices.contains(offset) ? bytes[offset] : nil }

  /// Whether the byte can stand in a number, `true`, `false`, `null`, or a word that was meant as text.
  private static func isInWord(_ byte: UInt8) -> Bool {
    let character = Character(Unicode.Scalar(byte))
    return byte >= 0x80 || character.isLetter || character.isNumber || "+-._".contains(character)
  }

  private func problem(_ message: String) -> Problem { Problem(offset: offset, message: message) }

  private mutating func skipSpace() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { offset += 1 }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    offset += 1
    return true
  }

  private mutating func value(depth: Int) throws(Problem) -> LocatedJSON {
    guard depth < Self.deepest else { throw problem("nested more than \(Self.deepest) deep") }
    skipSpace()
    let start = offset
    let value: LocatedJSON.Value =
      switch next {
      case nil: throw problem("the file ends where a value is missing")
      case UInt8(ascii: "{"): .object(try members(depth: depth))
      case UInt8(ascii: "["): .array(try elements(depth: depth))
      case UInt8(ascii: "\""): .string(try string())
      case UInt8(ascii: "/"): throw problem("JSON has no comments")
      default: try scalar()
      }
    return LocatedJSON(range: TextRange(start, offset), value: value)
  }

  private mutating func members(depth: Int) throws(Problem) -> [LocatedJSON.Member] {
    var members: [LocatedJSON.Member] = []
    offset += 1
    skipSpace()
    if take("}") { return [] }
    repeat {
      skipSpace()
      let start = offset
      guard next == UInt8(ascii: "\"") else { throw problem("a name in quotation marks is missing here") }
      let name = try string()
      let range = TextRange(start, offset)
      skipSpace()
      guard take(":") else { throw problem("a colon is missing after \"\(name)\"") }
      members.append(.init(name: name, nameRange: range, value: try value(depth: depth + 1)))
      skipSpace()
    } while take(",")
    guard take("}") else { throw problem("a comma or } is missing here") }
    return members
  }

  private mutating func elements(depth: Int) throws(Problem) -> [LocatedJSON] {
    var elements: [LocatedJSON] = []
    offset += 1
    skipSpace()
    if take("]") { return [] }
    repeat {
      elements.append(try value(depth: depth + 1))
      skipSpace()
    } while take(",")
    guard take("]") else { throw problem("a comma or ] is missing here") }
    return elements
  }

  private mutating func scalar() throws(Problem) -> LocatedJSON.Value {
    let start = offset
    while let byte = next, Self.isInWord(byte) { offset += 1 }
    let word = String(decoding: bytes[start..<offset], as: UTF8.self)
    switch word {
    case "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    default:
      if let number = Double(word), number.isFinite, word.first?.isLetter == false { return .number(number) }
      offset = start
      throw problem(word.isEmpty ? "a value is missing here" : "\(word) is no value; text needs quotation marks")
    }
  }

  private mutating func string() throws(Problem) -> String {
    let start = offset
    var units: [UInt8] = []
    offset += 1
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        offset += 1
        return String(decoding: units, as: UTF8.self)
      case UInt8(ascii: "\\"): try appendEscape(to: &units)
      case 0..<0x20:
        offset = byte == 0x0A || byte == 0x0D ? start : offset
        throw problem(
          byte == 0x0A || byte == 0x0D ? "this text is not closed on its line" : "a control character needs an escape")
      default:
        units.append(byte)
        offset += 1
      }
    }
    offset = start
    throw problem("this text is never closed")
  }

  private mutating func appendEscape(to units: inout [UInt8]) throws(Problem) {
    let simple: [UInt8: UInt8] = [
      0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x62: 0x08, 0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D, 0x74: 0x09,
    ]
    if let byte = byte(at: offset + 1).flatMap({ simple[$0] }) {
      units.append(byte)
      offset += 2
      return
    }
    guard var scalar = escapedUnit(at: offset) else { throw problem("not an escape of JSON") }
    offset += 6
    if (0xD800..<0xDC00).contains(scalar), let low = escapedUnit(at: offset), (0xDC00..<0xE000).contains(low) {
      scalar = 0x10000 + ((scalar - 0xD800) << 10) + (low - 0xDC00)
      offset += 6
    }
    units += Array(String(Character(Unicode.Scalar(scalar) ?? "\u{FFFD}")).utf8)
  }

  /// The UTF-16 unit that `\uXXXX` at `place` stands for.
  private func escapedUnit(at place: Int) -> UInt32? {
    guard place + 6 <= bytes.count, bytes[place] == UInt8(ascii: "\\"), bytes[place + 1] == UInt8(ascii: "u") else {
      return nil
    }
    let digits = String(decoding: bytes[place + 2..<place + 6], as: UTF8.self)
    return digits.allSatisfy(\.isHexDigit) ? UInt32(digits, radix: 16) : nil
  }
}
