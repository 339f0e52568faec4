extension Analysis {
  /// The outline as a list that can be given in parts: the headline and what it would hold stand side by side, since
  /// what was given of an article before its end was known cannot be added to.
  public func outlineSideBySide() -> [OutlineItem] {
    outline().flatMap { item -> [OutlineItem] in
      guard item.kind == .headline else { return [item] }
      var headline = item
      headline.range = item.selection
      headline.children = []
      return [headline] + item.children
    }
  }
}
