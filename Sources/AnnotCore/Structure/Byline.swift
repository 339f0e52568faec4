/// Tells the lines that say who wrote an article and when.
enum Byline {
  /// Whether the line is a byline, or one of the lines about dates and reading time that go with it.
  ///
  /// - Parameter afterHeadline: whether the line stands between headline and first paragraph, where a bare name is
  ///   the writer's.
  static func isByline(_ range: TextRange, afterHeadline: Bool, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard range.length <= 160 else { return false }
    let words = LineWord.words(of: range, in: bytes, limit: 20)
    guard let first = words.first, words.count < 20 else { return false }
    if isDateLine(words) { return true }
    if isPhrase(words, in: openings) { return areWriters(words) }
    guard afterHeadline, first.isCapitalized, bytes[range.end - 1] != UInt8(ascii: ".") else { return false }
    let hasRole = words.contains { roles.contains($0.hash) }
    if hasRole { return areNames(words) && words.count <= 12 }
    let isBareName = (2...4).contains(words.count) && areNames(words) && !words.contains(where: \.isNumber)
    return isBareName && bytes[range.start..<range.end].allSatisfy { isNameByte($0) }
  }

  /// Whether the line is *By Jane Roe* or its like, which stands nowhere but at the top of an article.
  static func namesWriter(_ range: TextRange, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard range.length <= 160 else { return false }
    let words = LineWord.words(of: range, in: bytes, limit: 20)
    return words.count < 20 && isPhrase(words, in: openings) && areWriters(words)
  }

  private static func areWriters(_ words: [LineWord]) -> Bool {
    let names = words.drop { introductions.contains($0.hash) }
    return areNames(names) && !names.isEmpty && !startsWithTime(names)
  }

  /// Whether the line says who else worked on the article: *Reporting by …; Editing by …*, *… contributed to this
  /// report.*
  static func isCredit(_ range: TextRange, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let words = LineWord.words(of: range, in: bytes, limit: 30)
    guard words.count <= 24 else { return false }
    if isContribution(words) { return true }
    guard words.count >= 3, words[0].hash != WordHash("by"), isPhrase(words, in: openings) else { return false }
    return areNames(words.dropFirst())
  }

  /// The names that a byline gives, each as its first two words.
  static func writers(_ range: TextRange, in bytes: UnsafeBufferPointer<UInt8>) -> [WordHash] {
    let words = LineWord.words(of: range, in: bytes, limit: 20).drop { introductions.contains($0.hash) }
    let names = words.split { !$0.isCapitalized || joints.contains($0.hash) || $0.isNumber }
    return names.compactMap { $0.count >= 2 ? $0[$0.startIndex].hash.followed(by: $0[$0.startIndex + 1].hash) : nil }
  }

  /// Whether the line is one of `writers`, or says what they do: *Jane Roe covers science.*
  static func isBiography(
    _ range: TextRange, of writers: [WordHash], in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let words = LineWord.words(of: range, in: bytes, limit: 6)
    guard words.count >= 2, writers.contains(words[0].hash.followed(by: words[1].hash)) else { return false }
    return words.count == 2 || words.dropFirst(2).contains { occupations.contains($0.hash) }
  }

  /// Whether the line is nothing but a few names: *BBC News, Norwich*.
  static func isNames(_ range: TextRange, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let words = LineWord.words(of: range, in: bytes, limit: 8)
    return words.count <= 6 && areNames(words)
  }

  private static let openings = phrases(
    "by|written by|words by|story by|text by|reporting by|reported by|analysis by|opinion by|review by|interview by|author"
      + "|authors|reporting from|from our|additional reporting by|edited by|editing by|compiled by")
  private static let introductions = phrases(
    "by|written|words|story|text|reporting|reported|analysis|opinion|review|interview|author|authors|from|our|additional"
      + "|edited|editing|compiled")
  private static let roles = phrases(
    "editor|correspondent|reporter|writer|columnist|staff|contributor|journalist|producer|bureau|desk|agency|agencies")
  private static let joints = phrases(
    "and|by|of|for|in|at|the|de|van|von|der|den|la|le|bin|al|el|di|da|with|on|editor|correspondent|reporter|writer|staff"
      + "|agencies|desk|contributor")
  private static let datePhrases = phrases(
    "published|updated|posted|last updated|first published|last modified|modified|date|publish date|updated on|created")
  private static let occupations = phrases("covers|writes|reports|is|works|joined|edits")
  private static let months = phrases(
    "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug"
      + "|sep|sept|oct|nov|dec")
  private static let weekdays = phrases(
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thurs|fri|sat|sun|today|yesterday")
  private static let clock = phrases(
    "am|pm|a|p|m|at|on|et|est|edt|pst|pdt|gmt|bst|utc|cet|cest|msk|ago|hours|hour|minutes|minute|min|mins|read|days|day"
      + "|reading|time|of|the|th|st|nd|rd")

  private static func phrases(_ list: String) -> Set<WordHash> {
    Set(list.split(separator: "|").map { WordHash.phrase($0) })
  }

  private static func isPhrase(_ words: [LineWord], in phrases: Set<WordHash>) -> Bool {
    guard var phrase = words.first?.hash else { return false }
    if phrases.contains(phrase) { return true }
    for word in words.dropFirst().prefix(2) {
      phrase = phrase.followed(by: word.hash)
      if phrases.contains(phrase) { return true }
    }
    return false
  }

  private static func areNames(_ words: some Collection<LineWord>) -> Bool {
    words.allSatisfy { $0.isCapitalized || joints.contains($0.hash) }
  }

  /// *By Monday*, *By 2016*.
  private static func startsWithTime(_ words: some Collection<LineWord>) -> Bool {
    guard let first = words.first else { return true }
    return first.isNumber || months.contains(first.hash) || weekdays.contains(first.hash)
  }

  /// Dates, times and reading times, and nothing much else: *Published 3 May 2024*, *5 min read*.
  private static func isDateLine(_ words: [LineWord]) -> Bool {
    let times = words.filter {
      $0.isNumber || datePhrases.contains($0.hash) || months.contains($0.hash) || weekdays.contains($0.hash)
        || clock.contains($0.hash)
    }
    guard words.contains(where: \.isNumber) else { return false }
    let others = words.count - times.count
    return isPhrase(words, in: datePhrases) ? others <= 3 : others == 0 && words.count >= 2
  }

  /// *Associated Press writer Jane Roe in Oslo contributed to this report.*
  private static func isContribution(_ words: [LineWord]) -> Bool {
    guard let verb = words.firstIndex(where: { $0.hash == WordHash("contributed") }) else { return false }
    let reports = [WordHash("report"), WordHash("reporting"), WordHash("story"), WordHash("article")]
    return verb > 0 && words[verb...].contains { reports.contains($0.hash) }
  }

  /// Letters, spaces, hyphens, full stops and apostrophes.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    ASCII.isLetter(byte) || byte >= 0x80 || byte == ASCII.space || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
      || byte == 0x27
  }
}
