/// One line of the outline: a headline, a section, a quotation or a claim without a source.
public struct OutlineItem: Sendable, Equatable {
  public enum Kind: Sendable { case headline, section, quotation, boilerplate, claim }
  public var kind: Kind
  /// One line, never empty.
  public var name: String
  /// What stands beside the name in grey, such as the style of a quotation.
  public var detail: String
  /// The whole of it, children included.
  public var range: TextRange
  /// Where the caret goes; inside `range`.
  public var selection: TextRange
  public var children: [OutlineItem] = []
}
