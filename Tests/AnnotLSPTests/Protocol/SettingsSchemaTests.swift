import AnnotCore
import Foundation
import Testing

@testable import AnnotLSP

/// That `protocol/settings.schema.json` and the reader of settings agree on what is right and what is wrong.
struct SettingsSchemaTests {
  private func schema() throws -> JSON {
    try JSON(parsing: Data(contentsOf: Package.root.appendingPathComponent("protocol/settings.schema.json")))
  }

  private static let right: [String] = [
    "{}", #"{"$schema": "x", "rules": {"loaded-cue": "off", "relative-date": "hint"}}"#, #"{"style": "ap"}"#,
    #"{"style": null, "cast": null, "rules": null}"#, #"{"datelineDay": "2024-02-29"}"#,
    #"{"cast": ["Ana Pires", {"name": "Rui Costa", "role": "the mayor"}, {"name": "Ed"}]}"#,
    #"{"ignoredWords": ["Varnmouth"]}"#, #"{"ignore": [{"rule": "loaded-cue", "sentence": "She claimed it."}]}"#,
    #"{"diagnostics": {"delay": 0, "typingPause": 10000}}"#,
    #"{"inlayHints": {"mentions": false, "followUps": null}, "codeLens": {"speakers": true, "sections": false}}"#,
  ]

  private static let wrong: [String] = [
    "[]", "1", #"{"rule": {}}"#, #"{"rules": []}"#, #"{"rules": {"loaded-cue": "loud"}}"#,
    #"{"rules": {"loaded-cue": true}}"#, #"{"style": "AP"}"#, #"{"style": 1}"#, #"{"datelineDay": "March 3"}"#,
    #"{"cast": {}}"#, #"{"cast": [1]}"#, #"{"cast": [{"role": "mayor"}]}"#, #"{"cast": [{"name": "A", "age": 3}]}"#,
    #"{"ignoredWords": "Varnmouth"}"#, #"{"ignoredWords": [""]}"#, #"{"ignore": [{"rule": "loaded-cue"}]}"#,
    #"{"ignore": ["loaded-cue"]}"#, #"{"diagnostics": 5}"#, #"{"diagnostics": {"delay": -1}}"#,
    #"{"diagnostics": {"delay": 1.5}}"#, #"{"diagnostics": {"typingPause": 10001}}"#, #"{"diagnostics": {"wait": 1}}"#,
    #"{"path": "/bin/sh"}"#, #"{"inlayHints": true}"#, #"{"inlayHints": {"pronouns": true}}"#,
    #"{"codeLens": {"speakers": 1}}"#,
  ]

  @Test(arguments: right) func whatIsRightIsRead(json: String) throws {
    #expect(SettingsFile(SourceText(json)).problems.map(\.message) == [])
    #expect(JSONSchema(try schema()).problems(in: try JSON(parsing: Data(json.utf8))) == [])
  }

  @Test(arguments: wrong) func whatIsWrongIsReported(json: String) throws {
    #expect(!SettingsFile(SourceText(json)).problems.isEmpty)
    #expect(!JSONSchema(try schema()).problems(in: try JSON(parsing: Data(json.utf8))).isEmpty)
  }

  @Test func bothKnowTheSameNames() throws {
    let properties = try schema()["properties"]
    #expect(Set(properties.object?.keys.map { $0 } ?? []) == Set(SettingsReader.names + ["$schema"]))
    for (group, names) in SettingsReader.groups {
      #expect(Set(properties[group]["properties"].object?.keys.map { $0 } ?? []) == Set(names))
    }
    #expect(try schema()["$defs"]["level"]["enum"].array?.compactMap(\.string) == SettingsReader.levels)
  }

  @Test func everyMistakeSaysWhatWouldBeRight() {
    func message(_ json: String) -> String? { SettingsFile(SourceText(json)).problems.first?.message }
    #expect(message(#"{"rulse": {}}"#) == #"there is no setting "rulse"; did you mean "rules"?"#)
    #expect(
      message(#"{"rules": {"unclosed-qoute": "off"}}"#)
        == #"there is no rule "unclosed-qoute"; did you mean "unclosed-quote"?"#)
    #expect(
      message(#"{"style": "gaurdian"}"#)
        == #"style is one of "plain", "ap", "bbc", "guardian"; did you mean "guardian"?"#)
    #expect(
      message(#"{"diagnostics": {"delay": "fast"}}"#) == "delay is a whole number of milliseconds from 0 to 10000")
  }
}
