/// Where the words of an open quotation seem to end: before *, said Bo Linden* or *, he added on Monday*.
///
/// The mark that is missing would stand behind the comma, the question mark or the exclamation mark before the clause that
/// says who speaks. Everything up to there is looked at once.
struct ClosingPlace {
  private let facts: ParagraphFacts
  private var words: ParagraphWords { facts.words }
  /// By where spans end: from which token on a place was looked for, and at which it was found.
  private var found: [Int: (first: Int, place: Int)] = [:]

  init(_ facts: ParagraphFacts) { self.facts = facts }

  /// The place in `span`, both in bytes of the paragraph; the end of the span where nobody is named in it.
  mutating func offset(in span: TextRange) -> Int {
    let first = words.index(atOrAfter: span.start)
    let end = words.index(atOrAfter: span.end)
    let place = place(from: first, to: end)
    return place < end ? Int(words.tokens[place].end) : span.end
  }

  /// The first token from `first` on behind which somebody is named, or `end`.
  ///
  /// What one span has looked through no other one with the same end does, or a hundred open marks would cost a hundred
  /// looks.
  private mutating func place(from first: Int, to end: Int) -> Int {
    if let known = found[end], known.first <= first, first <= known.place { return known.place }
    let place =
      (first..<max(first, end)).first {
        Self.stops.contains(words[$0]) && saysWho(from: $0 + 1, to: end)
      } ?? end
    found[end] = (first, place)
    return place
  }

  /// Whether the clause that begins at `start` says who speaks, the verb before or behind.
  private func saysWho(from start: Int, to end: Int) -> Bool {
    if isSaying(start) { return start + 1 < end && isSubject(start + 1) }
    var index = start
    while index < min(end, start + Self.longestSubject), isSubject(index) { index += 1 }
    guard index > start, index < end, isSaying(index) else { return false }
    // *he said it would rain* may be the speaker's own words.
    return index + 1 >= end || Self.mayFollow.contains(words.tokens[index + 1].tag)
      || words[index] == "told" && isSubject(index + 1)
  }

  private func isSaying(_ index: Int) -> Bool {
    guard let token = words.tokens[checked: index] else { return false }
    return (token.tag == .vbd || token.tag == .vbz || token.tag == .vbn) && Self.verbs.contains(words[index])
  }

  private func isSubject(_ index: Int) -> Bool {
    switch words.tokens[checked: index]?.partOfSpeech {
    case .adj, .det, .noun, .pron, .propn: true
    default: false
    }
  }

  /// In tokens: *the city's deputy harbor engineer*.
  private static let longestSubject = 6
  private static let stops: Set<String> = [",", "?", "!"]
  private static let mayFollow: Set<PennTag> = [.period, .comma, .in, .rb, .to]
  private static let verbs: Set<String> = [
    "said", "says", "told", "tells", "added", "adds", "asked", "asks", "wrote", "writes", "explained", "explains",
    "replied", "replies", "recalled", "recalls", "warned", "warns", "continued", "continues", "insisted", "insists",
  ]
}
