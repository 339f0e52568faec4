/// What a hover shows, as lines of Markdown without HTML; and the stretch of text that it explains.
public struct Hover: Sendable, Equatable {
  public var range: TextRange
  public var markdown: String
  /// The same for clients that render no Markdown.
  public var plainText: String

  /// This and below it `other`, for what this one explains.
  func above(_ other: Hover) -> Hover {
    Hover(
      range: range, markdown: markdown + "\n\n" + other.markdown, plainText: plainText + "\n" + other.plainText)
  }
}
