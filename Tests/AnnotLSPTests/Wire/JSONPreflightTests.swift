import Testing

@testable import AnnotLSP

/// What is looked at before a message is decoded.
struct JSONPreflightTests {
  private func check(
    _ json: String, becomes expected: String?, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var bytes = Array(json.utf8)
    let isAdmitted = JSONPreflight.admits(&bytes)
    #expect((isAdmitted ? String(decoding: bytes, as: UTF8.self) : nil) == expected, sourceLocation: sourceLocation)
  }

  @Test func ordinaryMessagesPassUnchanged() {
    for json in [#"{"a":[1,{"b":"\"]}\\"}]}"#, #""\u00e9\uD83D\uDE00""#, "", "{", "\"", "\"\\", #""\u12"#, "]]]"] {
      check(json, becomes: json)
    }
  }

  @Test func depthIsBounded() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    check(nested(JSONPreflight.deepest), becomes: nested(JSONPreflight.deepest))
    check(nested(JSONPreflight.deepest + 1), becomes: nil)
    check(nested(1_000_000), becomes: nil)
    check(#"{"text":"\#(nested(1000))"}"#, becomes: #"{"text":"\#(nested(1000))"}"#)
  }

  @Test func halvesOfSurrogatePairsAreReplaced() {
    check(#""a\ud83db""#, becomes: #""a\uFFFDb""#)
    check(#""\ude00""#, becomes: #""\uFFFD""#)
    check(#""\ud83d\ud83d\ude00""#, becomes: #""\uFFFD\ud83d\ude00""#)
    check(#""\\ud83d""#, becomes: #""\\ud83d""#)
    check(#""\ud83d\n""#, becomes: #""\uFFFD\n""#)
  }

  @Test func theIdentityOfARefusedRequestIsFound() {
    func id(_ json: String) -> RequestID? {
      var bytes = Array(json.utf8)
      return JSONPreflight.requestID(in: &bytes)
    }
    #expect(id(#"{"jsonrpc":"2.0","id":7,"params":[["#) == .number(7))
    #expect(id(#"{"params":{"id":1},"id": "x"}"#) == .string("x"))
    #expect(id(#"{"x":"id","params":[{"id":1}]}"#) == nil)
    #expect(id(#"[[["id"]]]"#) == nil)
    #expect(id(#"{"id""#) == nil)
    #expect(id("") == nil)
  }
}
