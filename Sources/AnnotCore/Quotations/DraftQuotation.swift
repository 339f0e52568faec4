/// A quotation while the paragraphs of an article are being put together.
struct DraftQuotation {
  var style: Quotation.Style
  /// In bytes of the article.
  var parts: [TextRange]
  /// Stretches in marks inside the parts.
  var fragments: [TextRange]
  /// In bytes of the article.
  var cue: Cue?
  var source: Source?
  var evidence: Evidence
  /// The report whose evidence that is; nil where the join has its own.
  var origin: Origin?
  /// The paragraphs of the first and the last part.
  var paragraphs: ClosedRange<Int>

  /// One report of one paragraph, by their places.
  struct Origin: Sendable {
    var paragraph: Int
    var report: Int
  }

  /// The mention that a quotation is tied to.
  struct Source {
    /// In bytes of the article.
    var range: TextRange
    var paragraph: Int
    /// The index of the mention among the paragraph's, if the words are one.
    var mention: Int?
  }
}
