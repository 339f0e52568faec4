/// Something that an editor offers to write at the caret.
public struct Completion: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    /// A speaker; by place in ``Annotations/speakers``.
    case speaker(Speaker.ID)
    /// A speaker with a cue: *Oliveira said.*
    case attribution(Speaker.ID)
    case cue
  }

  public var kind: Kind
  public var label: String
  /// Who that is.
  public var detail: String?
  /// What is written in place of `typed`.
  public var text: String
  /// The same with places to go through, in the syntax of the Language Server Protocol.
  public var snippet: String?
  /// What of the word stands before the caret.
  public var typed: TextRange
  /// The whole word that the caret is in; begins where `typed` does.
  public var word: TextRange
  /// What else changes: the full stop before the closing mark becomes a comma. Never touches `word`.
  public var others: [TextEdit] = []
}

extension Analysis {
  /// What may stand at the caret: who said it, behind a quotation or a cue. Nothing in ordinary prose.
  ///
  /// - Parameter style: whose style guide says by which cues.
  public func completions(at offset: Int, style: Settings.Style) -> [Completion] {
    guard let place = AttributionPlace(analysis: self, offset: offset) else { return [] }
    return AttributionOffers(analysis: self, place: place, cues: HouseCues(style: style, analysis: self)).completions()
  }

  /// What there is to know of somebody who is offered.
  public func summary(ofSpeakerNamed name: String) -> Hover? {
    guard let index = annotations.speakers.firstIndex(where: { $0.name == name }) else { return nil }
    let speaker = annotations.speakers[index]
    var text = HoverText()
    text.speaker(speaker)
    text.line()
    if let first = speaker.mentions.first { text.text("First mentioned in line \(lines.line(at: first.start) + 1). ") }
    text.text(MentionHover.tally(Speaker.ID(index: index), in: self))
    return Hover(range: speaker.mentions.first ?? TextRange(0, 0), markdown: text.markdown, plainText: text.plain)
  }
}
