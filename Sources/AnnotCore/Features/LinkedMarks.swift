extension Analysis {
  /// The two quotation marks of the pair that the caret touches, to be changed together; of nested pairs the innermost.
  /// Nil where a mark has no partner, and where the two are not the same character: editors keep the one a copy of the
  /// other, which “ and ” must not become.
  public func linkedMarks(at offset: Int) -> [TextRange]? {
    for paragraph in [paragraph(at: offset), paragraph(at: offset - 1)].compactMap({ $0 }) {
      let marks = paragraph.facts.marks.last { span in
        guard let opening = span.opening, let closing = span.closing else { return false }
        return [opening, closing].contains { paragraph.absolute($0.range).touches(offset) }
          && isCopy(opening, closing, in: paragraph)
      }
      if let opening = marks?.opening, let closing = marks?.closing {
        return [opening, closing].map { paragraph.absolute($0.range) }
      }
    }
    return nil
  }

  /// Whether two marks are the same character, and stand in the text as they were read: `&quot;` does not.
  private func isCopy(_ opening: QuotationMark, _ closing: QuotationMark, in paragraph: Paragraph) -> Bool {
    let words = [opening, closing].map { (paragraph.facts.string($0.range), text[paragraph.absolute($0.range)]) }
    return words.allSatisfy { $0.0 == words[0].0 && $0.1 == words[0].0 }
  }
}
