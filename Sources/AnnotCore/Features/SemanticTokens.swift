/// A stretch of an article that an editor colours by what it is for.
public struct SemanticToken: Sendable, Equatable {
  /// From the least to the most telling: where two meet, the later one is seen.
  public enum Kind: Int, Sendable, CaseIterable {
    /// Reported words outside quotation marks.
    case quotation
    /// Reported words in quotation marks, marks included.
    case fragment
    /// A name, role or pronoun that stands for a speaker.
    case speaker
    /// The words that report.
    case cue
    /// The figure of a claim.
    case claim
  }

  public struct Modifiers: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// On somebody's word.
    public static let attributed = Modifiers(rawValue: 1 << 0)
    /// On nobody's word.
    public static let unsourced = Modifiers(rawValue: 1 << 1)
    /// Paraphrased.
    public static let indirect = Modifiers(rawValue: 1 << 2)
    /// Where a speaker is mentioned first.
    public static let declaration = Modifiers(rawValue: 1 << 3)
  }

  /// Never empty, never over a line end.
  public var range: TextRange
  public var kind: Kind
  public var modifiers: Modifiers
}

extension Analysis {
  /// What editors colour, in text order; no two overlap.
  ///
  /// - Parameter range: where tokens are wanted, else everywhere. Those that reach into it are whole.
  public func semanticTokens(in range: TextRange? = nil) -> [SemanticToken] {
    var tokens = TokenSpans(analysis: self).tokens
    if let range {
      // Whatever covers a token that reaches into the range decides how much of it is seen, wherever that stands.
      let reach = tokens.reduce(range) { $1.range.overlaps(range) ? $0.union($1.range) : $0 }
      tokens.removeAll { !$0.range.overlaps(reach) }
    }
    return TokenLayers(tokens: tokens).flattened().flatMap(pieces).filter { range?.overlaps($0.range) ?? true }
  }

  /// A token line by line, less the white space and the markup at the ends of each.
  private func pieces(of token: SemanticToken) -> [SemanticToken] {
    (lines.line(at: token.range.start)...lines.line(at: token.range.end)).compactMap { line in
      let content = lines.content(ofLine: line, in: text)
      var piece = token
      piece.range = trimmed(TextRange(max(token.range.start, content.start), min(token.range.end, content.end)))
      return piece.range.isEmpty ? nil : piece
    }
  }

  private func trimmed(_ range: TextRange) -> TextRange {
    guard let paragraph = paragraph(at: range.start) else { return range }
    func isBlank(_ offset: Int) -> Bool {
      guard let byte = paragraph.facts.prose[checked: offset - paragraph.range.start] else { return false }
      return byte == Prose.filler || ASCII.isWhitespace(byte)
    }
    var (start, end) = (range.start, range.end)
    while start < end, isBlank(start) { start += 1 }
    while start < end, isBlank(end - 1) { end -= 1 }
    return TextRange(start, end)
  }
}

/// The stretches of an article that are something to colour, overlapping as they do.
private struct TokenSpans {
  private(set) var tokens: [SemanticToken] = []

  init(analysis: Analysis) {
    let annotations = analysis.annotations
    for quotation in annotations.quotations { add(quotation) }
    let first = Set(annotations.speakers.compactMap(\.mentions.first))
    for mention in annotations.mentions {
      add(mention.range, .speaker, first.contains(mention.range) ? .declaration : [])
    }
    for claim in annotations.claims { add(claim, in: analysis) }
  }

  private mutating func add(_ range: TextRange, _ kind: SemanticToken.Kind, _ modifiers: SemanticToken.Modifiers) {
    guard !range.isEmpty else { return }
    tokens.append(SemanticToken(range: range, kind: kind, modifiers: modifiers))
  }

  private mutating func add(_ quotation: Quotation) {
    let isAttributed = quotation.speaker != nil || quotation.source != nil
    let word: SemanticToken.Modifiers = isAttributed ? .attributed : .unsourced
    for part in quotation.parts { add(part, .quotation, [word, .indirect]) }
    for fragment in quotation.fragments { add(fragment, .fragment, word) }
    if let source = quotation.source { add(source, .speaker, []) }
    if let cue = quotation.cue { add(cue.range, .cue, word) }
  }

  private mutating func add(_ claim: Claim, in analysis: Analysis) {
    guard let paragraph = analysis.paragraph(at: claim.range.start) else { return }
    let quantities = paragraph.facts.quantities
    var place = quantities.partitioningIndex { paragraph.absolute($0.range).start >= claim.range.start }
    while let quantity = quantities[checked: place], paragraph.absolute(quantity.range).start < claim.range.end {
      if !quantity.isOrdinal {
        add(paragraph.absolute(quantity.range), .claim, claim.isUnsourced ? .unsourced : .attributed)
      }
      place += 1
    }
  }
}
