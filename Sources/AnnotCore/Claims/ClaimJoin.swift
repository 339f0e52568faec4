/// Says whose the claims of an article are: the speaker's in whose words they stand, else that of the source which
/// their sentence names, else the article's own.
struct ClaimJoin {
  private let article: Article
  /// The parts of the quotations in text order, with the quotation's place.
  private let parts: [(range: TextRange, quotation: Int)]

  init(_ article: Article) {
    self.article = article
    var parts: [(range: TextRange, quotation: Int)] = []
    parts.reserveCapacity(article.quotations.count * 2)
    for index in article.quotations.indices {
      for part in article.quotations[index].parts { parts.append((part, index)) }
    }
    parts.sort { ($0.range, $0.quotation) < ($1.range, $1.quotation) }
    self.parts = parts
  }

  /// In text order.
  func claims() -> [Claim] {
    article.paragraphs.flatMap(claims)
  }

  /// Those of one paragraph.
  func claims(of paragraph: Paragraph) -> [Claim] {
    paragraph.kind.makesClaims ? paragraph.facts.claims.map { claim($0, in: paragraph) } : []
  }

  private func claim(_ draft: DraftClaim, in paragraph: Paragraph) -> Claim {
    let anchor = draft.anchor + paragraph.range.start
    var quotation = quotation(at: anchor)
    if let index = quotation, draft.isBackground, !isVerbatim(anchor, in: index) { quotation = nil }
    // Of a quotation no more is read than is needed: there are as many claims as sentences.
    let quoted = quotation.flatMap { article.quotations[$0].speaker }
    let isQuoted = quoted != nil || quotation.map { article.quotations[$0].source != nil } ?? false
    let source = draft.isBackground ? nil : draft.source.map(paragraph.absolute)
    let speaker = isQuoted ? quoted : source.flatMap(speaker)
    let isAttributed = isQuoted || source != nil || paragraph.kind == .blockquote
    return Claim(
      range: paragraph.absolute(draft.range), kinds: draft.kinds, isAttributed: isAttributed, speaker: speaker,
      quotation: quotation,
      reasons: isAttributed ? draft.sourced : draft.unsourced, isPlain: draft.isPlain)
  }

  /// The quotation whose content holds `offset`, the innermost.
  private func quotation(at offset: Int) -> Int? {
    let next = parts.partitioningIndex { $0.range.start > offset }
    // Reported speech nests two or three deep, so the parts that start just before decide.
    return parts[max(0, next - 4)..<next].last { $0.range.contains(offset) }?.quotation
  }

  private func isVerbatim(_ offset: Int, in quotation: Int) -> Bool {
    article.quotations[quotation].fragments.contains { $0.contains(offset) }
  }

  /// The speaker whom a mention in `source` refers to; of several the last, which is the head of the phrase.
  private func speaker(_ source: TextRange) -> Speaker.ID? {
    let next = article.mentions.partitioningIndex { $0.range.start >= source.end }
    return article.mentions[max(0, next - 4)..<next].last { $0.range.overlaps(source) }?.speaker
  }
}

extension BlockKind {
  /// Whether what the block says is said to the reader as fact.
  fileprivate var makesClaims: Bool {
    switch self {
    case .headline, .dek, .body, .list, .blockquote, .caption: true
    default: false
    }
  }
}
