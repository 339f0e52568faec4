import Testing

/// What a program draws is what is read from the screen.
struct ScreenTests {
  static let drawn: [(String, [String])] = [
    ("one\r\ntwo", ["one", "two", ""]),
    ("abc\u{1B}[2;3Hd\u{1B}[Ae", ["abce", "  d", ""]),
    ("abcdefghij", ["abcdefgh", "ij", ""]),
    ("王小\u{8}梅", ["王 梅", "", ""]),
    ("e\u{301}a\u{1B}[1;1Hx", ["xa", "", ""]),
    ("abc\u{1B}[1;2H\u{1B}[K", ["a", "", ""]),
    ("a\r\nb\r\nc\r\nd", ["b", "c", "d"]),
    ("a\r\nb\r\nc\u{1B}[1;2r\u{1B}[2;1H\nd", ["b", "d", "c"]),
    ("\u{1B}]0;title\u{7}a\u{1B}P+q544e\u{1B}\\b\u{1B}(Bc\u{1B}[?25l", ["abc", "", ""]),
    ("abc\u{1B}[?1049hd", ["d", "", ""]),
  ]

  @Test(arguments: drawn)
  func shows(sent: String, expected: [String]) {
    var screen = Screen(columns: 8, rows: 3)
    screen.write(sent.utf8)
    #expect(screen.lines == expected)
  }

  @Test
  func keepsStyles() {
    var screen = Screen(columns: 8, rows: 1)
    screen.write("\u{1B}[1;38;2;1;2;3ma\u{1B}[0;48:5:7mb\u{1B}[mc".utf8)
    let styles = screen.cells[0].prefix(3).map(\.style)
    #expect(styles[0].isBold && styles[0].foreground == .rgb(1, 2, 3))
    #expect(!styles[1].isBold && styles[1].background == .indexed(7) && styles[1].foreground == nil)
    #expect(styles[2] == TextStyle())
  }

  @Test
  func answersWhereTheCursorIs() {
    var screen = Screen(columns: 8, rows: 3)
    screen.write("\u{1B}[2;3H\u{1B}[6n".utf8)
    #expect(screen.replies == Array("\u{1B}[2;3R".utf8))
  }
}
