enum UnsourcedSuperlative: ArticleRule {
  static let description = RuleDescription(
    code: "unsourced-superlative",
    severity: .information,
    isOnByDefault: false,
    summary: "A superlative that nobody is named for",
    explanation: """
      *The largest*, *the first*, *the only* and *a record* are the claims that readers disprove first. This one stands in
      the article's own voice, with no source in its paragraph.

      *Authority:* NPR accuracy checklist, superlatives: verify, or qualify and attribute.

      *To mend it:* check it, and say on whose word it rests or within what bounds it holds: *one of the largest in the
      state*.
      """)

  static func findings(in article: Article) -> [Finding] {
    UnsourcedClaims.findings(UnsourcedClaims.all(in: article), labels: ["superlative"]) { range in
      "No source is given for “\(Excerpt.line(article.text[range], most: 60))”: verify it, or say who says so."
    }
  }
}
