/// An article rule that judges each paragraph by itself: from the paragraph's facts and what the join found in it, and
/// nothing else. Its findings in other paragraphs hold while somebody types.
protocol LocalArticleRule: ArticleRule {
  /// In bytes of the article, inside the paragraph.
  static func findings(inParagraph index: Int, of article: Article) -> [Finding]
}

extension LocalArticleRule {
  static func findings(in article: Article) -> [Finding] {
    article.paragraphs.indices.flatMap { findings(inParagraph: $0, of: article) }
  }
}
