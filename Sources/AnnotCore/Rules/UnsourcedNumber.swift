enum UnsourcedNumber: ArticleRule {
  static let description = RuleDescription(
    code: "unsourced-number",
    severity: .information,
    isOnByDefault: false,
    summary: "A figure that nobody is named for",
    explanation: """
      The paragraph gives a share, a sum or a large number in the article's own voice, and neither its sentence nor its
      paragraph says whose figure it is.

      *Authority:* AP, attribute any fact that was not witnessed, gathered or confirmed; NPR accuracy checklist, "Be able
      to identify the source of each fact"; BBC guidance on reporting statistics.

      *To mend it:* name who counted: *according to the ministry*. It is off by default, since much in clean copy is on
      record and needs no source.
      """)

  static func findings(in article: Article) -> [Finding] {
    UnsourcedClaims.findings(
      UnsourcedClaims.all(in: article), labels: ["a share", "a sum", "a number", "a statistic"]
    ) { range in
      "No source is given for “\(Excerpt.line(article.text[range], most: 60))”: name who counted."
    }
  }
}
