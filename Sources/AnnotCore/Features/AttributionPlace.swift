/// A caret at which an article says whose words are reported, and what stands around it.
struct AttributionPlace {
  enum Wanted { case attribution, speaker, cue }

  let wanted: Wanted
  let offset: Int
  /// What of the word at the caret stands before it, and the whole of it.
  let typed: TextRange
  let word: TextRange
  /// Whether the caret follows a closing mark without a space.
  let needsSpace: Bool
  /// Whether nothing of the sentence follows.
  let endsSentence: Bool
  /// The full stop that a comma must replace where the sentence goes on behind the mark.
  let fullStop: TextRange?

  /// Nil where nothing is to be said at `offset`.
  init?(analysis: Analysis, offset: Int) {
    let offset = analysis.text.characterBoundary(atOrBefore: offset)
    let look = LookBack(analysis: analysis, offset: offset)
    guard let paragraph = look.paragraph, Self.kinds.contains(paragraph.kind) else { return nil }
    self.offset = offset
    typed = TextRange(look.wordStart, offset)
    word = TextRange(look.wordStart, look.wordEnd)
    endsSentence = look.endsSentence
    needsSpace = look.edge == offset
    guard needsSpace ? typed.isEmpty : look.edge < look.wordStart else { return nil }

    if let stop = look.closing(at: look.edge) {
      guard !look.isAttributed(at: stop.range.start) else { return nil }
      wanted = .attribution
      fullStop = stop.isFullStop ? stop.range : nil
    } else if !needsSpace, look.isBehindCue {
      guard !look.isAttributed(at: look.edge - 1) else { return nil }
      wanted = .speaker
      fullStop = nil
    } else if !needsSpace, let mention = look.mentionBefore,
      let stop = look.closing(at: look.edge(before: mention.start)),
      !look.isAttributed(at: stop.range.start)
    {
      wanted = .cue
      fullStop = stop.isFullStop ? stop.range : nil
    } else {
      return nil
    }
  }

  private static let kinds: Set<BlockKind> = [.body, .list, .dek, .blockquote, .caption]
}

/// The words before a caret, as far as they tell whether somebody is quoted there.
private struct LookBack {
  let analysis: Analysis
  let offset: Int
  /// Where the word at the caret begins and ends.
  let wordStart: Int
  let wordEnd: Int
  /// Where the last thing before the word ends, white space left out.
  let edge: Int
  /// The paragraph of that thing.
  let paragraph: Paragraph?

  init(analysis: Analysis, offset: Int) {
    self.analysis = analysis
    self.offset = offset
    let text = analysis.text
    var (start, end) = (offset, offset)
    while offset - start < Self.longestWord, let letter = Self.letter(endingAt: start, in: text) { start -= letter }
    while end - offset < Self.longestWord, let letter = Self.letter(at: end, in: text) { end += letter }
    wordStart = start
    wordEnd = end
    edge = Self.edge(before: start, in: text)
    paragraph = analysis.paragraph(at: edge - 1)
  }

  private static let longestWord = 64

  /// How many bytes the letter or hyphen at `offset` takes; nil for what is neither. The letters of Europe are two bytes,
  /// the first C3 to D4, or three, the first E1; punctuation is not among them.
  private static func letter(at offset: Int, in text: SourceText) -> Int? {
    guard let byte = text[offset] else { return nil }
    if ASCII.isLetter(byte) || byte == UInt8(ascii: "-") { return 1 }
    if (0xC3..<0xD5).contains(byte) { return 2 }
    return byte == 0xE1 ? 3 : nil
  }

  private static func letter(endingAt offset: Int, in text: SourceText) -> Int? {
    guard offset > 0 else { return nil }
    let start = text.characterBoundary(atOrBefore: offset - 1)
    return letter(at: start, in: text)
  }

  func edge(before place: Int) -> Int { Self.edge(before: place, in: analysis.text) }

  /// Where what stands before `place` ends; a line end may lie between, a blank line does.
  private static func edge(before place: Int, in text: SourceText) -> Int {
    var place = place
    var lineEnds = 0
    while let byte = text[place - 1], ASCII.isWhitespace(byte) {
      if byte == ASCII.lineFeed { lineEnds += 1 }
      guard lineEnds < 2 else { break }
      place -= 1
    }
    return place
  }

  /// The stop that ends the words in the marks that close at `edge`, or before a comma there; nil where no marks close,
  /// or where they hold no more than a term.
  func closing(at edge: Int) -> (range: TextRange, isFullStop: Bool)? {
    guard let paragraph else { return nil }
    let isBehindComma = analysis.text[edge - 1] == UInt8(ascii: ",")
    let end = (isBehindComma ? edge - 1 : edge) - paragraph.range.start
    let mark = paragraph.facts.marks.first { $0.depth == 0 && $0.closing?.range.end == end && $0.opening != nil }
    guard let mark, let closing = mark.closing else { return nil }
    let stop = paragraph.absolute(TextRange(closing.range.start - 1, closing.range.start))
    guard let byte = analysis.text[stop.start] else { return nil }
    if isBehindComma { return (stop, false) }
    // The last byte of an ellipsis, E2 80 A6.
    guard [UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), 0xA6].contains(byte) else {
      return nil
    }
    let isDots = byte == UInt8(ascii: ".") && analysis.text[stop.start - 1] == byte
    return (stop, byte == UInt8(ascii: ".") && !isDots)
  }

  /// Whether the words before the caret are a cue whose subject is still to come: *…,” said*, *according to*.
  var isBehindCue: Bool {
    guard let paragraph else { return false }
    let words = paragraph.facts.words
    let last = words.index(atOrAfter: edge - paragraph.range.start) - 1
    guard paragraph.facts.isQuoted[checked: last] == false,
      words.tokens[checked: last]?.end ?? 0 == edge - paragraph.range.start
    else { return false }
    if words[last] == "to", words[last - 1] == "according" { return true }
    guard HouseCues.isCue(words[last]), let token = words.tokens[checked: last] else { return false }
    let before = edge(before: paragraph.range.start + Int(token.start))
    // *The pier is safe, said …*: behind a comma no subject can have come.
    return closing(at: before) != nil || analysis.text[before - 1] == UInt8(ascii: ",")
  }

  /// Whether the paragraph says already whose the quotation at `place` is, in other words than those being written.
  func isAttributed(at place: Int) -> Bool {
    guard let paragraph else { return false }
    return analysis.index.quotations(around: place).contains { index in
      let quotation = analysis.annotations.quotations[index]
      guard let source = quotation.source, quotation.cue != nil else { return false }
      return paragraph.range.contains(source.start) && !source.touches(offset)
    }
  }

  /// The mention that ends where the last thing before the word does.
  var mentionBefore: TextRange? {
    let mentions = analysis.annotations.mentions
    let next = mentions.partitioningIndex { $0.range.start >= edge }
    return mentions[max(0, next - 4)..<next].last { $0.range.end == edge }?.range
  }

  var endsSentence: Bool {
    var place = wordEnd
    while let byte = analysis.text[place], byte == ASCII.space || byte == ASCII.tab { place += 1 }
    guard let byte = analysis.text[place] else { return true }
    if ASCII.isWhitespace(byte) || ASCII.isUppercase(byte) { return true }
    let next = analysis.text[TextRange(place, place + 3)].unicodeScalars.first
    return next.map { "“‘«\"".unicodeScalars.contains($0) } ?? true
  }
}
