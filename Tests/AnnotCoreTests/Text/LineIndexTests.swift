import Testing

@testable import AnnotCore

/// Every offset of `text` at a character boundary is converted to a position and back in all encodings; columns are
/// compared with a count made the slow way, over the decoded line.
private func check(_ string: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let text = SourceText(string)
  let index = LineIndex(text)
  var line = 0
  var before = ""
  var offset = 0
  let characters = Array(string.unicodeScalars)
  for (place, scalar) in characters.enumerated() {
    let insideLineEnd = scalar == "\n" && place > 0 && characters[place - 1] == "\r"
    if !insideLineEnd {
      for (encoding, column) in [
        (PositionEncoding.utf8, before.utf8.count), (.utf16, before.utf16.count), (.utf32, before.unicodeScalars.count),
      ] {
        let position = index.position(at: offset, in: text, encoding: encoding)
        #expect(
          position == LinePosition(line: line, column: column), "\(encoding) at \(offset)",
          sourceLocation: sourceLocation)
        #expect(index.offset(of: position, in: text, encoding: encoding) == offset, sourceLocation: sourceLocation)
      }
    }
    offset += String(scalar).utf8.count
    let ends = scalar == "\n" || (scalar == "\r" && (place + 1 == characters.count || characters[place + 1] != "\n"))
    if ends { (line, before) = (line + 1, "") } else if scalar != "\r" { before.unicodeScalars.append(scalar) }
  }
}

@Suite("Positions") struct LineIndexTests {
  @Test(arguments: [
    "", "one line", "two\nlines\n", "DOS\r\nlines\r\n", "old\rMac\r", "mixed\r\n\n\r\rends",
    "“Café,” she said 🙂 twice: 🧑‍🚀!\n«naïve»\n日本語です\r\nعربي",
    "separators\u{2028}end\u{2029}no\u{85}line",
  ])
  func roundTrip(text: String) { check(text) }

  @Test func randomTextsRoundTrip() {
    var generator = SplitMix(seed: 7)
    let alphabet: [Character] = ["a", "é", "“", "🙂", "\n", "\r", "字", " "]
    for _ in 0..<300 {
      check(
        String((0..<Int.random(in: 0...30, using: &generator)).map { _ in alphabet.randomElement(using: &generator)! }))
    }
  }

  @Test func anIndexMadeFromTheOneBeforeIsTheSame() {
    var generator = SplitMix(seed: 8)
    let pieces = ["", "", "a", "\r", "\n", "\r\n", "\n\r", "é\n🙂", "long enough to fill a word\rand more"]
    var text = SourceText("one\r\ntwo\n\nthree\rfour")
    var index = LineIndex(text)
    for _ in 0..<3000 {
      let start = Int.random(in: 0...text.count, using: &generator)
      let end = Int.random(in: start...min(text.count, start + 9), using: &generator)
      let edit = TextEdit(range: TextRange(start, end), replacement: pieces.randomElement(using: &generator) ?? "")
      let edited = text.applying(edit)
      index = LineIndex(edited, after: text, index)
      #expect(index == LineIndex(edited), "after \(edit) of \(text.bytes)")
      guard index == LineIndex(edited) else { return }
      text = edited
    }
  }

  @Test func positionsOutsideTheTextAreClamped() {
    let text = SourceText("é🙂\nab")
    let index = LineIndex(text)
    func offset(_ line: Int, _ column: Int, _ encoding: PositionEncoding = .utf16) -> Int {
      index.offset(of: LinePosition(line: line, column: column), in: text, encoding: encoding)
    }
    #expect(offset(0, 99) == 6, "past the end of a line is its end, before the line feed")
    #expect(offset(7, 0) == text.count, "past the last line is the end of the text")
    #expect(offset(-1, 5) == 0)
    #expect(offset(1, -4) == 7)
    #expect(offset(0, 2) == 2, "between the halves of a surrogate pair is before the character")
    #expect(offset(0, 1, .utf8) == 0, "inside a character is before it")
    #expect(index.position(at: 99, in: text, encoding: .utf8) == LinePosition(line: 1, column: 2))
    #expect(index.position(at: -5, in: text, encoding: .utf8) == LinePosition(line: 0, column: 0))
    #expect(index.position(at: 4, in: text, encoding: .utf32) == LinePosition(line: 0, column: 1))
  }

  @Test func editsAreClampedToCharacters() {
    let text = SourceText("aé🙂z")
    #expect(text.applying(TextEdit(range: TextRange(2, 5), replacement: "-")) == SourceText("a-🙂z"))
    #expect(text.applying(TextEdit(range: TextRange(8, 99), replacement: "!")) == SourceText("aé🙂z!"))
    #expect(text.applying(TextEdit(range: TextRange(3, 1), replacement: "+")) == SourceText("aé+🙂z"))
  }
}
