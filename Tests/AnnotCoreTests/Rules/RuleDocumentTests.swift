import AnnotCore
import Foundation
import Testing

/// `protocol/rules.md` is written from the rules themselves; `ANNOT_REWRITE=1 swift test` writes it anew.
@Suite("The published list of rules") struct RuleDocumentTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../protocol/rules.md").standardizedFileURL

  @Test func isUpToDate() throws {
    let expected = Self.document
    if ProcessInfo.processInfo.environment["ANNOT_REWRITE"] == "1" {
      try expected.write(to: Self.file, atomically: true, encoding: .utf8)
    }
    let actual = try String(contentsOf: Self.file, encoding: .utf8)
    #expect(actual == expected, "write it anew with ANNOT_REWRITE=1:\n\(diff(expected: expected, actual: actual))")
  }

  private static var document: String {
    var text = """
      # Rules

      What `annot-lsp` checks. Each rule has a code, by which the settings switch it off or change its severity, and
      `annot-lsp explain CODE` prints what stands here. This file is generated; see CONTRIBUTING.md.

      | code | severity | finds |
      |---|---|---|

      """
    for rule in RuleSet.all {
      let severity = rule.severity.rawValue + (rule.isOnByDefault ? "" : ", off")
      text += "| [`\(rule.code)`](#\(rule.code)) | \(severity) | \(rule.summary) |\n"
    }
    for rule in RuleSet.all {
      text += "\n## \(rule.code)\n\n*\(rule.summary).* "
      text +=
        "Severity: \(rule.severity.rawValue)\(rule.isOnByDefault ? "" : "; off by default").\n\n\(rule.explanation)\n"
    }
    return text
  }
}
