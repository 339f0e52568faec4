/// What a hover shows, as lines of Markdown without HTML; and the stretch of text that it explains.
public struct Hover: Sendable, Equatable {
  public var range: TextRange
  public var markdown: String
  /// The same for clients that render no Markdown.
  public var plainText: String
}
