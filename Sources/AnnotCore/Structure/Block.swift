/// What a stretch of an article is for.
public enum BlockKind: String, Sendable, CaseIterable {
  case headline, dek, byline, dateline, caption, heading, body, list, blockquote, pullquote, code, frontmatter
  /// What comes along when an article is pasted from a web page: sign-ups, appeals, share buttons, related links.
  case boilerplate

  /// Whether the block holds the article's own words, in which people are named and quoted.
  public var isProse: Bool {
    switch self {
    case .headline, .dek, .caption, .heading, .body, .list, .blockquote, .pullquote: true
    case .byline, .dateline, .code, .frontmatter, .boilerplate: false
    }
  }
}

/// One block of an article: a paragraph, a headline, a list item, a fenced block.
public struct Block: Sendable, Equatable {
  public var kind: BlockKind
  /// From the first to the last character that is not white space, in bytes of the article. Markers of Markdown (`# `,
  /// `- `, `> `) and fences lie inside; blank lines belong to no block.
  public var range: TextRange
  /// A heading's depth from 1 (the headline is 1), else 0.
  public var level: Int
}
