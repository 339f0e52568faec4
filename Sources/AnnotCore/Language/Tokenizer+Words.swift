extension Tokenizer {
  /// A word or number with what belongs inside it, then its clitics and its abbreviating period.
  mutating func scanWord(limit: Int) {
    let start = offset
    var end = wordRunEnd(from: start, limit: limit)
    var segment = start
    while let next = continuation(from: start, segment: segment, to: end, limit: limit) {
      segment = next
      end = wordRunEnd(from: next, limit: limit)
    }
    if bytes.scalar(at: start).scalarClass == .digit, let unit = unitStart(from: start, to: end) {
      emit(to: unit)
      return emitAbbreviation(to: end, limit: limit)
    }
    if end < limit, bytes.byte(end) == UInt8(ascii: "."), bytes.byte(end + 1) != UInt8(ascii: ".") {
      return emitAbbreviation(to: end, limit: limit)
    }
    emitWithClitics(to: end, limit: limit)
  }

  /// Where the word goes on past the mark at `end`, or nil where it stops. `segment` is where the stretch after its
  /// last inner mark starts.
  private func continuation(from start: Int, segment: Int, to end: Int, limit: Int) -> Int? {
    guard end < limit else { return nil }
    let mark = bytes.scalar(at: end)
    let nextOffset = end + mark.length
    guard nextOffset < limit else { return nil }
    let next = bytes.scalar(at: nextOffset)
    guard next.scalarClass == .letter || next.scalarClass == .digit else { return nil }
    let isBetweenDigits = ASCII.isDigit(bytes.byte(end - 1)) && next.scalarClass == .digit
    let joins: Bool
    switch mark.value {
    case 0x2E: joins = isBetweenDigits || joinsAtPeriod(segment: segment, period: end, limit: limit)
    case 0x27, Character3.rightSingleQuote: joins = next.scalarClass == .letter
    case 0x2D:
      joins =
        isBetweenDigits
        ? isDigitGroup(from: segment, hyphen: end, limit: limit) || bytes.byte(segment - 1) == UInt8(ascii: "-")
        : next.scalarClass == .letter && Tokenizer.prefixes.contains(bytes, start, end)
    case 0x2C: joins = isBetweenDigits && digitCount(from: nextOffset, limit: limit) == 3
    case 0x3A: joins = isBetweenDigits
    case 0x2F:
      joins = isBetweenDigits || end == start + 1 && wordRunEnd(from: nextOffset, limit: limit) - nextOffset <= 2
    case 0x26:
      joins = ASCII.isUppercase(bytes.byte(end - 1)) && ASCII.isUppercase(bytes.byte(nextOffset)) && end - start <= 4
    default: joins = false
    }
    return joins ? nextOffset : nil
  }

  /// Whether a period inside a run of letters belongs to the word: *U.S*, *Ph.D*, *example.com*.
  private func joinsAtPeriod(segment: Int, period: Int, limit: Int) -> Bool {
    let next = period + 1
    let nextEnd = wordRunEnd(from: next, limit: min(limit, next + 16))
    if period - segment == 1, nextEnd - next == 1, ASCII.isLetter(bytes.byte(segment)) { return true }
    if Tokenizer.suffixes.contains(bytes, next, nextEnd), !ASCII.isUppercase(bytes.byte(next)) || period - segment == 2
    {
      return true
    }
    // A longer address: the part after this one is a suffix.
    guard bytes.byte(nextEnd) == UInt8(ascii: "."), nextEnd + 1 < limit, ASCII.isLowercase(bytes.byte(next)),
      ASCII.isLowercase(bytes.byte(nextEnd + 1))
    else { return false }
    return Tokenizer.suffixes.contains(
      bytes, nextEnd + 1, wordRunEnd(from: nextEnd + 1, limit: min(limit, nextEnd + 17)))
  }

  private func digitCount(from start: Int, limit: Int) -> Int {
    var end = start
    while end < min(limit, start + 8), ASCII.isDigit(bytes.byte(end)) { end += 1 }
    return end - start
  }

  /// Whether digits joined by hyphens are a telephone number or a date rather than a range.
  private func isDigitGroup(from segment: Int, hyphen: Int, limit: Int) -> Bool {
    let before = hyphen - segment
    let after = digitCount(from: hyphen + 1, limit: limit)
    let hasThird = bytes.byte(hyphen + 1 + after) == UInt8(ascii: "-") && ASCII.isDigit(bytes.byte(hyphen + 2 + after))
    return hasThird || before == 3 && after == 4 || before == 5 && after == 4
  }

  /// Where the unit starts that a number runs into (*5pm*, *10k*), or nil; *20th* and *1960s* are one token.
  private func unitStart(from start: Int, to end: Int) -> Int? {
    var index = start
    while index < end, !ASCII.isLetter(bytes.byte(index)) { index += 1 }
    guard index < end, index - start < 24, Tokenizer.units.contains(bytes, index, end) else { return nil }
    return index
  }

  /// A word before a period: with it when it is an abbreviation, else without.
  private mutating func emitAbbreviation(to end: Int, limit: Int) {
    let start = offset
    guard end < limit, bytes.byte(end) == UInt8(ascii: "."), bytes.byte(end + 1) != UInt8(ascii: ".") else {
      return emitWithClitics(to: end, limit: limit)
    }
    let isInitial =
      end - start == 1 && ASCII.isUppercase(bytes.byte(start))
      && (bytes.byte(start) != UInt8(ascii: "I") || isAfterName)
    let isDotted = end - start >= 3 && bytes.byte(end - 2) == UInt8(ascii: ".") && ASCII.isLetter(bytes.byte(end - 1))
    let isNumbered = Abbreviations.beforeNumber.contains(bytes, start, end) && isDigit(afterSpaces: end + 1)
    if isInitial || isDotted || isNumbered || Abbreviations.leading.contains(bytes, start, end)
      || Abbreviations.trailing.contains(bytes, start, end) && isTrailingAbbreviation(start, end)
    {
      return emit(to: end + 1)
    }
    emitWithClitics(to: end, limit: limit)
  }

  /// Words such as *sat*, *miss* and *min* are abbreviations only with a capital or after a number.
  private func isTrailingAbbreviation(_ start: Int, _ end: Int) -> Bool {
    guard Tokenizer.doubtfulAbbreviations.contains(bytes, start, end) else { return true }
    guard ASCII.isUppercase(bytes.byte(start)) else { return false }
    // *Mass.* among commas and brackets, or before a number, is a state or a date; elsewhere it is the word.
    let next = bytes.byte(end + 1)
    return isDigit(afterSpaces: end + 1) || next == UInt8(ascii: ",") || next == UInt8(ascii: ")") || isAfterComma
  }

  private func isDigit(afterSpaces start: Int) -> Bool {
    var index = start
    while index < min(bytes.count, start + 8), bytes.byte(index) == ASCII.space || bytes.byte(index) == fillerByte {
      index += 1
    }
    return ASCII.isDigit(bytes.byte(index))
  }

  private var isAfterName: Bool {
    guard let last = tokens.last else { return false }
    return ASCII.isUppercase(bytes.byte(Int(last.start)))
  }

  private var isAfterComma: Bool {
    guard let last = tokens.last else { return false }
    let byte = bytes.byte(Int(last.start))
    return byte == UInt8(ascii: ",") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "-")
  }

  /// The word, cut before each clitic at its end: *would|n't|'ve*.
  private mutating func emitWithClitics(to end: Int, limit: Int) {
    let start = offset
    if let split = Tokenizer.fusedSplit(bytes, start, end) {
      emit(to: start + split)
      return emit(to: end)
    }
    var cuts: [Int] = []
    var stem = end
    while let cut = cliticStart(from: start, to: stem) {
      cuts.append(cut)
      stem = cut
    }
    for cut in cuts.reversed() { emit(to: cut) }
    // A dropped g: *lovin'*.
    if cuts.isEmpty, end < limit, bytes.byte(end) == UInt8(ascii: "'"), end - start >= 5,
      bytes.byte(end - 1) == UInt8(ascii: "n"), bytes.byte(end - 2) == UInt8(ascii: "i"),
      bytes.scalar(at: end + 1).scalarClass == .space, bytes.byte(start - 1) != UInt8(ascii: "'")
    {
      return emit(to: end + 1)
    }
    emit(to: end)
  }

  /// Where the last clitic of the word starts, or nil. Only the last seven bytes are looked at.
  private func cliticStart(from start: Int, to end: Int) -> Int? {
    for length in 1...3 where end - start > length {
      var cut = end - length
      if bytes.byte(cut) == UInt8(ascii: "'") {
      } else if cut - 2 > start, bytes.scalar(at: cut - 2).value == Character3.rightSingleQuote {
        cut -= 2
      } else {
        continue
      }
      guard cut > start, !ASCII.isDigit(bytes.byte(cut - 1)) else { return nil }
      if Tokenizer.clitics.contains(bytes, cut, end) { return cut }
      if length == 2, ASCII.lowercased(bytes.byte(end - 1)) == UInt8(ascii: "t"), cut - 1 > start,
        ASCII.lowercased(bytes.byte(cut - 1)) == UInt8(ascii: "n")
      {
        return cut - 1
      }
      return nil
    }
    return nil
  }

  /// A word that starts with an apostrophe: *'em*, *'90s*, and a clitic that markup has cut off its word.
  mutating func scanApostropheWord(_ scalar: ScannedScalar, limit: Int) -> Bool {
    guard
      scalar.value == 0x27 || scalar.value == Character3.rightSingleQuote || scalar.value == Character3.leftSingleQuote
    else { return false }
    let start = offset
    let wordStart = start + scalar.length
    guard wordStart < limit else { return false }
    let end = wordRunEnd(from: wordStart, limit: limit)
    let isDecade =
      ASCII.isDigit(bytes.byte(wordStart)) && digitCount(from: wordStart, limit: limit) == 2
      && (end - wordStart == 2 || end - wordStart == 3 && bytes.byte(end - 1) == UInt8(ascii: "s"))
    let isCutOff = bytes.byte(start - 1) == fillerByte && Tokenizer.clitics.contains(bytes, start, end)
    let isElided =
      Tokenizer.elisions.contains(bytes, wordStart, end) && !ASCII.isLetter(bytes.byte(start - 1))
      && scalar.value != Character3.leftSingleQuote
    guard isDecade || isCutOff || isElided || isClitic(start, end) else { return false }
    emit(to: end)
    return true
  }

  /// A clitic right after a token that holds no letters at its end: *(Smith)'s*.
  private func isClitic(_ start: Int, _ end: Int) -> Bool {
    guard let last = tokens.last, Int(last.end) == start, bytes.byte(start - 1) == UInt8(ascii: ")") || isAfterPeriod
    else { return false }
    return Tokenizer.clitics.contains(bytes, start, end)
  }

  private var isAfterPeriod: Bool {
    guard let last = tokens.last, last.end - last.start > 1 else { return false }
    return bytes.byte(Int(last.end) - 1) == UInt8(ascii: ".") && ASCII.isLetter(bytes.byte(Int(last.start)))
  }

  /// How many bytes of a word that holds two words belong to the first: *can|not*, *gon|na*.
  private static func fusedSplit(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
    guard (5...8).contains(end - start) else { return nil }
    if threeLetterFused.contains(bytes, start, end) { return 3 }
    return missingApostrophe.contains(bytes, start, end) ? end - start - 2 : nil
  }

  private static let clitics: WordSet = "'s 're 've 'll 'd 'm"
  private static let threeLetterFused: WordSet = "cannot gonna wanna gotta gimme lemme"
  private static let missingApostrophe: WordSet = """
    dont didnt doesnt isnt wasnt arent werent couldnt wouldnt shouldnt havent hasnt hadnt
    """
  private static let elisions: WordSet = "em n til tis twas cause bout round"
  private static let units: WordSet = """
    am pm a.m p.m k m bn mm cm km kg mg ml mph kph ft hz khz mhz ghz gb mb tb lb lbs oz min mins hrs hr sec secs
    yr yrs x p c f
    """
  /// Bound forms that keep their hyphen.
  private static let prefixes: WordSet = """
    non e anti re co pre pro mid cross post over semi multi ex sub counter mini inter intra micro neo socio psycho
    under ultra pan un de trans extra hyper proto pseudo
    """
  private static let suffixes: WordSet = """
    com org net gov edu mil int uk us co io eu tv info biz ly me au ca de fr doc docx pdf txt html htm xls xlsx ppt jpg
    png gif zip exe unix maps d sc phil ds
    """
  private static let doubtfulAbbreviations: WordSet = """
    sat sun mar may miss mass wash mon wed am pm min mins co cos ill ark ind del cal la pa me mo kan ore ky ed eds est
    ext fax sq tel attn yrs hrs hr min
    """
}
