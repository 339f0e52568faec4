/// A character that may be a quotation mark, and what each reading of it would cost. Costs are tenths of an oddity: 0 is
/// how a careful writer would have it, 60 is a mark whose partner is missing.
struct MarkCandidate {
  var range: TextRange
  var glyph: MarkGlyph
  var openingCost: Int32
  var closingCost: Int32
  /// The cost of reading it as no quotation mark: an apostrophe, a prime.
  var ignoringCost: Int32
  /// Whether it stands right after the candidate before it.
  var touchesPrevious: Bool
  /// Whether it can close what a paragraph before it opened.
  var mayCloseAlone: Bool
}

extension MarkCandidate {
  static let impossible: Int32 = 10_000

  /// Every candidate of a paragraph, in text order.
  static func all(in bytes: UnsafeBufferPointer<UInt8>) -> [MarkCandidate] {
    var candidates: [MarkCandidate] = []
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      guard byte == 0x22 || byte == 0x27 || byte == 0x60 || byte >= 0xC2,
        let found = MarkGlyph.starting(at: offset, in: bytes)
      else {
        offset += 1
        continue
      }
      let run = runLength(of: found.length, at: offset, in: bytes)
      if let doubled = found.glyph.doubled, run > 1 {
        append(run: run, of: found, doubled: doubled, at: offset, to: &candidates, in: bytes)
      } else {
        for index in 0..<run {
          append(found.glyph, from: offset + index * found.length, length: found.length, to: &candidates, in: bytes)
        }
      }
      offset += run * found.length
    }
    return candidates
  }

  /// How often the mark at `offset` stands there without a break.
  private static func runLength(of length: Int, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 1
    while offset + (count + 1) * length <= bytes.count,
      (0..<length).allSatisfy({ bytes[offset + count * length + $0] == bytes[offset + $0] })
    {
      count += 1
    }
    return count
  }

  /// Two single marks in a row write a double one. Of an odd run, the single mark stands inside: last where the run
  /// opens, first where it closes.
  private static func append(
    run: Int, of single: (glyph: MarkGlyph, length: Int), doubled: MarkGlyph, at offset: Int,
    to candidates: inout [MarkCandidate], in bytes: UnsafeBufferPointer<UInt8>
  ) {
    var start = offset
    let end = offset + run * single.length
    let singleFirst: Bool
    switch MarkContext.before(offset, in: bytes) {
    case .edge, .space, .openBracket, .dash: singleFirst = false
    default: singleFirst = true
    }
    if run % 2 == 1, singleFirst {
      append(single.glyph, from: start, length: single.length, to: &candidates, in: bytes)
      start += single.length
    }
    while start + 2 * single.length <= end {
      append(doubled, from: start, length: 2 * single.length, to: &candidates, in: bytes)
      start += 2 * single.length
    }
    if start < end { append(single.glyph, from: start, length: single.length, to: &candidates, in: bytes) }
  }

  private static func append(
    _ glyph: MarkGlyph, from start: Int, length: Int, to candidates: inout [MarkCandidate],
    in bytes: UnsafeBufferPointer<UInt8>
  ) {
    let range = TextRange(start, start + length)
    let left = MarkContext.before(start, in: bytes)
    let right = MarkContext.after(range.end, in: bytes)
    if glyph.family == .single, Apostrophe.isCertain(at: range, left: left, right: right, in: bytes) { return }

    var candidate = MarkCandidate(
      range: range, glyph: glyph, openingCost: opening(left, right), closingCost: closing(left, right),
      ignoringCost: 200, touchesPrevious: left == .mark && candidates.last?.range.end == start, mayCloseAlone: true)
    if let side = glyph.side {
      // A mark made for one side is what it looks like; its neighbours matter little.
      let reversed: Int32 =
        glyph.isReversible ? (glyph.family == .double || glyph.family == .single ? 30 : 15) : impossible
      candidate.openingCost = side == .opening ? candidate.openingCost / 4 : candidate.openingCost + reversed
      candidate.closingCost = side == .closing ? candidate.closingCost / 4 : candidate.closingCost + reversed
    }
    switch glyph.family {
    case .single:
      candidate.readAsApostrophe(left: left, right: right, in: bytes)
    case .double where left == .digit:
      // Inches: 27", 6'2", and what an editor that knows better makes of them: 6’2”.
      if Apostrophe.isAfterFeet(start, in: bytes) {
        candidate.ignoringCost = 0
        candidate.closingCost += 10
      } else if glyph == .straightDouble {
        candidate.ignoringCost = 20
      }
    default: break
    }
    candidates.append(candidate)
  }

  private mutating func readAsApostrophe(
    left: MarkContext, right: MarkContext, in bytes: UnsafeBufferPointer<UInt8>
  ) {
    let use = Apostrophe.use(at: range, left: left, right: right, in: bytes)
    mayCloseAlone = left == .sentenceEnd || left == .comma
    switch use {
    case .ending: ignoringCost = 10
    case .abbreviation:
      ignoringCost = 0
      openingCost += 30
    case .none where left == .letter || left == .digit:
      ignoringCost = 20
    case .none where mayCloseAlone && right != .letter && right != .digit:
      ignoringCost = 80
    case .none:
      ignoringCost = glyph == .leftSingle ? 60 : glyph == .straightSingle ? 40 : 20
      if left == .edge, glyph != .backtick { ignoringCost += 20 }
    }
  }

  private static func opening(_ left: MarkContext, _ right: MarkContext) -> Int32 {
    let before: Int32 =
      switch left {
      case .edge, .space, .openBracket: 0
      case .slash, .mark: 5
      case .dash, .colon: 10
      case .comma, .closeBracket: 40
      case .sentenceEnd, .letter: 50
      case .digit: 60
      }
    let after: Int32 =
      switch right {
      case .letter, .digit, .openBracket: 0
      case .mark: 5
      case .sentenceEnd, .dash, .slash: 15
      case .comma, .colon, .space: 40
      case .closeBracket, .edge: 60
      }
    return before + after
  }

  private static func closing(_ left: MarkContext, _ right: MarkContext) -> Int32 {
    let before: Int32 =
      switch left {
      case .sentenceEnd, .comma: -10
      case .letter, .digit, .closeBracket, .mark: 0
      case .dash, .slash: 5
      case .colon: 10
      case .space: 40
      case .openBracket: 50
      case .edge: 60
      }
    let after: Int32 =
      switch right {
      case .edge, .space, .sentenceEnd, .comma, .colon, .closeBracket, .mark: 0
      case .dash, .slash: 5
      case .openBracket: 20
      case .letter: 45
      case .digit: 50
      }
    return before + after
  }
}

extension MarkGlyph {
  /// What two of them in a row write.
  fileprivate var doubled: MarkGlyph? {
    switch self {
    case .straightSingle: .doubledStraight
    case .leftSingle: .doubledLeft
    case .rightSingle: .doubledRight
    case .backtick: .doubledBacktick
    default: nil
    }
  }
}
