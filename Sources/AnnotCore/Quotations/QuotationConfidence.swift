/// How often answers like this one are right.
enum QuotationConfidence {
  /// From how likely the content is and how likely its source; nil where no source is named.
  static func of(near: Float, source: Float?) -> Double {
    Double(min(max(near * (source ?? 0.6), 0.05), 0.99))
  }
}
