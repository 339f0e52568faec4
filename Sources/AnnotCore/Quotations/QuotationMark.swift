/// A quotation mark as the text has it, and the part it plays. Offsets are bytes from the start of the paragraph.
struct QuotationMark: Sendable, Equatable {
  /// The shape on the page; two marks pair only when their shapes belong together.
  enum Shape: UInt8, Sendable {
    /// `"`
    case straightDouble
    /// `'`
    case straightSingle
    /// “ ” and „ ‟
    case curlyDouble
    /// ‘ ’ and ‚ ‛
    case curlySingle
    /// `''`, and the ` `` ` that opens it
    case doubledSingle
    /// « »
    case guillemet
    /// ‹ ›
    case singleGuillemet
    /// 「 」 『 』 and other brackets of CJK text
    case corner
  }

  enum Side: UInt8, Sendable { case opening, closing }

  var range: TextRange
  var shape: Shape
  var side: Side
}

/// Two marks that belong together, or one whose partner is missing.
struct MarkedSpan: Sendable, Equatable {
  var opening: QuotationMark?
  var closing: QuotationMark?
  /// From mark to mark, marks included. Where the opening mark is missing it starts at the paragraph's start, or after
  /// the last quotation before it; where the closing one is missing it ends where the quotation can last end: the
  /// paragraph's end, or before the next opening mark.
  var range: TextRange
  /// 0 outermost; a span at depth n lies inside one at depth n - 1.
  var depth: Int

  /// The range between the marks.
  var inner: TextRange { TextRange(opening?.range.end ?? range.start, closing?.range.start ?? range.end) }
}
