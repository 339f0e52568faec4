extension Analysis {
  /// Whether a desk would ask where the claim is from: it has no source, and gives a figure, a superlative or a charge.
  /// What somebody is quoted as claiming stands under the quotation; events and forecasts would drown the rest.
  func needsSource(_ claim: Claim) -> Bool {
    !claim.isAttributed && claim.quotation == nil
      && [.body, .list, .dek].contains(paragraph(at: claim.range.start)?.kind)
      && claim.types.contains { [.quantity, .statistic, .superlative, .accusation].contains($0) }
  }
}
