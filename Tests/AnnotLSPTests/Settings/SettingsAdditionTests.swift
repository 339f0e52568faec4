import AnnotCore
import Testing

@testable import AnnotLSP

/// What ignoring a finding makes of a settings file.
struct SettingsAdditionTests {
  private func check(
    _ before: String, _ addition: SettingsAddition, _ after: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = SettingsFile(SourceText(before))
    let edit = try #require(addition.edit(of: file), sourceLocation: sourceLocation)
    let text = file.text.applying(edit)
    #expect(text[TextRange(0, text.count)] == after, sourceLocation: sourceLocation)
    #expect(SettingsFile(text).problems == [], sourceLocation: sourceLocation)
  }

  private let off = SettingsAddition.switchOff(rule: "loaded-cue")
  private let ignored = SettingsAddition.ignore(rule: "loaded-cue", sentence: "He \"claimed\" it.")
  private let entry = #"{ "rule": "loaded-cue", "sentence": "He \"claimed\" it." }"#

  @Test func aRuleIsSwitchedOff() throws {
    try check("{}", off, "{\n  \"rules\": { \"loaded-cue\": \"off\" }\n}")
    try check("{ \"rules\": {} }", off, "{ \"rules\": { \"loaded-cue\": \"off\" } }")
    try check(
      "{ \"rules\": { \"relative-date\": \"hint\" } }", off,
      "{ \"rules\": { \"loaded-cue\": \"off\", \"relative-date\": \"hint\" } }")
    try check("{\"rules\": {\"loaded-cue\": \"hint\"}}", off, "{\"rules\": {\"loaded-cue\": \"off\"}}")
    try check("{\"rules\": null}", off, "{\"rules\": { \"loaded-cue\": \"off\" }}")
  }

  @Test func whatIsWrittenStaysAsItIs() throws {
    try check(
      "{\n    \"style\": \"ap\"\n}\n", off,
      "{\n    \"rules\": { \"loaded-cue\": \"off\" },\n    \"style\": \"ap\"\n}\n")
  }

  @Test func aSentenceIsIgnored() throws {
    try check("{}", ignored, "{\n  \"ignore\": [ \(entry) ]\n}")
    try check("{\"ignore\": []}", ignored, "{\"ignore\": [ \(entry) ]}")
    try check(
      "{\"ignore\": [\n  {\"rule\": \"relative-date\", \"sentence\": \"Today.\"}\n]}", ignored,
      "{\"ignore\": [\n  \(entry),\n  {\"rule\": \"relative-date\", \"sentence\": \"Today.\"}\n]}")
  }

  @Test func aNewFileSaysOnlyThat() {
    for addition in [off, ignored] { #expect(SettingsFile(SourceText(addition.newFile)).problems == []) }
  }

  @Test func aBrokenFileIsLeftAlone() {
    for text in ["", "[]", "{\"rules\": 1}", "{\"style\": }"] {
      #expect(off.edit(of: SettingsFile(SourceText(text))) == nil)
    }
  }
}
