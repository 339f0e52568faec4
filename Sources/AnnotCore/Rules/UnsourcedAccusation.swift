enum UnsourcedAccusation: ArticleRule {
  static let description = RuleDescription(
    code: "unsourced-accusation",
    severity: .warning,
    isOnByDefault: false,
    summary: "A wrong laid to somebody on nobody’s word",
    explanation: """
      The article says in its own voice that somebody did a wrong, without *alleged*, *charged* or *convicted* and without
      a source. It may be libel.

      *Authority:* AP, "allege": make clear who makes the charge, and do not state as fact what is only charged.

      *To mend it:* say who accuses them, or what a court found.
      """)

  static func findings(in article: Article) -> [Finding] {
    let claims = UnsourcedClaims.all(in: article).filter { claim in
      let words = article.text[TextRange(claim.range.start - 200, claim.range.end + 200)].lowercased()
      return !safe.contains { words.contains($0) }
    }
    return UnsourcedClaims.findings(claims, labels: ["a wrong done"]) { range in
      "“\(Excerpt.line(article.text[range], most: 60))” states a wrong as fact: say who accuses, or what a court found."
    }
  }

  /// Words that say that somebody else has judged or charges it.
  private static let safe = [
    "alleg", "accus", "charg", "convict", "indict", "sentenc", "guilty", "suspect", "admit", "found", "rul", "said",
    "jur", "court", "appear", "plead",
  ]
}
