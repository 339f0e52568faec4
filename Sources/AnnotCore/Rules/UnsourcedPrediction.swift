enum UnsourcedPrediction: ArticleRule {
  static let description = RuleDescription(
    code: "unsourced-prediction",
    severity: .information,
    isOnByDefault: false,
    summary: "A forecast stated as fact",
    explanation: """
      The article says in its own voice what will happen. Nobody can know it, and it cannot be checked.

      *Authority:* Full Fact, which checks no forecasts because they cannot be; QUT news style, attribute all claims.

      *To mend it:* name who expects it, or say what is planned: *is scheduled to*.
      """)

  static func findings(in article: Article) -> [Finding] {
    UnsourcedClaims.findings(UnsourcedClaims.all(in: article), labels: ["prediction"]) { range in
      "“\(Excerpt.line(article.text[range], most: 60))” states a forecast as fact: name who expects it."
    }
  }
}
