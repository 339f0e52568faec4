/// The words of a paragraph by token index, in the forms that lookups want. An index outside the paragraph is empty.
struct MentionWords {
  let words: ParagraphWords
  let language: LanguageFacts

  var prose: [UInt8] { words.prose }

  /// As the text has it.
  func text(_ index: Int) -> String {
    guard let token = language.tokens[checked: index] else { return "" }
    let range = token.range.clamped(to: prose.count)
    return String(decoding: prose[range.start..<range.end], as: UTF8.self)
  }

  /// In lower case, with apostrophes as the text has them.
  func lower(_ index: Int) -> String {
    let lower = words[index]
    // As long as in the text: no curly apostrophe was made a straight one.
    guard let token = words.tokens[checked: index], lower.utf8.count != token.range.length else { return lower }
    return text(index).lowercased()
  }

  /// In lower case without the full stop of an abbreviation: *Sen.* is *sen*, *U.S.* keeps its stops.
  func bare(_ index: Int) -> String {
    let word = lower(index)
    guard word.utf8.last == UInt8(ascii: "."), !word.utf8.dropLast().contains(UInt8(ascii: ".")) else { return word }
    return String(word.dropLast())
  }

  /// Whether the word starts with a capital letter.
  func isUppercase(_ index: Int) -> Bool {
    let first = words.firstByte(index)
    return first < 0x80 ? ASCII.isUppercase(first) : text(index).first?.isUppercase == true
  }

  /// From the first to the last of the tokens, in bytes of the paragraph.
  func range(of tokens: Range<Int>) -> TextRange {
    guard let first = language.tokens[checked: tokens.lowerBound],
      let last = language.tokens[checked: tokens.upperBound - 1]
    else { return TextRange(0, 0) }
    return TextRange(Int(first.start), Int(last.end))
  }
}
