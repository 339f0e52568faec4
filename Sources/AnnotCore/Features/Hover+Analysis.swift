extension Analysis {
  /// What to show for the caret at `offset`, or nil where there is nothing to tell.
  public func hover(at offset: Int) -> Hover? { nil }
}
