/// Tells a caption by the credit that it carries.
enum CreditLine {
  /// Whether a line that speaks of pictures or agencies is a caption or a credit: `… in Kyiv. Jim Doe / AFP`,
  /// `Photo: …`, `… (AP Photo/Jim Doe)`.
  static func isCaption(_ range: TextRange, _ features: BlockFeatures, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard features.words <= 90, features.ending != .colon else { return false }
    if startsWithLabel(range, in: bytes) { return true }
    let tail = tail(of: range, in: bytes)
    guard !tail.isEmpty else { return false }
    let words = LineWord.words(of: tail, in: bytes, limit: 12)
    guard words.count <= 9, words.contains(where: { PageCues.topics[$0.hash] == credit }) else {
      return false
    }
    // A credit is names and agencies; a sentence has words in lower case.
    let isNames = words.allSatisfy { $0.isCapitalized || small.contains($0.hash) }
    return isNames && (tail.start > range.start || features.ending != .period || features.words <= 9)
  }

  /// Whether the line starts with who took the picture, as in *Getty Images The harbour at dawn*.
  static func startsWithAgency(_ range: TextRange, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let words = LineWord.words(of: range, in: bytes, limit: 4)
    guard words.count == 4, let first = words.first, first.isUppercase || PageCues.topics[first.hash] == credit,
      words.prefix(3).contains(where: { PageCues.topics[$0.hash] == credit })
    else { return false }
    return words.prefix(2).allSatisfy(\.isCapitalized)
  }

  /// Whether the line is the text that stands in for a picture, stuck to the word for it: `ImageA ferry from above`.
  static func isAlternativeText(_ range: TextRange, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let label = Array("Image".utf8)
    guard range.length > label.count, ASCII.isUppercase(bytes[range.start + label.count]) else { return false }
    return bytes[range.start..<range.start + label.count].elementsEqual(label)
  }

  private static let credit = PageCues.Topic.credit.rawValue

  private static let labels: Set<WordHash> = [
    .phrase("photo"), .phrase("photos"), .phrase("photo by"), .phrase("photograph"), .phrase("photograph by"),
    .phrase("image"), .phrase("image by"), .phrase("picture"), .phrase("picture by"), .phrase("credit"),
    .phrase("image credit"), .phrase("photo credit"), .phrase("courtesy of"), .phrase("caption"), .phrase("file photo"),
    .phrase("picture credit"), .phrase("images"),
  ]
  private static let small: Set<WordHash> = Set(
    [
      "via", "by", "for", "of", "and", "the", "de", "van", "von", "photo", "file", "handout", "courtesy", "image",
      "pool", "credit",
    ]
    .map { WordHash($0) })

  /// `Photo:`, `Photo by Jim Doe`, `Image credit: …`
  private static func startsWithLabel(_ range: TextRange, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let words = LineWord.words(of: TextRange(range.start, min(range.end, range.start + 40)), in: bytes, limit: 3)
    guard let first = words.first else { return false }
    var phrase = first.hash
    for (index, word) in words.enumerated() {
      if index > 0 { phrase = phrase.followed(by: word.hash) }
      guard labels.contains(phrase) else { continue }
      let after = bytes[checked: word.range.end]
      if after == UInt8(ascii: ":") || after == UInt8(ascii: "/") { return true }
      // `Photo by`, `courtesy of` a name.
      if index > 0, let next = words[checked: index + 1], next.isCapitalized { return true }
    }
    return false
  }

  /// What follows a label within the text, `… at the wheel.Credit...Jane Roe`, and all else; nil without one.
  private static func labelled(_ range: TextRange, in bytes: UnsafeBufferPointer<UInt8>) -> TextRange? {
    let word = LineWord.words(of: range, in: bytes, limit: 30).first {
      $0.hash == WordHash("credit") && $0.isCapitalized
        && bytes[$0.range.end..<range.end].starts(with: Array("...".utf8))
    }
    return word.map { TextRange($0.range.start, range.end) }
  }

  /// What follows the last sentence, or stands in brackets at the end, or from the name before the last slash on.
  private static func tail(of range: TextRange, in bytes: UnsafeBufferPointer<UInt8>) -> TextRange {
    var end = range.end
    if bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    guard end > range.start else { return TextRange(end, end) }
    let first = max(range.start, end - 120)
    if let labelled = labelled(TextRange(first, end), in: bytes) { return labelled }
    if let closing = bracket(closing: bytes[end - 1]) {
      var offset = end - 2
      while offset > first, bytes[offset] != closing { offset -= 1 }
      guard offset >= first, bytes[offset] == closing else { return TextRange(end, end) }
      let inside = TextRange(offset + 1, end - 1)
      return hasSlashOrLabel(inside, in: bytes) ? inside : TextRange(end, end)
    }
    guard bytes[range.end - 1] != UInt8(ascii: ".") || hasSlashOrLabel(TextRange(first, end), in: bytes) else {
      return TextRange(end, end)
    }
    var offset = end - 1
    while offset > first {
      let byte = bytes[offset]
      let endsSentence = byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
      if endsSentence || byte == UInt8(ascii: "|"), bytes[checked: offset + 1] == ASCII.space, offset > range.start + 2,
        !(ASCII.isUppercase(bytes[offset - 1]) && bytes[offset - 2] == ASCII.space)
      {
        return TextRange(offset + 1, end)
      }
      offset -= 1
    }
    return TextRange(first, end)
  }

  private static func bracket(closing byte: UInt8) -> UInt8? {
    byte == UInt8(ascii: ")") ? UInt8(ascii: "(") : byte == UInt8(ascii: "]") ? UInt8(ascii: "[") : nil
  }

  private static func hasSlashOrLabel(_ range: TextRange, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if bytes[range.start..<range.end].contains(UInt8(ascii: "/")) { return true }
    let labels: Set<WordHash> = [
      WordHash("photo"), WordHash("image"), WordHash("images"), WordHash("via"), WordHash("getty"),
    ]
    return LineWord.words(of: range, in: bytes, limit: 12).contains { labels.contains($0.hash) }
  }
}
