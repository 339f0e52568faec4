extension Analysis {
  /// The outline of the article: the headline and sections, with their quotations.
  public func outline() -> [OutlineItem] { [] }
}
