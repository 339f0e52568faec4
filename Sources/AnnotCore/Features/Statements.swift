// What is said in an article, by whom, and in few words.

extension Claim {
  /// Whether the article itself claims it, names nobody for it, and a desk may want somebody named.
  public var isUnsourced: Bool { !isAttributed && quotation == nil && !isPlain }
}

extension Analysis {
  /// The places in ``Annotations/quotations`` of what a speaker is quoted as saying.
  public func quotations(of speaker: Speaker.ID) -> ArraySlice<Int> { index.quotations(of: speaker) }

  /// The places in ``Annotations/claims`` of what rests on a speaker's word.
  public func claims(of speaker: Speaker.ID) -> ArraySlice<Int> { index.claims(of: speaker) }

  /// The words that somebody is reported to have said, on one line, cut where they are long.
  public func excerpt(of quotation: Quotation) -> String {
    let parts = quotation.parts.map { Excerpt.line($0, of: text, most: Excerpt.longest) }
    return parts.count == 1 ? parts[0] : Excerpt.line(parts.joined(separator: " … "), most: Excerpt.longest)
  }

  public func excerpt(of claim: Claim) -> String { Excerpt.line(claim.range, of: text, most: Excerpt.longest) }

  /// Whether a desk would ask where the claim is from: it has no source, and gives a figure, a superlative or a charge.
  /// What somebody is quoted as claiming stands under the quotation; events and forecasts would drown the rest.
  func needsSource(_ claim: Claim) -> Bool {
    claim.isUnsourced && [.body, .list, .dek].contains(paragraph(at: claim.range.start)?.kind)
      && claim.types.contains { [.quantity, .statistic, .superlative, .accusation].contains($0) }
  }
}
