import Testing

@testable import AnnotCore

@Suite("The rules together") struct RuleSetTests {
  @Test func everyRuleSaysWhatItIs() {
    #expect(Set(RuleSet.all.map(\.code)).count == RuleSet.all.count, "codes are unique")
    for rule in RuleSet.all {
      #expect(rule.code.allSatisfy { $0.isLowercase || $0 == "-" }, "\(rule.code)")
      #expect(!rule.summary.isEmpty && !rule.summary.hasSuffix("."), "\(rule.code)")
      #expect(rule.explanation.contains("*Authority:*") && rule.explanation.contains("*To mend it:*"), "\(rule.code)")
      #expect(RuleSet.rule(rule.code) == rule)
    }
  }

  @Test func settingsDecide() {
    let text = SourceText("He said: \"We will never leave this town.")
    func severities(_ level: Settings.RuleLevel?) -> [Diagnostic.Severity] {
      var settings = Settings()
      settings.rules["unclosed-quote"] = level
      return Analyzer(settings: settings).analyze(text, markup: .plain).annotations.diagnostics
        .filter { $0.code == "unclosed-quote" }.map(\.severity)
    }
    #expect(severities(nil) == [.error])
    #expect(severities(.on(.hint)) == [.hint])
    #expect(severities(.off) == [])
  }
}
