import Testing

@testable import AnnotCore

/// Holds what `rule` finds in an article against the stretches that `marked` puts in ⟦ ⟧; without them nothing may be
/// found. The rule is switched on for the check if it is off by default.
///
/// With `fixed`, the first fix of every finding is applied; the article must then read so, and have no finding.
func check(
  _ rule: any Rule.Type, _ marked: String, fixed: String? = nil, markup: Markup = .plain,
  settings: Settings = Settings(), sourceLocation: SourceLocation = #_sourceLocation
) {
  let text = marked.filter { $0 != "⟦" && $0 != "⟧" }
  let found = findings(of: rule, in: text, markup: markup, settings: settings)
  var rendered = Array(text.utf8)
  let marks = found.flatMap { [($0.range.start, "⟦"), ($0.range.end, "⟧")] }.sorted { $0.0 < $1.0 }
  for (offset, mark) in marks.reversed() { rendered.insert(contentsOf: mark.utf8, at: offset) }
  let actual = String(decoding: rendered, as: UTF8.self)
  let code = rule.description.code
  #expect(actual == marked, "\(code):\n\(diff(expected: marked, actual: actual))", sourceLocation: sourceLocation)
  for finding in found {
    #expect(!finding.message.isEmpty && finding.message.hasSuffix("."), sourceLocation: sourceLocation)
  }
  guard let fixed else { return }
  let edits = found.compactMap(\.fixes.first).flatMap(\.edits)
  let mended = edits.sorted { $0.range < $1.range }.reversed().reduce(SourceText(text)) { $0.applying($1) }
  let result = mended[TextRange(0, mended.count)]
  #expect(result == fixed, "\(code), fixed:\n\(diff(expected: fixed, actual: result))", sourceLocation: sourceLocation)
  let left = findings(of: rule, in: fixed, markup: markup, settings: settings)
  #expect(left.map(\.message) == [], "\(code), after the fix", sourceLocation: sourceLocation)
}

private func findings(of rule: any Rule.Type, in text: String, markup: Markup, settings: Settings) -> [Diagnostic] {
  var settings = settings
  settings.rules[rule.description.code] = .on(rule.description.severity)
  let analysis = Analyzer(settings: settings).analyze(SourceText(text), markup: markup)
  return analysis.annotations.diagnostics.filter { $0.code == rule.description.code }
}

extension Settings {
  /// Settings for an article of this day, as ISO 8601 writes it.
  static func dated(_ day: String, style: Style = .plain) -> Settings {
    var settings = Settings()
    settings.datelineDay = CalendarDay(iso: day)
    settings.style = style
    return settings
  }
}
