/// The claims in the article's own voice that nothing around them gives a source for.
enum UnsourcedClaims {
  /// The claims of a paragraph of body or list, if neither their sentence nor the paragraph names anybody.
  static func all(inParagraph index: Int, of article: Article) -> ArraySlice<Claim> {
    guard let paragraph = article.paragraphs[checked: index], paragraph.kind.isOwnText, paragraph.kind != .dek,
      !paragraph.facts.claims.isEmpty
    else { return [] }
    let claims = article.claims[places(in: paragraph, among: article.claims) { $0.range.start }]
    guard !claims.contains(where: \.isAttributed) else { return [] }
    let quotations = article.quotations[places(in: paragraph, among: article.quotations) { $0.range.start }]
    guard !quotations.contains(where: { $0.source != nil || $0.speaker != nil }) else { return [] }
    return claims.allSatisfy { $0.quotation == nil } ? claims : claims.filter { $0.quotation == nil }[...]
  }

  /// The places of those that start in a paragraph. The join puts them together paragraph by paragraph.
  private static func places<Element>(
    in paragraph: Paragraph, among elements: [Element], start: (Element) -> Int
  ) -> Range<Int> {
    let first = elements.partitioningIndex { start($0) >= paragraph.range.start }
    return first..<max(first, elements.partitioningIndex { start($0) >= paragraph.range.end })
  }

  /// One finding for each of `claims` that has a reason which starts with one of `labels`, at the words of the first.
  static func findings(
    _ claims: some Sequence<Claim>, labels: [String], where isMeant: (TextRange) -> Bool,
    message: (TextRange) -> String
  ) -> [Finding] {
    claims.compactMap { claim in
      let place = claim.reasons.indices.first { place in
        labels.contains { claim.reasons[place].hasPrefix($0) } && words(place, of: claim).map(isMeant) ?? false
      }
      return place.flatMap { words($0, of: claim) }.map { Finding(range: $0, message: message($0)) }
    }
  }

  /// Where the words of a reason stand, in bytes of the article.
  private static func words(_ reason: Int, of claim: Claim) -> TextRange? {
    claim.words[checked: reason]?.shifted(by: claim.range.start)
  }
}
