/// One way to write a quotation mark, with the sides that it is made for.
enum MarkGlyph: UInt8, Sendable {
  case straightDouble, straightSingle
  case leftDouble, rightDouble, lowDouble, highDouble
  case leftSingle, rightSingle, lowSingle, highSingle
  /// `''`, `’’`, and what opens them: ` `` ` and `‘‘`.
  case doubledStraight, doubledRight, doubledBacktick, doubledLeft
  /// The grave accent that opens `` `…' ``.
  case backtick
  case leftGuillemet, rightGuillemet, leftSingleGuillemet, rightSingleGuillemet
  case leftCorner, rightCorner, leftWhiteCorner, rightWhiteCorner
  case leftDoubleAngle, rightDoubleAngle, leftAngle, rightAngle

  /// Marks pair only within a family.
  enum Family: UInt8, Sendable, CaseIterable {
    case double, single, guillemet, singleGuillemet, corner, whiteCorner, doubleAngle, angle
  }

  var family: Family {
    switch self {
    case .straightDouble, .leftDouble, .rightDouble, .lowDouble, .highDouble, .doubledStraight, .doubledRight,
      .doubledBacktick, .doubledLeft:
      .double
    case .straightSingle, .leftSingle, .rightSingle, .lowSingle, .highSingle, .backtick: .single
    case .leftGuillemet, .rightGuillemet: .guillemet
    case .leftSingleGuillemet, .rightSingleGuillemet: .singleGuillemet
    case .leftCorner, .rightCorner: .corner
    case .leftWhiteCorner, .rightWhiteCorner: .whiteCorner
    case .leftDoubleAngle, .rightDoubleAngle: .doubleAngle
    case .leftAngle, .rightAngle: .angle
    }
  }

  var shape: QuotationMark.Shape {
    switch self {
    case .straightDouble: .straightDouble
    case .straightSingle, .backtick: .straightSingle
    case .leftDouble, .rightDouble, .lowDouble, .highDouble: .curlyDouble
    case .leftSingle, .rightSingle, .lowSingle, .highSingle: .curlySingle
    case .doubledStraight, .doubledRight, .doubledBacktick, .doubledLeft: .doubledSingle
    case .leftGuillemet, .rightGuillemet: .guillemet
    case .leftSingleGuillemet, .rightSingleGuillemet: .singleGuillemet
    case .leftCorner, .rightCorner, .leftWhiteCorner, .rightWhiteCorner, .leftDoubleAngle, .rightDoubleAngle,
      .leftAngle, .rightAngle:
      .corner
    }
  }

  /// The side that the glyph is drawn for; nil where one glyph serves both.
  var side: QuotationMark.Side? {
    switch self {
    case .straightDouble, .straightSingle, .doubledStraight: nil
    case .leftDouble, .lowDouble, .highDouble, .leftSingle, .lowSingle, .highSingle, .doubledBacktick, .doubledLeft,
      .backtick, .leftGuillemet, .leftSingleGuillemet, .leftCorner, .leftWhiteCorner, .leftDoubleAngle, .leftAngle:
      .opening
    case .rightDouble, .rightSingle, .doubledRight, .rightGuillemet, .rightSingleGuillemet, .rightCorner,
      .rightWhiteCorner, .rightDoubleAngle, .rightAngle:
      .closing
    }
  }

  /// Whether the glyph plays the other side in some languages or by a common slip: ”Swedish”, »German«, “slip“.
  var isReversible: Bool {
    switch self {
    case .leftDouble, .rightDouble, .leftSingle, .rightSingle, .leftGuillemet, .rightGuillemet, .leftSingleGuillemet,
      .rightSingleGuillemet, .doubledRight, .doubledLeft:
      true
    default: false
    }
  }

  /// „ and ‚, which “ and ‘ close.
  var isLow: Bool { self == .lowDouble || self == .lowSingle }
}

extension MarkGlyph {
  /// The mark that starts at `offset`, and its length in bytes; nil where none starts. Runs of single marks are the
  /// caller's business.
  static func starting(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (glyph: MarkGlyph, length: Int)? {
    switch bytes[offset] {
    case 0x22: return (.straightDouble, 1)
    case 0x27: return (.straightSingle, 1)
    case 0x60: return (.backtick, 1)
    case 0xC2:
      guard offset + 1 < bytes.count else { return nil }
      return latin(bytes[offset + 1]).map { ($0, 2) }
    case 0xE2, 0xE3, 0xEF:
      guard offset + 2 < bytes.count else { return nil }
      let tail = (bytes[offset + 1], bytes[offset + 2])
      switch bytes[offset] {
      case 0xE2: return tail.0 == 0x80 ? general(tail.1).map { ($0, 3) } : nil
      case 0xE3: return tail.0 == 0x80 ? ideographic(tail.1).map { ($0, 3) } : nil
      default: return fullWidth(tail.0, tail.1).map { ($0, 3) }
      }
    default: return nil
    }
  }

  private static func latin(_ byte: UInt8) -> MarkGlyph? {
    byte == 0xAB ? .leftGuillemet : byte == 0xBB ? .rightGuillemet : nil
  }

  /// U+2018 to U+203A.
  private static func general(_ byte: UInt8) -> MarkGlyph? {
    switch byte {
    case 0x98: .leftSingle
    case 0x99: .rightSingle
    case 0x9A: .lowSingle
    case 0x9B: .highSingle
    case 0x9C: .leftDouble
    case 0x9D: .rightDouble
    case 0x9E: .lowDouble
    case 0x9F: .highDouble
    case 0xB9: .leftSingleGuillemet
    case 0xBA: .rightSingleGuillemet
    default: nil
    }
  }

  /// U+3008 to U+300F, and the double prime marks U+301D to U+301F of vertical text.
  private static func ideographic(_ byte: UInt8) -> MarkGlyph? {
    switch byte {
    case 0x88: .leftAngle
    case 0x89: .rightAngle
    case 0x8A: .leftDoubleAngle
    case 0x8B: .rightDoubleAngle
    case 0x8C: .leftCorner
    case 0x8D: .rightCorner
    case 0x8E: .leftWhiteCorner
    case 0x8F: .rightWhiteCorner
    case 0x9D: .leftDouble
    case 0x9E, 0x9F: .rightDouble
    default: nil
    }
  }

  /// The full-width `"` and `'`, and the half-width corners.
  private static func fullWidth(_ second: UInt8, _ third: UInt8) -> MarkGlyph? {
    switch (second, third) {
    case (0xBC, 0x82): .straightDouble
    case (0xBC, 0x87): .straightSingle
    case (0xBD, 0xA2): .leftCorner
    case (0xBD, 0xA3): .rightCorner
    default: nil
    }
  }
}
