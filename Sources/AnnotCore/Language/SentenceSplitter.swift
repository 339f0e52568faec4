/// Cuts a paragraph's tokens into sentences.
///
/// Rules, not statistics: what ends a sentence is a mark in view, and a writer who sees a wrong cut can see its cause.
/// A period that abbreviates and ends the sentence too is split off its word, as the treebanks do.
struct SentenceSplitter {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var tokens: [Token]
  private var sentences: [Sentence] = []
  /// Whether a straight double mark is open at the token that `run` is at.
  private var isQuoteOpen = false

  /// The sentences of a paragraph; `tokens` changes where a period belongs to the sentence more than to its word.
  static func split(_ tokens: inout [Token], of bytes: [UInt8]) -> [Sentence] {
    bytes.withUnsafeBufferPointer { buffer in
      var splitter = SentenceSplitter(bytes: buffer, tokens: tokens)
      splitter.run()
      tokens = splitter.tokens
      return splitter.sentences
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, tokens: [Token]) {
    self.bytes = bytes
    self.tokens = tokens
  }

  private mutating func run() {
    var output: [Token] = []
    output.reserveCapacity(tokens.count + 4)
    var start = 0
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      output.append(token)
      if isStraightDouble(index) { isQuoteOpen.toggle() }
      index += 1
      if let after = boundary(after: index - 1) {
        if isAbbreviation(token) {
          output.removeLast()
          output.append(Token(start: Int(token.start), end: Int(token.end) - 1))
          output.append(Token(start: Int(token.end) - 1, end: Int(token.end)))
        }
        for closer in index..<after where isStraightDouble(closer) { isQuoteOpen.toggle() }
        output.append(contentsOf: tokens[index..<after])
        index = after
      } else if !hasBlankLine(after: index - 1) {
        continue
      }
      sentences.append(Sentence(tokens: start..<output.count))
      start = output.count
    }
    if start < output.count { sentences.append(Sentence(tokens: start..<output.count)) }
    tokens = output
  }

  /// The index of the first token of the next sentence when the token at `index` ends one, else nil.
  private func boundary(after index: Int) -> Int? {
    let token = tokens[index]
    let mark = endMark(token)
    guard mark != .none, !isListNumber(before: index) else { return nil }
    var next = index + 1
    var closesQuote = false
    while next < tokens.count, next - index < 8, closes(next) {
      closesQuote = closesQuote || isQuotationMark(next)
      next += 1
    }
    guard next < tokens.count else { return next }
    if next > index + 1, next < tokens.count, endMark(tokens[next]) != .none, next == index + 2 || closesQuote {
      // `?".` and `.).`: the later mark decides.
      if mark != .abbreviation, endMark(tokens[next]) == .period { return nil }
    }
    if mark == .ideographic { return next }
    guard isSpace(before: next) || mark != .period && mark != .abbreviation else {
      return mark == .period && isUppercase(firstByte(next)) && !isAbbreviation(token) ? next : nil
    }
    return startsSentence(next, after: index, mark: mark, closesQuote: closesQuote) ? next : nil
  }

  private func startsSentence(_ next: Int, after index: Int, mark: EndMark, closesQuote: Bool) -> Bool {
    var first = next
    while first < tokens.count, first - next < 4, isOpening(first) { first += 1 }
    guard first < tokens.count else { return true }
    let byte = firstByte(first)
    let word = tokens[first]
    if mark == .abbreviation { return endsAtAbbreviation(index, next: first) }
    // A comma or a semicolon starts nothing.
    if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ":") { return false }
    if ASCII.isLowercase(byte) {
      if first > next { return mark == .period || mark == .exclamation }
      return mark == .period && !closesQuote && !SentenceSplitter.tails.contains(bytes, Int(word.start), Int(word.end))
    }
    if closesQuote, mark != .period, isReportingClause(first) { return false }
    if isDash(first) { return mark == .period }
    return true
  }

  /// Whether a capitalised name or pronoun and a verb of speech follow: *“Why?” Anna Berg asked.*
  private func isReportingClause(_ first: Int) -> Bool {
    var index = first
    while index < tokens.count, index < first + 6 {
      let token = tokens[index]
      if SentenceSplitter.reportingVerbs.contains(bytes, Int(token.start), Int(token.end)) {
        return index > first && index + 1 < tokens.count
      }
      let isNamePart =
        isUppercase(firstByte(index))
        || index > first && SentenceSplitter.nameInsides.contains(bytes, Int(token.start), Int(token.end))
      guard isNamePart else { return false }
      index += 1
    }
    return false
  }

  private func endsAtAbbreviation(_ index: Int, next: Int) -> Bool {
    let token = tokens[index]
    let end = Int(token.end) - 1
    let word = tokens[next]
    let byte = firstByte(next)
    if Abbreviations.leading.contains(bytes, Int(token.start), end) { return false }
    guard isUppercase(byte) || isOpening(next - 1) && next - 1 > index else { return false }
    if Abbreviations.sentenceStarters.contains(bytes, Int(word.start), Int(word.end)) {
      // *J. A. Smith*: an initial does not start a sentence, and *Charles I. The* is rare.
      return word.end - word.start > 1 || byte == UInt8(ascii: "A") || byte == UInt8(ascii: "I")
    }
    return SentenceSplitter.enders.contains(bytes, Int(token.start), end)
  }

  /// Whether the paragraph starts with a number or letter and the period at `index`: *1. Introduction*.
  private func isListNumber(before index: Int) -> Bool {
    guard index == 1, let first = tokens.first, first.end - first.start <= 3 else { return false }
    return ASCII.isDigit(bytes.byte(Int(first.start)))
  }

  private enum EndMark { case none, period, exclamation, ellipsis, abbreviation, ideographic }

  private func endMark(_ token: Token) -> EndMark {
    let first = bytes.byte(Int(token.start))
    let length = Int(token.end - token.start)
    switch first {
    case UInt8(ascii: "."): return length == 1 ? .period : .ellipsis
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return .exclamation
    case 0xE2: return bytes.scalar(at: Int(token.start)).value == 0x2026 ? .ellipsis : .none
    case 0xE3: return bytes.scalar(at: Int(token.start)).value == 0x3002 ? .ideographic : .none
    case 0xEF:
      let value = bytes.scalar(at: Int(token.start)).value
      return value == 0xFF01 || value == 0xFF1F ? .ideographic : .none
    default: return isAbbreviation(token) ? .abbreviation : .none
    }
  }

  private func isAbbreviation(_ token: Token) -> Bool {
    token.end - token.start > 1 && bytes.byte(Int(token.end) - 1) == UInt8(ascii: ".")
      && bytes.byte(Int(token.start)) != UInt8(ascii: ".")
  }

  /// Whether the token closes what the sentence opened: a bracket, or a quotation mark that touches what is before it.
  private func closes(_ index: Int) -> Bool {
    let token = tokens[index]
    switch bytes.scalar(at: Int(token.start)).value {
    case 0x29, 0x5D, 0x7D: return true
    case 0x201D, 0x00BB, 0x300D, 0x300F: return true
    case 0x2019: return !isSpace(before: index)
    case 0x22, 0x27:
      guard token.end - token.start == 1 || bytes.byte(Int(token.start) + 1) == UInt8(ascii: "'") else { return false }
      if !isSpace(before: index) {
        return index + 1 == tokens.count || isSpace(before: index + 1) || !startsWord(index + 1)
      }
      return index + 1 == tokens.count || isQuoteOpen && isStraightDouble(index) && isSpace(before: index + 1)
    default: return false
    }
  }

  private func isStraightDouble(_ index: Int) -> Bool { firstByte(index) == UInt8(ascii: "\"") }

  private func startsWord(_ index: Int) -> Bool {
    bytes.scalar(at: Int(tokens[index].start)).scalarClass != .mark
  }

  private func isQuotationMark(_ index: Int) -> Bool {
    switch bytes.scalar(at: Int(tokens[index].start)).value {
    case 0x22, 0x27, 0x2018...0x201F, 0xAB, 0xBB, 0x300C...0x300F: true
    default: false
    }
  }

  private func isOpening(_ index: Int) -> Bool {
    switch bytes.scalar(at: Int(tokens[index].start)).value {
    case 0x28, 0x5B, 0x7B, 0x22, 0x60, 0x27, 0x201C, 0x201E, 0x2018, 0xAB, 0x300C, 0x300E: true
    default: false
    }
  }

  private func isDash(_ index: Int) -> Bool {
    switch bytes.scalar(at: Int(tokens[index].start)).value {
    case 0x2D, 0x2013, 0x2014: true
    default: false
    }
  }

  private func firstByte(_ index: Int) -> UInt8 { bytes.byte(Int(tokens[index].start)) }

  /// Whether a byte starts an upper-case letter; a letter of another script counts, since it has no case to go by.
  private func isUppercase(_ byte: UInt8) -> Bool { ASCII.isUppercase(byte) || byte >= 0xC3 && byte != 0xE2 }

  /// Whether there is white space before the token. Masked markup is none.
  private func isSpace(before index: Int) -> Bool {
    guard index > 0 else { return true }
    var offset = Int(tokens[index - 1].end)
    while offset < Int(tokens[index].start) {
      if bytes.byte(offset) != fillerByte { return true }
      offset += 1
    }
    return false
  }

  private func hasBlankLine(after index: Int) -> Bool {
    guard index + 1 < tokens.count else { return false }
    var lineEnds = 0
    for offset in Int(tokens[index].end)..<max(Int(tokens[index].end), Int(tokens[index + 1].start))
    where bytes.byte(offset) == ASCII.lineFeed {
      lineEnds += 1
    }
    return lineEnds > 1
  }

  private static let reportingVerbs: WordSet = """
    said says say asked asks wrote writes added adds replied told tells cried shouted tweeted wondered exclaimed
    demanded answered continued recalled quipped joked declared yelled
    """
  private static let nameInsides: WordSet = "of de van von der la al bin , - the and 's"
  /// Words that carry a sentence on after a quotation or a title that ends with a period.
  private static let tails: WordSet = "said says asked wrote added and or but"
  /// Abbreviations that end a sentence before any capital.
  private static let enders: WordSet = "etc"
}
