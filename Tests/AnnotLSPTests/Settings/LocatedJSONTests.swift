import Testing

@testable import AnnotLSP

/// JSON read with its places.
struct LocatedJSONTests {
  private func check(
    _ text: String, failsAt offset: Int, _ message: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let problem = #expect(throws: LocatedJSONParser.Problem.self, sourceLocation: sourceLocation) {
      try LocatedJSONParser.value(of: Array(text.utf8))
    }
    #expect(problem?.offset == offset, sourceLocation: sourceLocation)
    #expect(problem?.message == message, sourceLocation: sourceLocation)
  }

  @Test func valuesKnowTheirPlaces() throws {
    let json = try LocatedJSONParser.value(of: Array(#" {"é": [1, -2.5e1, true, null], "b": "x"} "#.utf8))
    let members = try #require(json.members)
    #expect(members.map(\.name) == ["é", "b"])
    #expect(members.map { [$0.nameRange.start, $0.nameRange.end] } == [[2, 6], [33, 36]])
    #expect(members[0].value.elements?.map(\.value) == [.number(1), .number(-25), .bool(true), .null])
    #expect([members[1].value.range.start, members[1].value.range.end] == [38, 41])
  }

  @Test func escapesAreRead() throws {
    let json = try LocatedJSONParser.value(of: Array(#""\u00e9\ud83d\ude00\n\"\\\/""#.utf8))
    #expect(json.string == "é😀\n\"\\/")
    #expect(try LocatedJSONParser.value(of: Array(#""\ud83d""#.utf8)).string == "\u{FFFD}")
  }

  @Test func mistakesSayWhereAndWhat() {
    check("", failsAt: 0, "the file ends where a value is missing")
    check("{\"a\": 1,}", failsAt: 8, "a name in quotation marks is missing here")
    check("{\"a\" 1}", failsAt: 5, "a colon is missing after \"a\"")
    check("{\"a\": 1 \"b\": 2}", failsAt: 8, "a comma or } is missing here")
    check("[1 2]", failsAt: 3, "a comma or ] is missing here")
    check("{\"a\": off}", failsAt: 6, "off is no value; text needs quotation marks")
    check("{} {}", failsAt: 3, "nothing may follow the closing bracket")
    check("{ // no\n}", failsAt: 2, "a name in quotation marks is missing here")
    check("{\"a\": // no\n}", failsAt: 6, "JSON has no comments")
    check("{\"a\": \"b\n\"}", failsAt: 6, "this text is not closed on its line")
    check("\"a", failsAt: 0, "this text is never closed")
    check("\"\\x\"", failsAt: 1, "not an escape of JSON")
    check(String(repeating: "[", count: 100_000), failsAt: 50, "nested more than 50 deep")
  }
}
