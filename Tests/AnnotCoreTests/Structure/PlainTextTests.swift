import Testing

@testable import AnnotCore

@Suite("Blocks of plain text")
struct PlainTextTests {
  /// Checks the text of every block.
  private func check(_ text: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    let source = SourceText(text)
    let found = BlockScanner.blocks(of: source, markup: .plain).map { source[$0.range] }
    #expect(found == expected, sourceLocation: sourceLocation)
  }

  @Test func blankLinesSeparate() {
    check("One.\n\n \t\nTwo.\r\n\r\nThree.\r\rFour.", ["One.", "Two.", "Three.", "Four."])
    check("\u{FEFF} One.\u{A0}\n\u{3000}\nTwo.", ["One.", "Two."])
    check("", [])
    check(" \n\r\n", [])
    check("One\u{2028}still one\u{85}and still.", ["One\u{2028}still one\u{85}and still."])
  }

  @Test func pastedLinesAreParagraphs() {
    check(
      "Bus Line to Close\nThe bus line to the harbour will close in May, the council said.\nMonthly\nOnce",
      [
        "Bus Line to Close", "The bus line to the harbour will close in May, the council said.", "Monthly", "Once",
      ])
  }

  @Test func wrappedLinesAreOneParagraph() {
    let wrapped = """
      The bus line to the harbour will close in May, the council said on
      Tuesday after a long debate. Riders who came to the meeting were not
      amused. "We will have to walk," said Maria Olsen, who takes the line
      every day. The council offered a shuttle instead.
      """
    check(wrapped + "\n\n" + "Short line", [wrapped, "Short line"])
    check(wrapped + "\nTickets stay valid.", [wrapped, "Tickets stay valid."])
  }

  @Test func listItemsAndQuotedLines() {
    check("• One\n• Two\n  goes on\n1. First\n2. Second", ["• One", "• Two\n  goes on", "1. First", "2. Second"])
    check("> Quoted\n> text\n\n> More", ["> Quoted\n> text", "> More"])
  }

  @Test func proseHasTheLengthOfItsBlock() {
    let text = SourceText("> See <b>this</b>.\n\n• A <tweet id=\"7\">\"cat\"</tweet> 3 < 4")
    let prose = BlockScanner.blocks(of: text, markup: .plain).map { block in
      let bytes = Prose.bytes(of: block, in: text, markup: .plain)
      #expect(bytes.count == block.range.length)
      return String(decoding: bytes.filter { $0 != Prose.filler }, as: UTF8.self)
    }
    #expect(prose == [" See this.", "A \"cat\" 3 < 4"])
  }
}
