import AnnotCore

/// The line that a finding is on, as a terminal shows it, with a marker under the finding.
///
/// A paragraph of an article is one long line: of that, the stretch around the finding is shown.
struct SourceExcerpt: Equatable {
  let line: String
  /// As many columns as ``line`` has up to the finding's end: blanks, `^`, and `~` for each further column.
  let marker: String

  /// The excerpt for `range` in the line `content`; `width` is the most columns to take.
  init(of range: TextRange, inLine content: TextRange, of text: SourceText, width: Int) {
    let start = min(max(range.start, content.start), content.end)
    let end = min(max(range.end, start), content.end)
    let before = Self.shown(text[TextRange(content.start, start)])
    let marked = Self.shown(text[TextRange(start, end)])
    let after = Self.shown(text[TextRange(end, content.end)])

    let markedWidth = max(1, min(DisplayWidth.columns(of: marked), width))
    let rest = width - markedWidth
    let total = [before, marked, after].reduce(0) { $0 + DisplayWidth.columns(of: $1) }
    let leading = total <= width ? before : Self.suffix(of: before, width: rest / 2)
    let following = width - DisplayWidth.columns(of: leading) - markedWidth
    line = leading + Self.prefix(of: marked, width: width) + Self.prefix(of: after, width: following)
    marker =
      String(repeating: " ", count: DisplayWidth.columns(of: leading)) + "^"
      + String(repeating: "~", count: markedWidth - 1)
  }

  /// Tabs as four blanks, so that the marker stands right whatever the terminal's tab stops.
  private static func shown(_ text: String) -> String {
    text.contains("\t")
      ? text.split(separator: "\t", omittingEmptySubsequences: false).joined(separator: "    ").printable
      : text.printable
  }

  private static func prefix(of text: String, width: Int) -> String {
    guard DisplayWidth.columns(of: text) > width else { return text }
    var columns = 1
    return text.prefix { character in
      columns += DisplayWidth.columns(of: character)
      return columns <= width
    } + "…"
  }

  private static func suffix(of text: String, width: Int) -> String {
    guard DisplayWidth.columns(of: text) > width else { return text }
    var columns = 1
    let kept = text.reversed().prefix { character in
      columns += DisplayWidth.columns(of: character)
      return columns <= width
    }
    return "…" + String(kept.reversed())
  }
}
