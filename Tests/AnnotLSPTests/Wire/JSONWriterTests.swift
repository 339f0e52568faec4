import Foundation
import Testing

@testable import AnnotLSP

/// That what is written is JSON, and says what it should.
struct JSONWriterTests {
  private func text(_ write: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter()
    write(&json)
    return String(decoding: json.json, as: UTF8.self)
  }

  @Test func nestingAndCommas() {
    let written = text {
      $0.object {
        $0.field("a", 1)
        $0.field("b") { $0.array([[1, 2], [], [3]]) { $0.array($1) { $0.integer($1) } } }
        $0.field("c") { $0.object { _ in } }
        $0.field("d", ifPresent: nil as Int?)
        $0.field("e", nil as Int?)
        $0.field("f", true)
      }
    }
    #expect(written == #"{"a":1,"b":[[1,2],[],[3]],"c":{},"e":null,"f":true}"#)
  }

  @Test func longPartsKeepTheirPlace() {
    let list = [Int](repeating: 7, count: 20_000).json
    var json = JSONWriter()
    json.object {
      $0.field("before", 1)
      $0.field("list") { $0.verbatim(list) }
      $0.field("after", -2)
    }
    #expect(json.json == Array(#"{"before":1,"list":"#.utf8) + list + Array(#","after":-2}"#.utf8))
    #expect(json.parts.contains(list))
  }

  @Test func everyCharacterComesBack() throws {
    let scalars = (0..<0x300).compactMap(Unicode.Scalar.init) + ["\u{2028}", "\u{FFFD}", "😀", "\u{10FFFF}"]
    let string = String(String.UnicodeScalarView(scalars))
    #expect(try JSON(parsing: Data(string.json)) == .string(string))
  }

  @Test func numbers() {
    #expect(text { $0.number(0.9) } == "0.9")
    #expect(text { $0.number(0.123456) } == "0.123")
    #expect(text { $0.number(.nan) } == "null")
    #expect(text { $0.integer(.min) } == "-9223372036854775808")
  }
}
