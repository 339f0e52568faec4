/// Cuts what a program sends to its terminal into characters and commands. Strings to the terminal (titles, clipboard,
/// capabilities) are passed over.
struct EscapeParser: Sendable {
  /// A control sequence, such as `ESC [ 1 ; 31 m`.
  struct Sequence: Equatable, Sendable {
    /// `?`, `>`, `<` or `=` before the parameters.
    var prefix: Character?
    /// Each with its subparameters; what is not written is 0.
    var parameters: [[Int]] = []
    var final: Character = "m"

    /// The parameter at `index`, 0 where there is none.
    subscript(index: Int) -> Int { index < parameters.count ? parameters[index].first ?? 0 : 0 }
  }

  enum Piece: Equatable, Sendable {
    case scalar(Unicode.Scalar)
    case control(UInt8)
    case escape(UInt8)
    case sequence(Sequence)
  }

  private enum State {
    case text
    case escape
    /// Behind `ESC (` and its kin, which take one more byte.
    case designation
    case sequence([UInt8])
    case string
    /// Behind an escape within a string, which ends it with `\`.
    case stringEscape
  }

  private var state = State.text
  private var scalar: [UInt8] = []

  /// Takes one byte, and gives the piece that it completes.
  mutating func take(_ byte: UInt8) -> Piece? {
    switch state {
    case .text: return text(byte)
    case .designation: state = .text
    case .escape: return escape(byte)
    case .sequence(let bytes):
      guard (0x40...0x7E).contains(byte) else {
        state = byte == 0x1B ? .escape : .sequence(bytes + [byte])
        return nil
      }
      state = .text
      // A space or other intermediate byte makes it another command, none of which is drawn with.
      return bytes.contains { (0x20...0x2F).contains($0) } ? nil : .sequence(Self.sequence(bytes, final: byte))
    case .string: if byte == 0x07 { state = .text } else if byte == 0x1B { state = .stringEscape }
    case .stringEscape: state = byte == UInt8(ascii: "\\") ? .text : .string
    }
    return nil
  }

  private mutating func text(_ byte: UInt8) -> Piece? {
    switch byte {
    case 0x1B:
      state = .escape
      return nil
    case 0..<0x20, 0x7F: return .control(byte)
    case 0x20..<0x80: return .scalar(Unicode.Scalar(byte))
    default:
      if byte >= 0xC0 { scalar = [] }
      scalar.append(byte)
      guard let decoded = String(validating: scalar, as: UTF8.self)?.unicodeScalars.first else { return nil }
      scalar = []
      return .scalar(decoded)
    }
  }

  private mutating func escape(_ byte: UInt8) -> Piece? {
    switch byte {
    case UInt8(ascii: "["): state = .sequence([])
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X"): state = .string
    case UInt8(ascii: "(")...UInt8(ascii: "/"), UInt8(ascii: "#"), UInt8(ascii: "%"): state = .designation
    default:
      state = .text
      return .escape(byte)
    }
    return nil
  }

  private static func sequence(_ bytes: [UInt8], final: UInt8) -> Sequence {
    var sequence = Sequence(final: Character(Unicode.Scalar(final)))
    var digits = bytes[...]
    if let first = digits.first, (0x3C...0x3F).contains(first) {
      sequence.prefix = Character(Unicode.Scalar(first))
      digits = digits.dropFirst()
    }
    sequence.parameters = parts(digits, separatedBy: ";").map { parameter in
      parts(parameter, separatedBy: ":").map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
    }
    return sequence
  }

  private static func parts(_ bytes: ArraySlice<UInt8>, separatedBy separator: Unicode.Scalar) -> [ArraySlice<UInt8>] {
    bytes.split(separator: UInt8(ascii: separator), omittingEmptySubsequences: false)
  }
}
