import AnnotCore

/// An article and edits of it, read from any bytes: a byte that tells the markup and the settings, the text up to a zero
/// byte, and then edits of four bytes each: where (two bytes), how much is taken out, and which piece is put in.
struct EditScript {
  private let markup: Markup
  private let text: SourceText
  private let edits: [ArraySlice<UInt8>]

  /// More edits than this find nothing that fewer do not.
  private static let most = 24
  /// In bytes, how much text is analysed anew in all: one long text with many edits keeps the fuzzer from a hundred short
  /// ones, which find as much.
  private static let budget = 24_000

  private static let pieces = [
    "", "a", " ", ".", "\n", "\n\n", "\r\n", "\"", "“", "”", "’", " said", "said Ana Pires", ": ", "# ", "> ", "```\n",
    "**", "12 percent", "🙂", "<!-- annot-ignore -->", "She ", "—", "---\n",
  ]

  init(_ bytes: [UInt8]) {
    markup = (bytes.first ?? 0) % 2 == 0 ? .plain : .markdown
    let end = bytes.firstIndex(of: 0) ?? bytes.count
    text = SourceText(String(decoding: bytes[min(1, end)..<end], as: UTF8.self))
    let script = bytes[min(end + 1, bytes.count)...]
    let count = min(Self.most, Self.budget / max(1, text.count))
    edits = stride(from: script.startIndex, to: script.endIndex - 3, by: 4).prefix(count).map {
      script[$0..<$0 + 4]
    }
  }

  /// An analysis that builds on the one before is the same as one from scratch, after every edit.
  func run() {
    let analyzer = Analyzer(settings: Promises.everyRule)
    var analysis = analyzer.analyze(text, markup: markup)
    for edit in edits {
      let bytes = Array(edit)
      let start = (Int(bytes[0]) << 8 | Int(bytes[1])) % (analysis.text.count + 1)
      let end = min(analysis.text.count, start + Int(bytes[2] % 16))
      let replacement = Self.pieces[Int(bytes[3]) % Self.pieces.count]
      let edited = analysis.text.applying(TextEdit(range: TextRange(start, end), replacement: replacement))
      analysis = analyzer.analyze(edited, markup: markup, reusing: analysis)
      let scratch = analyzer.analyze(edited, markup: markup)
      precondition(analysis.lines == scratch.lines, "lines are not those from scratch")
      precondition(analysis.annotations == scratch.annotations, "annotations are not those from scratch")
    }
    Promises.check(analysis)
  }
}
