/// A paragraph in which something was typed that told the join nothing new.
struct ParagraphChange {
  let old: Paragraph
  let new: Paragraph
  /// For offsets of the paragraph.
  let move: OffsetMove

  /// Whether a rule has noted the same, if only some bytes further on.
  func keeps<Note: Movable & Equatable>(_ note: KeyPath<RuleNotes, Note>) -> Bool {
    old.mapped.notes[keyPath: note].moved(by: move) == new.mapped.notes[keyPath: note]
  }

  /// Whether the paragraph names the same days, in as many tokens or not.
  var keepsDates: Bool { old.facts.dates.map(\.withoutTokens).moved(by: move) == new.facts.dates.map(\.withoutTokens) }
}

extension DateExpression: Movable {
  func moved(by move: OffsetMove) -> DateExpression {
    var date = self
    date.range = move(range)
    return date
  }

  /// The tokens are counted anew when a word is typed further up in the paragraph.
  var withoutTokens: DateExpression {
    var date = self
    date.tokens = 0..<0
    return date
  }
}
