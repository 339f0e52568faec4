/// Finds lines whose words stand somewhere else in the text too, as those of a pull quote do.
enum RepeatedWords {
  /// For each of `lines`, whether the rest of the text holds its words in a row.
  ///
  /// The text is read once, with a window of three words that rolls over it. Where the window is one with which a line
  /// starts, up to ``longest`` words are compared, so the time is linear in the text.
  static func repeated(_ lines: [TextRange], in bytes: UnsafeBufferPointer<UInt8>) -> [Bool] {
    let wanted = lines.map { LineWord.words(of: $0, in: bytes, limit: longest).map(\.hash) }
    var found = [Bool](repeating: false, count: lines.count)
    var byOpening: [WordHash: [Int]] = [:]
    for (line, words) in wanted.enumerated() where words.count >= 3 {
      let opening = words[0].followed(by: words[1]).followed(by: words[2])
      if byOpening[opening, default: []].count < 4 { byOpening[opening, default: []].append(line) }
    }
    let openings = WordTable(byOpening.keys.map { ($0, 1) })

    var (first, second, word) = (WordHash(), WordHash(), WordHash())
    var (firstStart, secondStart, wordStart) = (0, 0, 0)
    var isInWord = false
    for offset in 0...bytes.count {
      let letter = offset < bytes.count ? LineWord.letter(at: offset, in: bytes) : 0
      if letter != 0 {
        if !isInWord {
          (firstStart, secondStart, wordStart) = (secondStart, wordStart, offset)
          (first, second, word) = (second, word, WordHash())
          isInWord = true
        }
        word.add(letter)
      } else if isInWord {
        isInWord = false
        let opening = first.followed(by: second).followed(by: word)
        guard openings[opening] != 0 else { continue }
        for line in byOpening[opening] ?? [] where !found[line] && !lines[line].contains(firstStart) {
          found[line] = hasWords(wanted[line], at: firstStart, in: bytes)
        }
      }
    }
    return found
  }

  private static let longest = 60

  private static func hasWords(_ words: [WordHash], at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var offset = start
    for word in words {
      guard LineWord.next(from: &offset, to: bytes.count, in: bytes)?.hash == word else { return false }
    }
    return true
  }
}
