import Testing

@testable import AnnotCore

struct OpeningTests {
  private func opening(of text: String) -> String? {
    let source = SourceText(text)
    return source.opening(LineIndex(source)).map { $0[TextRange(0, $0.count)] }
  }

  private let paragraph = String(repeating: "The council met again. ", count: 12)

  @Test func itEndsBehindABlankLine() throws {
    for lineEnd in ["\n", "\r\n", "\r"] {
      let text =
        "Headline\(lineEnd)\(lineEnd)"
        + String(repeating: "\(paragraph)\(lineEnd)\(paragraph)\(lineEnd)\(lineEnd)", count: 100)
      let opening = try #require(self.opening(of: text))
      #expect(text.hasPrefix(opening) && opening.hasSuffix(lineEnd + lineEnd))
      #expect((8_000..<10_000).contains(opening.utf8.count))
    }
  }

  @Test func withoutBlankLinesItEndsWithALine() throws {
    let text = String(repeating: paragraph + "\n", count: 200)
    let opening = try #require(self.opening(of: text))
    #expect(opening.hasSuffix("\n") && !opening.hasSuffix("\n\n"))
    #expect((8_000..<9_000).contains(opening.utf8.count))
  }

  @Test func whatHasNoEndNearHasNone() {
    #expect(opening(of: String(repeating: paragraph, count: 200)) == nil)
    #expect(opening(of: "Line.\n\n" + String(repeating: paragraph, count: 200) + "\n") == nil)
  }

  @Test func aShortArticleHasNone() {
    #expect(opening(of: String(repeating: paragraph + "\n\n", count: 20)) == nil)
    #expect(opening(of: "") == nil)
  }
}
