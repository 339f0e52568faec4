/// A speaker or a quotation of an article, as a search over many articles lists it.
public struct ArticleSymbol: Sendable, Equatable {
  public enum Kind: Sendable { case speaker, quotation }
  public var kind: Kind
  /// One line: the name, or the first words.
  public var name: String
  /// Whose words they are, or the role of a speaker; nil where the article does not say.
  public var container: String?
  /// Where the speaker is introduced, or the quotation.
  public var range: TextRange
}

extension Analysis {
  /// The speakers in the order in which they are introduced, then the quotations in text order.
  public func symbols() -> [ArticleSymbol] {
    let speakers = annotations.speakers.indices.compactMap { place -> ArticleSymbol? in
      let speaker = annotations.speakers[place]
      guard let introduction = introduction(of: Speaker.ID(index: place)) else { return nil }
      return ArticleSymbol(
        kind: .speaker, name: Excerpt.line(speaker.name, most: 60), container: speaker.role, range: introduction)
    }
    let quotations = annotations.quotations.map { quotation in
      ArticleSymbol(
        kind: .quotation, name: Excerpt.line(text[quotation.parts.first ?? quotation.range], most: 60),
        container: annotations.speaker(quotation.speaker)?.name, range: quotation.range)
    }
    return speakers.sorted { $0.range < $1.range } + quotations
  }
}
