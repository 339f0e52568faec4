/// A stretch that belongs to what the caret stands on.
public struct Highlight: Sendable, Equatable {
  public enum Kind: Sendable {
    /// The words of a quotation.
    case content
    /// What refers to somebody or ties them to a quotation: a mention, a cue.
    case reference
    /// Who it is: the mention that introduces a speaker, the source of a quotation.
    case origin
  }
  public var range: TextRange
  public var kind: Kind
}

extension Analysis {
  /// What belongs to the caret's subject, in text order: the mentions of the speaker, or the parts, cue and source of the
  /// quotation.
  public func highlights(at offset: Int) -> [Highlight] {
    switch subject(at: offset) {
    case .mention(let mention):
      let introduction = introduction(of: mention.speaker)
      return (annotations.speaker(mention.speaker)?.mentions ?? []).map {
        Highlight(range: $0, kind: $0 == introduction ? .origin : .reference)
      }
    case .quotation(let place):
      guard let quotation = annotations.quotations[checked: place] else { return [] }
      var highlights = quotation.parts.map { Highlight(range: $0, kind: .content) }
      if let cue = quotation.cue { highlights.append(Highlight(range: cue.range, kind: .reference)) }
      if let source = quotation.source { highlights.append(Highlight(range: source, kind: .origin)) }
      return highlights.sorted { $0.range < $1.range }
    case nil: return []
    }
  }
}
