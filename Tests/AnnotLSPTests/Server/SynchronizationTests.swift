import AnnotCore
import Testing

@testable import AnnotLSP

/// That the server's text is the client's, whatever edits come in whatever encoding.
struct SynchronizationTests {
  private typealias Edit = (Int, Int, Int, Int, String)

  /// The text after `edits`, all in one notification.
  private func check(
    _ text: String, _ edits: [Edit], in encoding: PositionEncoding = .utf16, becomes expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var document = self.document(text)
    document.apply(edits.map(change), encoding: encoding)
    #expect(String(decoding: document.text.bytes, as: UTF8.self) == expected, sourceLocation: sourceLocation)
    #expect(document.lines == LineIndex(document.text), sourceLocation: sourceLocation)
  }

  private func document(_ text: String) -> Document {
    Document(uri: DocumentURI(string: "untitled:a"), markup: .plain, version: 1, text: text, revision: 1)
  }

  private func change(_ edit: Edit) -> LSP.ContentChange {
    LSP.ContentChange(
      range: LSP.Range(
        start: LSP.Position(line: edit.0, character: edit.1), end: LSP.Position(line: edit.2, character: edit.3)),
      text: edit.4)
  }

  @Test func insertingReplacingDeleting() {
    check("one two", [(0, 3, 0, 3, " and")], becomes: "one and two")
    check("one two", [(0, 0, 0, 3, "1")], becomes: "1 two")
    check("one\ntwo\n", [(0, 3, 1, 0, "")], becomes: "onetwo\n")
    check("", [(0, 0, 0, 0, "x")], becomes: "x")
  }

  @Test func severalChangesFollowEachOther() {
    check("abc", [(0, 0, 0, 1, "xy"), (0, 2, 0, 3, "\n"), (1, 0, 1, 1, "")], becomes: "xy\n")
  }

  @Test func columnsCountInTheUnitsAgreed() {
    check("é😀x", [(0, 6, 0, 7, "!")], in: .utf8, becomes: "é😀!")
    check("é😀x", [(0, 3, 0, 4, "!")], in: .utf16, becomes: "é😀!")
    check("é😀x", [(0, 2, 0, 3, "!")], in: .utf32, becomes: "é😀!")
  }

  @Test func everyLineEndEndsALine() {
    check("a\r\nb\rc\nd", [(1, 0, 1, 1, "B"), (2, 0, 2, 1, "C"), (3, 0, 3, 1, "D")], becomes: "a\r\nB\rC\nD")
  }

  @Test func positionsOutsideTheTextAreClamped() {
    check("one\ntwo", [(0, 99, 0, 99, "!")], becomes: "one!\ntwo")
    check("one\ntwo", [(9, 9, 9, 9, "!")], becomes: "one\ntwo!")
    check("one\ntwo", [(0, -5, 0, 1, "O")], becomes: "One\ntwo")
    check("one\ntwo", [(-3, 2, 0, 0, "!")], becomes: "!one\ntwo")
    check("😀", [(0, 1, 0, 1, "!")], in: .utf16, becomes: "!😀")
  }

  @Test func backwardsRangesAreTakenTheRightWayRound() {
    check("one two", [(0, 7, 0, 4, "2")], becomes: "one 2")
    check("one\ntwo", [(1, 0, 0, 3, " ")], becomes: "one two")
  }

  @Test func fullTextReplacesEverything() {
    var document = self.document("one")
    document.apply(
      [LSP.ContentChange(range: nil, text: "two"), change((0, 3, 0, 3, "!"))], encoding: .utf16)
    #expect(document.text == SourceText("two!"))
  }

  /// Random edits, applied to the document and to an array of characters' units side by side.
  @Test(arguments: PositionEncoding.allCases)
  func incrementalEqualsFullText(encoding: PositionEncoding) {
    var generator = SeededGenerator(seed: 20)
    let pieces = ["", "a", "é", "😀", "\n", "\r\n", "\r", "“x”", "漢", " ", "e\u{301}"]
    for _ in 0..<200 {
      let text = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined()
      var document = self.document(text)
      var reference = ReferenceText(text, encoding: encoding)
      for _ in 0..<7 {
        let start = Int.random(in: 0...reference.boundaries.count - 1, using: &generator)
        let end = Int.random(in: start...reference.boundaries.count - 1, using: &generator)
        let replacement = pieces.randomElement(using: &generator) ?? ""
        let range = LSP.Range(start: reference.position(start), end: reference.position(end))
        document.apply(
          [LSP.ContentChange(range: range, text: replacement)], encoding: encoding)
        reference.replace(start, end, replacement)
        #expect(String(decoding: document.text.bytes, as: UTF8.self) == reference.text)
      }
    }
  }

  @Test func theServerPicksTheEncodingThatTheClientPrefers() throws {
    func encoding(_ offered: JSON) throws -> JSON {
      let client = try TestClient()
      let result = try client.request(
        "initialize", ["capabilities": ["general": ["positionEncodings": offered]]])
      #expect(try client.shutDown() == 0)
      return result["result"]["capabilities"]["positionEncoding"]
    }
    #expect(try encoding(["utf-32", "utf-8", "utf-16"]) == "utf-32")
    #expect(try encoding(["utf-7", "utf-8"]) == "utf-8")
    #expect(try encoding([]) == "utf-16")
    #expect(try encoding("utf-8") == "utf-16")
  }
}

/// A text as a list of Unicode scalars, whose positions are counted from the start each time.
private struct ReferenceText {
  private var scalars: [Unicode.Scalar]
  private let encoding: PositionEncoding

  init(_ text: String, encoding: PositionEncoding) {
    scalars = Array(text.unicodeScalars)
    self.encoding = encoding
  }

  var text: String { String(String.UnicodeScalarView(scalars)) }

  /// The places an editor can put a caret: everywhere but between `\r` and `\n`.
  var boundaries: [Int] {
    (0...scalars.count).filter { !($0 > 0 && $0 < scalars.count && scalars[$0 - 1] == "\r" && scalars[$0] == "\n") }
  }

  func position(_ boundary: Int) -> LSP.Position {
    var (line, character) = (0, 0)
    let end = boundaries[boundary]
    for (index, scalar) in scalars[..<end].enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      if scalar == "\n" || (scalar == "\r" && next != "\n") {
        (line, character) = (line + 1, 0)
      } else {
        character += width(of: String(scalar))
      }
    }
    return LSP.Position(line: line, character: character)
  }

  private func width(of character: String) -> Int {
    switch encoding {
    case .utf8: character.utf8.count
    case .utf16: character.utf16.count
    case .utf32: 1
    }
  }

  mutating func replace(_ start: Int, _ end: Int, _ text: String) {
    scalars.replaceSubrange(boundaries[start]..<boundaries[end], with: text.unicodeScalars)
  }
}
