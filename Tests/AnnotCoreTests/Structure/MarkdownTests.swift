import Testing

@testable import AnnotCore

@Suite("Blocks of Markdown")
struct MarkdownTests {
  /// Checks the kind, the level where there is one, and the words of every block.
  private func check(_ text: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    let source = SourceText(text)
    let found = BlockScanner.blocks(of: source, markup: .markdown).map { block in
      let prose = Prose.bytes(of: block, in: source, markup: .markdown)
      #expect(prose.count == block.range.length, sourceLocation: sourceLocation)
      let words = String(decoding: prose.filter { $0 != Prose.filler }, as: UTF8.self)
      let name = block.level > 0 ? "\(block.kind.rawValue) \(block.level)" : block.kind.rawValue
      return "\(name): " + words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    #expect(found == expected, sourceLocation: sourceLocation)
  }

  /// Checks the words of a paragraph.
  private func check(words text: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
    check(text, ["body: " + expected], sourceLocation: sourceLocation)
  }

  @Test func headingsAndParagraphs() {
    check(
      "# Bus Line to Close #\n\nThe bus line will close in May, the council\nsaid.\n\n## Riders\nThey wait.\n#hashtag wins.",
      [
        "headline 1: Bus Line to Close", "body: The bus line will close in May, the council said.",
        "heading 2: Riders", "body: They wait. #hashtag wins.",
      ])
    check(
      "Bus Line\n===\n\nIt will close.\n\nRiders\n---\n\n---\n\nThey wait.",
      [
        "headline 1: Bus Line", "body: It will close.", "heading 2: Riders", "body: They wait.",
      ])
  }

  @Test func frontMatter() {
    check(
      "---\ntitle: \"Bus Line to Close\"\ntags: [a]\n---\nIt will close.",
      [
        "frontmatter: ", "headline 1: Bus Line to Close", "frontmatter: ", "body: It will close.",
      ])
    check(
      "+++\ntitle = 'x'\n+++\n\n# Bus Line\n\nIt will close.",
      [
        "frontmatter: ", "headline 1: Bus Line", "body: It will close.",
      ])
    check("---\n\nIt will close.", ["body: It will close."])
  }

  @Test func lists() {
    check(
      "- one\n  goes on\n- [x] two\n\n  more of two\n  1. nested\n* three\nlazy",
      [
        "list: one goes on", "list: two", "list: more of two", "list: nested", "list: three lazy",
      ])
    check("It was in\n2016. That is long ago.\n1. first", ["body: It was in 2016. That is long ago.", "list: first"])
  }

  @Test func quotedBlocks() {
    check(
      "> One\n> two\nlazy\n\n> > Nested\n>\n> - item\n\nAfter.",
      [
        "blockquote: One two lazy", "blockquote: Nested", "blockquote: item", "body: After.",
      ])
  }

  @Test func codeAndTables() {
    check(
      "Text.\n\n```swift\nlet a = \"b\"\n\n```\n    code\n\n    more\n\nText.\n~~~\nopen",
      [
        "body: Text.", "code: ", "code: ", "body: Text.", "code: ",
      ])
    check("| a | b |\n|---|:-:|\n| \"1 | 2 |\n\nText.", ["code: ", "body: Text."])
    check("[a]: https://example.com 'x'\n\nText.", ["code: ", "body: Text."])
  }

  @Test func html() {
    check(
      "<div class=\"a\">\n\"Hi,\" <b>he</b> said.\n</div>\n\n<!-- \"no\n\nnot yet -->\nText.",
      [
        "body: \"Hi,\" he said.", "code: ", "body: Text.",
      ])
    check("<figure>\n<img src=\"a\">\n<figcaption>The stop.</figcaption>\n</figure>", ["caption: The stop."])
  }

  @Test func inlineMarkup() {
    check(words: "**\"Go,\"** he *said* to __her__ and ~~him~~.", "\"Go,\" he said to her and him.")
    check(words: "snake_case, 3 * 4, 5*6 and a * b", "snake_case, 3 * 4, 5*6 and a * b")
    check(
      words: "See [the \"plan\"](https://example.com/a_(b) \"title\") and [it][1], [sic] here.[^2]",
      "See the \"plan\" and it, [sic] here.")
    check(words: "An ![old \"bus\"](a.png) stop, <https://example.com> and <br/>more.", "An stop, and more.")
    check(words: "Run `say \"hi\"` or ``a ` b``, an open ` tick.", "Run or , an open ` tick.")
    check(words: #"\"Go,\" &quot;he&quot; said &amp; \*left\*."#, #""Go," "he" said & *left*."#)
  }

  @Test func anArticle() {
    check(
      "---\ntitle: Harbour Line to Close\n---\n\n*Riders say that nobody asked them*\n\n**By Ida Lund**\n\n"
        + "OSLO (AP) — The line will close in May, the council said on Tuesday after a debate that lasted all night.\n\n"
        + "![stop](stop.jpg)\n\nRiders wait at the stop. Ida Lund / Reuters\n\n## No money\n\nThe line lost millions.\n\n"
        + "[Sign up for our newsletter](https://example.com)\n",
      [
        "frontmatter: ", "headline 1: Harbour Line to Close", "frontmatter: ",
        "dek: Riders say that nobody asked them", "byline: By Ida Lund", "dateline: OSLO (AP) —",
        "body: The line will close in May, the council said on Tuesday after a debate that lasted all night.",
        "body: ", "caption: Riders wait at the stop. Ida Lund / Reuters", "heading 2: No money",
        "body: The line lost millions.", "boilerplate: Sign up for our newsletter",
      ])
  }

  @Test func hostileInput() {
    for text in [
      "[", "![", "]", "`", "<", "\\", "&", "> ", "- ", "* ", "#", "|-\n", "``` \n", "<a ", "**", "~~", "[^", "]((",
    ] {
      let source = SourceText(String(repeating: text, count: 1_000))
      for block in BlockScanner.blocks(of: source, markup: .markdown) {
        #expect(Prose.bytes(of: block, in: source, markup: .markdown).count == block.range.length)
      }
    }
  }
}
