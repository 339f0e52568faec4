/// The claims in the article's own voice that nothing around them gives a source for.
enum UnsourcedClaims {
  /// The claims of body and list for which neither their sentence nor their paragraph names anybody.
  static func all(in article: Article) -> [Claim] {
    var places: [Int] = []
    for quotation in article.quotations where quotation.source != nil || quotation.speaker != nil {
      places.append(quotation.range.start)
    }
    places += article.claims.filter(\.isAttributed).map(\.range.start)
    places.sort()
    var claims = article.claims[...]
    var sourced = places[...]
    var found: [Claim] = []
    for paragraph in article.paragraphs {
      while let place = sourced.first, place < paragraph.range.start { sourced.removeFirst() }
      let hasSource = sourced.first.map { $0 < paragraph.range.end } ?? false
      while let claim = claims.first, claim.range.start < paragraph.range.end {
        claims.removeFirst()
        let isOwn = paragraph.kind.isOwnText && paragraph.kind != .dek && claim.range.start >= paragraph.range.start
        if isOwn, !hasSource, !claim.isAttributed, claim.quotation == nil { found.append(claim) }
      }
    }
    return found
  }

  /// One finding for each of `claims` that has a reason which starts with one of `labels`, at the words of the first.
  static func findings(
    _ claims: [Claim], labels: [String], where isMeant: (TextRange) -> Bool,
    message: (TextRange) -> String
  ) -> [Finding] {
    claims.compactMap { claim in
      let place = claim.reasons.indices.first { place in
        labels.contains { claim.reasons[place].hasPrefix($0) } && claim.words[checked: place].map(isMeant) ?? false
      }
      return place.flatMap { claim.words[checked: $0] }.map { Finding(range: $0, message: message($0)) }
    }
  }
}
