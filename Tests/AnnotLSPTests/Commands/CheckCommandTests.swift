import Foundation
import Testing

@testable import AnnotLSP

/// `check`, as people and as programs read it.
struct CheckCommandTests {
  private let unclosed = Array("Varn\n\t漢字 “no way\n".utf8)

  @Test func findingsReadLikeACompilers() throws {
    let (status, output, errors) = try Shell.annot(["check", "-"], input: unclosed)
    #expect((status, errors) == (1, ""))
    let lines = output.split(separator: "\n").map(String.init)
    let head = try #require(lines.firstIndex { $0.hasSuffix("[unclosed-quote]") })
    #expect(lines[head].hasPrefix("-:2:5: error: "))
    #expect(Array(lines[head + 1...head + 2]) == [" 2 |     漢字 “no way", "   |          ^"])
  }

  @Test func theLevelThatFailsCanBeChosen() throws {
    let warned = Array("A source said on Monday that the dam leaks.\n".utf8)
    #expect(try Shell.annot(["check", "-"], input: warned).status == 1)
    #expect(try Shell.annot(["check", "-", "--fail-on", "hint"], input: warned).status == 1)
    #expect(try Shell.annot(["check", "-", "--fail-on=error"], input: warned).status == 0)
    #expect(try Shell.annot(["check", "-", "--fail-on=error"], input: unclosed).status == 1)
  }

  @Test func nothingToReportIsSilent() throws {
    let (status, output, errors) = try Shell.annot(["check", "-"], input: Array("A quiet day.\n".utf8))
    #expect((status, output, errors) == (0, "", ""))
  }

  @Test func programsGetJSON() throws {
    let (status, output, _) = try Shell.annot(["check", "-", "--format", "json"], input: unclosed)
    #expect(status == 1)
    let findings = try JSON(parsing: Data(output.utf8))
    #expect(findings["schema"] == 1)
    let finding = try #require(findings["findings"].array?.first { $0["code"] == "unclosed-quote" })
    #expect(finding["file"] == "-")
    #expect(finding["line"] == 2)
    #expect(finding["column"] == 5)
    #expect(finding["endColumn"] == 6)
    #expect(finding["severity"] == "error")
    let none = try Shell.annot(["check", "-", "--format", "json"], input: [])
    #expect(none.output == "{\"schema\":1,\"findings\":[]}\n")
  }

  @Test func colourIsOnlyForThoseWhoWantIt() throws {
    #expect(try !Shell.annot(["check", "-"], input: unclosed).output.contains("\u{1B}"))
    #expect(try Shell.annot(["check", "-", "--color", "always"], input: unclosed).output.contains("\u{1B}[1;31m"))
  }

  @Test func anArticleCannotSteerTheTerminal() throws {
    let output = try Shell.annot(["check", "-"], input: Array("“no\u{1B}[2J way\n".utf8)).output
    #expect(!output.contains("\u{1B}"))
  }
}
