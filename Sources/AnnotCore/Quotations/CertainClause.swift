/// A clause that is reported beyond doubt, whatever its words: beside *according to* (*According to the mayor, **the bridge
/// is safe***) or beside a verb of saying (``SayingBeside``).
///
/// The learnt finder weighs all words, and so passes over some of these.
struct CertainClause {
  /// Indices of the paragraph's tokens.
  let content: Range<Int>
  let cue: Int
  /// nil where it is the verb's subject, wherever that stands.
  let source: Range<Int>?

  /// Those of a paragraph outside quotation marks, in text order. A sentence without end is nobody's.
  static func all(in language: LanguageFacts, words: QuotationWords) -> [CertainClause] {
    language.sentences.lazy.filter { $0.tokens.count <= longestSentence }.flatMap { sentence in
      sentence.tokens.compactMap { token in
        guard words.markIndex[token] < 0 else { return nil }
        if words.word[token] == QuotationWords.according {
          return CertainClause(according: token, in: sentence.tokens, of: language, words: words)
        }
        return SayingBeside.clause(beside: token, in: sentence.tokens, words: words).map { content in
          CertainClause(content: content, cue: token, source: nil)
        }
      }
    }
  }

  private static let longestSentence = 200

  private init(content: Range<Int>, cue: Int, source: Range<Int>?) {
    self.content = content
    self.cue = cue
    self.source = source
  }

  private init?(according cue: Int, in sentence: Range<Int>, of language: LanguageFacts, words: QuotationWords) {
    let tokens = language.tokens
    func isBreak(_ token: Int) -> Bool {
      switch tokens[token].tag {
      case .comma, .colon, .period, .openQuote, .closeQuote, .openBracket, .closeBracket: true
      default: false
      }
    }
    let first = cue + 2
    guard first < sentence.upperBound, words.word[first - 1] == Self.to else { return nil }
    let end = (first..<min(sentence.upperBound, first + Self.longestSource)).first(where: isBreak)
    guard let end = end ?? (first + Self.longestSource >= sentence.upperBound ? sentence.upperBound : nil), end > first
    else { return nil }
    var content: Range<Int>
    let before = sentence.lowerBound..<cue
    if before.allSatisfy({ Self.connectives.contains(tokens[$0].partOfSpeech) }) {
      guard end < sentence.upperBound, tokens[end].tag == .comma || words.isColon(end) else { return nil }
      content = end + 1..<sentence.upperBound
    } else {
      guard let comma = before.last, tokens[comma].tag == .comma else { return nil }
      let start = before.dropLast().last { words.word[$0] == Self.semicolon }.map { $0 + 1 } ?? before.lowerBound
      content = start..<comma
    }
    while let last = content.last, words.isPunctuation[last], !words.isMark[last] { content.removeLast() }
    // Marks that reach over the edge are somebody else's words.
    let isWhole = [content.lowerBound, content.upperBound - 1].allSatisfy { edge in
      guard content.count > 0, words.markIndex[edge] >= 0 else { return true }
      return words.markedTokens[words.markIndex[edge]].clamped(to: content)
        == words.markedTokens[words.markIndex[edge]]
    }
    guard isWhole, content.count >= Self.shortestContent,
      content.contains(where: { tokens[$0].partOfSpeech == .verb || tokens[$0].partOfSpeech == .aux })
    else { return nil }
    self.init(content: content, cue: cue, source: first..<end)
  }

  private static let longestSource = 24
  private static let shortestContent = 3
  /// What may stand before *according* where the clause follows: *But according to*.
  private static let connectives: Set<PartOfSpeech> = [.cconj, .adv, .punct]
  private static let to = FeatureHash.ofWord("to".utf8)
  private static let semicolon = FeatureHash.ofWord(";".utf8)
}
