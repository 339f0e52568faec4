import Foundation
import Testing

@testable import AnnotLSP

/// `check` with settings, with suppressed findings, and as SARIF.
struct CheckSettingsTests {
  private let loaded = "“So it is,” claimed Rui Costa, the harbour master.\n"

  private func codes(_ output: String) throws -> [String] {
    try JSON(parsing: Data(output.utf8))["findings"].array?.compactMap { $0["code"].string } ?? []
  }

  private func check(_ arguments: [String]) throws -> (status: Int32, output: String, errors: String) {
    try Shell.annot(["check"] + arguments)
  }

  @Test func eachFileHasItsOwnSettings() throws {
    let folder = try Folder()
    try folder.write("a/.annot.json", #"{ "rules": { "loaded-cue": "off" } }"#)
    for name in ["a/one.txt", "b/two.txt"] { try folder.write(name, loaded) }
    #expect(try !codes(check([folder.path("a/one.txt"), "--format", "json"]).output).contains("loaded-cue"))
    #expect(try codes(check([folder.path("b/two.txt"), "--format", "json"]).output).contains("loaded-cue"))
    #expect(
      try codes(check(["--no-settings", folder.path("a/one.txt"), "--format", "json"]).output).contains("loaded-cue"))
    let given = ["--settings", folder.path("a/.annot.json"), folder.path("b/two.txt"), "--format", "json"]
    #expect(try !codes(check(given).output).contains("loaded-cue"))
  }

  @Test func theLevelDecidesTheExitStatus() throws {
    let folder = try Folder()
    try folder.write(".annot.json", #"{ "rules": { "loaded-cue": "error" } }"#)
    try folder.write("a.txt", loaded)
    #expect(try check([folder.path("a.txt"), "--fail-on", "error"]).status == 1)
    #expect(try check([folder.path("a.txt"), "--fail-on", "error", "--no-settings"]).status == 0)
  }

  @Test func aMistakeIsOneLineOnStandardError() throws {
    let folder = try Folder()
    try folder.write(".annot.json", "{\n  \"rules\": { \"loaded-que\": \"off\" }\n}\n")
    try folder.write("a.txt", loaded)
    try folder.write("b.txt", loaded)
    let (status, _, errors) = try check([folder.path("a.txt"), folder.path("b.txt")])
    #expect(status == 2)
    let place = "annot-lsp: \(folder.path(".annot.json")):2:14: "
    #expect(errors == place + "there is no rule \"loaded-que\"; did you mean \"loaded-cue\"?\n")
    #expect(try check(["--settings", folder.path("none.json"), folder.path("a.txt")]).status == 2)
    #expect(try check(["--settings", folder.path("x"), "--no-settings", folder.path("a.txt")]).status == 2)
  }

  @Test func anArticleCanSayWhatIsNotReported() throws {
    let folder = try Folder()
    func found(_ text: String) throws -> [String] {
      try folder.write("a.md", text)
      return try codes(check([folder.path("a.md"), "--format", "json"]).output).filter { $0 == "loaded-cue" }
    }
    #expect(try found(loaded + "\n" + loaded).count == 2)
    #expect(try found("<!-- annot-ignore loaded-cue -->\n\n" + loaded + "\n" + loaded).count == 1)
    #expect(try found("<!-- annot-ignore loaded-cue -->\n" + loaded + "\n" + loaded).count == 1)
    #expect(try found("<!-- annot-ignore -->\n\n" + loaded).isEmpty)
    #expect(try found("<!-- annot-ignore relative-date -->\n\n" + loaded).count == 1)
    #expect(try found("---\nannot-ignore: [relative-date, loaded-cue]\n---\n\n" + loaded + "\n" + loaded).isEmpty)
    #expect(try found("---\nannot-ignore:\n  - loaded-cue\ntags:\n  - relative-date\n---\n\n" + loaded).isEmpty)
    #expect(try found("---\ntags:\n  - loaded-cue\n---\n\n" + loaded).count == 1)
  }

  @Test func anIgnoredSentenceStaysIgnoredWhereverItMoves() throws {
    let folder = try Folder()
    try folder.write(
      ".annot.json",
      #"{ "ignore": [{ "rule": "loaded-cue", "sentence": "\"So it is,\" claimed Rui Costa, the harbour master." }] }"#)
    try folder.write("a.txt", "A new first paragraph.\n\n“So it is,”\nclaimed Rui Costa, the harbour master.\n")
    #expect(try !codes(check([folder.path("a.txt"), "--format", "json"]).output).contains("loaded-cue"))
    try folder.write("a.txt", "“So it is not,” claimed Rui Costa, the harbour master.\n")
    #expect(try codes(check([folder.path("a.txt"), "--format", "json"]).output).contains("loaded-cue"))
  }

  private func results(_ folder: Folder, _ text: String) throws -> [JSON] {
    try folder.write("a b.md", text)
    let output = try check([folder.path("a b.md"), "--format", "sarif", "--fail-on", "error"]).output
    let log = try JSON(parsing: Data(output.utf8))
    #expect(log["version"] == "2.1.0")
    let run = log["runs"][0]
    #expect(run["columnKind"] == "utf16CodeUnits")
    let rules = run["tool"]["driver"]["rules"]
    let results = try #require(run["results"].array)
    for result in results {
      #expect(rules[try #require(result["ruleIndex"].int)]["id"] == result["ruleId"])
    }
    return results.filter { $0["ruleId"] == "loaded-cue" }
  }

  @Test func sarifSaysWhereInUTF16() throws {
    let folder = try Folder()
    let result = try #require(try results(folder, "😀 " + loaded).first)
    let place = result["locations"][0]["physicalLocation"]
    #expect(place["artifactLocation"]["uri"] == .string(folder.uri("a%20b.md")))
    #expect(place["region"] == ["startLine": 1, "startColumn": 16, "endLine": 1, "endColumn": 23])
    #expect(result["level"] == "note")
    #expect(result["suppressions"] == [])
  }

  @Test func sarifKeepsWhatIsSuppressedAndKnowsItAgain() throws {
    let folder = try Folder()
    let first = try #require(try results(folder, loaded).first)
    let moved = try #require(try results(folder, "A new first paragraph.\n\n" + loaded).first)
    #expect(first["partialFingerprints"] == moved["partialFingerprints"])
    let twice = try results(folder, loaded + "\n" + loaded)
    #expect(Set(twice.map { $0["partialFingerprints"].text }).count == 2)
    let ignored = try #require(try results(folder, "<!-- annot-ignore loaded-cue -->\n\n" + loaded).first)
    #expect(ignored["suppressions"] == [["kind": "inSource"]])
    #expect(first["partialFingerprints"] == ignored["partialFingerprints"])
  }
}
