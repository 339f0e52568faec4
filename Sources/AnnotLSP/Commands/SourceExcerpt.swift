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

    let (leading, shown, following) = Self.fitted(before, marked, after, width: width)
    line = leading + shown + following
    marker =
      String(repeating: " ", count: DisplayWidth.columns(of: leading)) + "^"
      + String(repeating: "~", count: max(1, DisplayWidth.columns(of: shown)) - 1)
  }

  /// The three cut to `width` columns in all; the finding first, then as much around it as there is room for.
  private static func fitted(
    _ before: String, _ marked: String, _ after: String, width: Int
  ) -> (String, String, String) {
    let (columnsBefore, columnsMarked) = (DisplayWidth.columns(of: before), DisplayWidth.columns(of: marked))
    let columnsAfter = DisplayWidth.columns(of: after)
    guard columnsBefore + columnsMarked + columnsAfter > width else { return (before, marked, after) }
    let context = max(0, width - columnsMarked)
    let leading = suffix(of: before, width: max(1, context / 2, context - columnsAfter))
    let shown = prefix(of: marked, width: width - DisplayWidth.columns(of: leading))
    let used = DisplayWidth.columns(of: leading) + DisplayWidth.columns(of: shown)
    return (leading, shown, prefix(of: after, width: width - used))
  }

  /// Tabs as four blanks, so that the marker stands right whatever the terminal's tab stops.
  private static func shown(_ text: String) -> String {
    text.contains("\t")
      ? text.split(separator: "\t", omittingEmptySubsequences: false).joined(separator: "    ").printable
      : text.printable
  }

  private static func prefix(of text: String, width: Int) -> String {
    guard DisplayWidth.columns(of: text) > width else { return text }
    guard width > 0 else { return "" }
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
