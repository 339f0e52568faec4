extension Analysis {
  /// The quotation from which words in marks at `offset` are taken, where they stand in a headline, a dek or a pull
  /// quote; the words of a pull quote may do without marks. In Markdown a pull quote looks like any block quotation.
  func quotationBehind(_ offset: Int) -> Definition? {
    guard let paragraph = paragraph(at: offset) ?? paragraph(at: offset - 1),
      paragraph.kind.repeatsQuotations || paragraph.kind == .blockquote,
      let origin = repeatedWords(at: offset - paragraph.range.start, in: paragraph)
    else { return nil }
    let pieces = QuotedWords.pieces(of: origin, in: paragraph.facts)
    // Of words with a gap, the longest stretch is looked for; the others stand near it.
    guard let piece = pieces.max(by: { $0.count < $1.count }),
      let search = PieceSearch(Array(piece.prefix(Self.longestPiece)))
    else { return nil }
    for quotation in annotations.quotations {
      for part in quotation.parts {
        guard let home = self.paragraph(at: part.start), !home.kind.repeatsQuotations,
          home.range != paragraph.range
        else { continue }
        guard let found = search.range(in: home.facts, part.shifted(by: -home.range.start)) else { continue }
        return Definition(
          origin: paragraph.absolute(origin), target: home.absolute(found),
          context: quotation.range.contains(home.absolute(found)) ? quotation.range : home.absolute(found))
      }
    }
    return nil
  }

  /// In words. More than a headline has; keeps a search through one word said a thousand times short.
  private static let longestPiece = 60

  /// The words in marks around an offset, in bytes of the paragraph.
  private func repeatedWords(at offset: Int, in paragraph: Paragraph) -> TextRange? {
    let span = paragraph.facts.marks.first { $0.depth == 0 && $0.range.touches(offset) }
    if let span { return span.inner }
    return paragraph.kind == .pullquote ? TextRange(0, paragraph.range.length) : nil
  }
}

extension BlockKind {
  /// Whether its quotations stand in the text too, in full.
  fileprivate var repeatsQuotations: Bool { self == .headline || self == .dek || self == .pullquote }
}

/// Looks for some words in a row.
private struct PieceSearch {
  private let words: [String]
  /// The word that is least likely to stand anywhere else, and that never reads otherwise: the longest.
  private let anchor: Int

  /// Nil where the words are all so common that finding them says nothing.
  init?(_ words: [String]) {
    let anchors = words.indices.filter { words[$0] != QuotedWords.pronoun }
    guard let anchor = anchors.max(by: { words[$0].utf8.count < words[$1].utf8.count }) else { return nil }
    self.words = words
    self.anchor = anchor
  }

  /// Where the words stand in `range`, in bytes of the paragraph.
  func range(in facts: ParagraphFacts, _ range: TextRange) -> TextRange? {
    let tokens = facts.language.tokens(in: range)
    for index in tokens where facts.words[index] == words[anchor] {
      guard let first = matches(before: index, in: facts, tokens), let last = matches(after: index, in: facts, tokens)
      else { continue }
      return facts.words.range(first..<(last + 1))
    }
    return nil
  }

  /// The token of the first word, if those before the anchor stand before `index`.
  private func matches(before index: Int, in facts: ParagraphFacts, _ tokens: Range<Int>) -> Int? {
    var index = index
    for word in words[..<anchor].reversed() {
      repeat { index -= 1 } while index >= tokens.lowerBound && !QuotedWords.counts(index, in: facts)
      guard index >= tokens.lowerBound, QuotedWords.normal(facts.words[index]) == word else { return nil }
    }
    return index
  }

  /// The token of the last word, if those after the anchor stand after `index`.
  private func matches(after index: Int, in facts: ParagraphFacts, _ tokens: Range<Int>) -> Int? {
    var index = index
    for word in words[(anchor + 1)...] {
      repeat { index += 1 } while index < tokens.upperBound && !QuotedWords.counts(index, in: facts)
      guard index < tokens.upperBound, QuotedWords.normal(facts.words[index]) == word else { return nil }
    }
    return index
  }
}
