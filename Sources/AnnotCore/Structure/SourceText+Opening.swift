/// The first screens of a long article, which are analysed by themselves before the whole is, so that who has just opened
/// it need not wait for its last chapter.
extension SourceText {
  /// The first paragraphs of a text that is long enough for its opening to be ready long before the rest; nil for other
  /// texts, and where no line ends near the place.
  ///
  /// Offsets and lines of the opening are those of the text. Its last line is empty: what is asked about a line before
  /// that can be answered from the opening.
  ///
  /// - Parameter lines: those of the text.
  public func opening(_ lines: LineIndex) -> SourceText? {
    guard count >= Self.longText else { return nil }
    let first = lines.line(at: Self.openingLength) + 1
    // A paragraph is best not cut, but where the lines of one never end, or no line is blank, any line end will do.
    let blank = (first..<lines.count).prefix { lines.starts[$0] < 2 * Self.openingLength }
      .first { lines.content(ofLine: $0, in: self).isEmpty }
    guard let end = lines.starts[checked: blank.map { $0 + 1 } ?? first], end <= 2 * Self.openingLength else {
      return nil
    }
    return SourceText(validated: Array(bytes[..<end]))
  }

  /// In bytes: what takes some fifty milliseconds to analyse.
  static let longText = 32_000
  /// In bytes: some thirteen hundred words, more than a screen shows.
  private static let openingLength = 8_000
}
