/// Finds what a number counts: the noun after it, with the words before the noun.
struct CountedNoun {
  let words: ParagraphWords

  /// The most words that are looked at.
  private static let reach = 5

  /// *registered voters* after *40 percent of* or *1,200*; nil where no noun follows.
  func tokens(after number: Range<Int>) -> Range<Int>? {
    var start = number.upperBound
    if words[start] == "of" || words.isHyphen(start) { start += 1 }
    while Self.determiners.contains(words[start]), start < number.upperBound + 3 { start += 1 }
    var end = start
    var head: Int?
    while end < start + Self.reach, isPart(end) {
      switch words.tokens[checked: end]?.tag {
      case .nn?, .nns?, .nnp?, .nnps?: head = end
      case .unknown?: if isPlural(words[end]) { head = end }
      default: break
      }
      end += 1
      if let head, head == end - 1, isPlural(words[head]), !words.isWord(end) || Self.stops.contains(words[end]) {
        break
      }
    }
    return head.map { start..<$0 + 1 }
  }

  private func isPart(_ index: Int) -> Bool {
    guard let token = words.tokens[checked: index], words.isWord(index) || words.isHyphen(index) else { return false }
    switch token.tag {
    case .jj, .jjr, .jjs, .nn, .nns, .nnp, .nnps, .vbn, .vbg, .hyphen: return true
    case .unknown: return !Self.stops.contains(words[index])
    default: return false
    }
  }

  private func isPlural(_ word: String) -> Bool {
    word.hasSuffix("s") && !word.hasSuffix("ss") && word.utf8.count > 3
      || ["people", "men", "women", "children", "police", "troops"].contains(word)
  }

  private static let determiners: WordSet = ["the", "its", "their", "his", "her", "our", "all", "those", "these"]
  private static let stops: WordSet = [
    "a", "an", "the", "and", "or", "but", "of", "in", "on", "at", "to", "for", "from", "by", "with", "as", "than",
    "that",
    "which", "who", "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "could", "can",
    "may", "it", "he", "she", "they", "we", "i", "you", "his", "her", "its", "their", "this", "these", "those", "not",
    "if", "so", "up", "down", "out", "over", "under", "after", "before", "since", "until", "while", "when", "where",
    "said",
    "says", "about", "around", "between", "during", "through", "into", "per", "each", "ago", "more", "less", "later",
  ]
}
