extension Analysis {
  /// What to show for the caret at `offset`: whom a mention means and the quotation whose words it is among, or the
  /// quotation and the claim that the caret stands in. Nil where there is nothing to tell.
  public func hover(at offset: Int) -> Hover? {
    let quotation = self.quotation(at: offset).map {
      QuotationHover(analysis: self, index: $0).hover(at: offset)
    }
    if let mention = annotations.mention(at: offset).flatMap({ MentionHover(analysis: self, mention: $0).hover }) {
      return quotation.map(mention.above) ?? mention
    }
    guard let claim = self.claim(at: offset) else { return quotation }
    return ClaimHover(analysis: self, index: claim).hover(below: quotation)
  }
}

extension Annotations {
  /// The innermost resolved mention that holds the byte at `offset`.
  func mention(at offset: Int) -> ResolvedMention? {
    let next = mentions.partitioningIndex { $0.range.start > offset }
    // Mentions nest no deeper than a name in a phrase, so the ones that start just before decide.
    return mentions[max(0, next - 4)..<next].last { $0.range.contains(offset) }
  }
}
