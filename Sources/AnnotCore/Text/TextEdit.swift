/// The replacement of one range by other text. An empty range inserts; an empty replacement deletes.
public struct TextEdit: Hashable, Sendable {
  /// What is replaced, in UTF-8 byte offsets of the text before the edit.
  public let range: TextRange
  public let replacement: String

  public init(range: TextRange, replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}
