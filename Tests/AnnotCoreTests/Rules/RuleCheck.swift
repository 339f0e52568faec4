import Testing

@testable import AnnotCore

/// Holds what `rule` finds in an article against the stretches that `marked` puts in ⟦ ⟧; without them nothing may be
/// found. The rule is switched on for the check if it is off by default.
func check(
  _ rule: any Rule.Type, _ marked: String, markup: Markup = .plain, sourceLocation: SourceLocation = #_sourceLocation
) {
  let text = marked.filter { $0 != "⟦" && $0 != "⟧" }
  let code = rule.description.code
  var settings = Settings()
  settings.rules[code] = .on(rule.description.severity)
  let analysis = Analyzer(settings: settings).analyze(SourceText(text), markup: markup)
  let findings = analysis.annotations.diagnostics.filter { $0.code == code }
  var rendered = Array(text.utf8)
  let marks = findings.flatMap { [($0.range.start, "⟦"), ($0.range.end, "⟧")] }.sorted { $0.0 < $1.0 }
  for (offset, mark) in marks.reversed() { rendered.insert(contentsOf: mark.utf8, at: offset) }
  let actual = String(decoding: rendered, as: UTF8.self)
  #expect(actual == marked, "\(code):\n\(diff(expected: marked, actual: actual))", sourceLocation: sourceLocation)
  for finding in findings {
    #expect(!finding.message.isEmpty && finding.message.hasSuffix("."), sourceLocation: sourceLocation)
  }
}
