extension Analysis {
  /// What to show for the caret at `offset`: whom a mention means and the quotation whose words it is among, or the
  /// quotation and the claim that the caret stands in. Nil where there is nothing to tell.
  public func hover(at offset: Int) -> Hover? {
    let quotation = annotations.quotation(at: offset).map {
      QuotationHover(analysis: self, index: $0).hover(at: offset)
    }
    if let mention = annotations.mention(at: offset).flatMap({ MentionHover(analysis: self, mention: $0).hover }) {
      return quotation.map(mention.above) ?? mention
    }
    guard let claim = annotations.claim(at: offset) else { return quotation }
    return ClaimHover(analysis: self, index: claim).hover(below: quotation)
  }
}

extension Annotations {
  /// The innermost resolved mention that holds the byte at `offset`.
  func mention(at offset: Int) -> ResolvedMention? {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].range.start <= offset { low = middle + 1 } else { high = middle }
    }
    // Mentions nest no deeper than a name in a phrase, so the ones that start just before decide.
    return mentions[max(0, low - 4)..<low].last { $0.range.contains(offset) }
  }

  /// The index of the claim that holds the byte at `offset`; of nested ones the innermost.
  func claim(at offset: Int) -> Int? {
    claims.indices.filter { claims[$0].range.contains(offset) }
      .min { claims[$0].range.length < claims[$1].range.length }
  }

  /// The index of the quotation whose content or cue holds the byte at `offset`; of nested ones the innermost.
  func quotation(at offset: Int) -> Int? {
    quotations.indices.filter { index in
      quotations[index].parts.contains { $0.contains(offset) } || quotations[index].cue?.range.contains(offset) == true
    }.min { quotations[$0].range.length < quotations[$1].range.length }
  }
}
