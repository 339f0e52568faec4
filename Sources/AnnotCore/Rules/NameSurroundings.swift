/// What the words around the names of one paragraph tell the rules about names. The join is kept only while it stays the
/// same, so nothing else of the words may be read by them.
struct NameSurroundings: Sendable, Equatable {
  /// What stands beside one mention.
  struct Beside: Sendable, Equatable {
    /// A noun follows that the name belongs to: *the Roe campaign*.
    var isModifier = false
    /// A form of address stands before: *Mrs. Roe*.
    var followsTitle = false
    /// The name stands in a question.
    var isAsked = false
  }

  /// By mention of the paragraph.
  var mentions: [Beside]
  /// Whether the paragraph is long enough to be text; what stands above the first is a headline of some kind.
  var isText: Bool
  /// Whether it is hardly a word, as between the entries of a live page.
  var isBreak: Bool
  /// Whether it stands apart from the text: a correction, a post.
  var isApart: Bool

  init(_ facts: ParagraphFacts) {
    let words = facts.words
    isText = words.count >= 12
    isBreak = words.count < 4
    isApart =
      ["correction", "clarification", "note", "update", "editor"].contains(words[0])
      || facts.prose.first == Prose.filler
    mentions = facts.mentions.map { mention in
      guard mention.form == .name, let name = mention.name else { return Beside() }
      let first = words.index(atOrAfter: name.start)
      let end = words.index(atOrAfter: name.end)
      return Beside(
        isModifier: Self.isModifier(before: end, in: words), followsTitle: Self.isTitle(before: first, in: words),
        isAsked: Self.isQuestion(after: end, in: words))
    }
  }

  private static func isModifier(before end: Int, in words: ParagraphWords) -> Bool {
    switch words.tokens[checked: end]?.tag {
    case .nn?, .nns?, .nnp?, .nnps?: !PersonName.isSuffix(words[end])
    case .hyphen?: true
    default: false
    }
  }

  private static func isTitle(before first: Int, in words: ParagraphWords) -> Bool {
    let before = words[first - 1] == "." ? words[first - 2] : words[first - 1]
    return Roles.isTitle(before.hasSuffix(".") ? String(before.dropLast()) : before)
  }

  private static func isQuestion(after end: Int, in words: ParagraphWords) -> Bool {
    (end..<min(end + reach, words.count)).first { words.isWord($0, in: stops) }.map { words[$0] == "?" }
      ?? false
  }

  private static let stops: WordSet = [".", "?", "!"]
  /// The most tokens from a name to the question mark.
  private static let reach = 12
}
