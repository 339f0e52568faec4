/// The words of a paragraph by token index, in the forms that lookups want. An index outside the paragraph is empty.
struct MentionWords {
  let prose: [UInt8]
  let language: LanguageFacts

  /// As the text has it.
  func text(_ index: Int) -> String {
    guard let token = language.tokens[checked: index] else { return "" }
    let range = token.range.clamped(to: prose.count)
    return String(decoding: prose[range.start..<range.end], as: UTF8.self)
  }

  /// In lower case.
  func lower(_ index: Int) -> String { text(index).lowercased() }

  /// In lower case without the full stop of an abbreviation: *Sen.* is *sen*, *U.S.* keeps its stops.
  func bare(_ index: Int) -> String {
    let word = lower(index)
    return word.hasSuffix(".") && !word.dropLast().contains(".") ? String(word.dropLast()) : word
  }

  /// From the first to the last of the tokens, in bytes of the paragraph.
  func range(of tokens: Range<Int>) -> TextRange {
    guard let first = language.tokens[checked: tokens.lowerBound],
      let last = language.tokens[checked: tokens.upperBound - 1]
    else { return TextRange(0, 0) }
    return TextRange(Int(first.start), Int(last.end))
  }
}
