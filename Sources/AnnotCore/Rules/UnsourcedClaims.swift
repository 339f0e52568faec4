/// The claims in the article's own voice that nothing around them gives a source for.
enum UnsourcedClaims {
  /// A claim that wants a source, as far as its own paragraph tells.
  struct Candidate: Sendable {
    /// The place among the paragraph's claims.
    var claim: Int
    /// The words that say so, in bytes of the paragraph.
    var words: TextRange
  }

  /// Those of a paragraph that have a reason which starts with one of `labels`, at words that are meant; in text order.
  static func candidates(
    in facts: ParagraphFacts, labels: [String], where isMeant: (TextRange) -> Bool
  ) -> [Candidate] {
    var candidates: [Candidate] = []
    for (claim, draft) in facts.claims.enumerated() {
      for reason in draft.reasons where labels.contains(where: reason.label.hasPrefix) && isMeant(reason.words) {
        candidates.append(Candidate(claim: claim, words: reason.words))
      }
    }
    return candidates
  }

  /// One finding for each claim among `candidates` that rests on nobody's word, at the first of its words.
  ///
  /// - Parameter isAlone: whether a source anywhere in the paragraph answers for all of it.
  static func findings(
    _ candidates: [Candidate], inParagraph index: Int, of article: Article,
    whereParagraphNamesNobody isAlone: Bool = true,
    message: (TextRange) -> String
  ) -> [Finding] {
    guard !candidates.isEmpty, let paragraph = article.paragraphs[checked: index], paragraph.kind.isOwnText,
      paragraph.kind != .dek
    else { return [] }
    let claims = places(in: paragraph, among: article.claims) { $0.range.start }
    if isAlone, namesSomebody(paragraph, claims, in: article) { return [] }
    var last = -1
    return candidates.compactMap { candidate in
      let place = claims.lowerBound + candidate.claim
      guard candidate.claim != last, claims.contains(place), !article.claims[place].isAttributed,
        article.claims[place].quotation == nil
      else { return nil }
      last = candidate.claim
      let range = paragraph.absolute(candidate.words)
      return Finding(range: range, message: message(range))
    }
  }

  private static func namesSomebody(_ paragraph: Paragraph, _ claims: Range<Int>, in article: Article) -> Bool {
    if claims.contains(where: { article.claims[$0].isAttributed }) { return true }
    return places(in: paragraph, among: article.quotations) { $0.range.start }.contains {
      article.quotations[$0].source != nil || article.quotations[$0].speaker != nil
    }
  }

  /// The places of those that start in a paragraph. The join puts them together paragraph by paragraph.
  private static func places<Element>(
    in paragraph: Paragraph, among elements: [Element], start: (Element) -> Int
  ) -> Range<Int> {
    let first = elements.partitioningIndex { start($0) >= paragraph.range.start }
    return first..<max(first, elements.partitioningIndex { start($0) >= paragraph.range.end })
  }
}
