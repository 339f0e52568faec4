import AnnotCore
import Testing

@testable import AnnotLSP

/// Places on lines that are too long to be counted through each time.
struct LongLineTests {
  private func snapshot(_ text: String, _ encoding: PositionEncoding) -> Snapshot {
    var client = ClientProfile()
    client.positionEncoding = encoding
    return Snapshot(
      uri: DocumentURI(string: "untitled:long"), version: 1,
      analysis: Analyzer().analyze(SourceText(text), markup: .plain), caret: nil, client: client)
  }

  @Test(arguments: PositionEncoding.allCases) func theyAreWhereCountingFindsThem(encoding: PositionEncoding) {
    let piece = "Zoë 😀 漢字 walked. "
    let text = "Short.\n" + String(repeating: piece, count: 400) + "\r\nLast 😀 line"
    let snapshot = snapshot(text, encoding)
    for offset in 0...text.utf8.count + 2 {
      let counted = snapshot.analysis.lines.position(at: offset, in: snapshot.analysis.text, encoding: encoding)
      #expect(snapshot.position(at: offset) == LSP.Position(line: counted.line, character: counted.column))
    }
  }

  @Test(arguments: PositionEncoding.allCases) func tokensWalkAlongThem(encoding: PositionEncoding) throws {
    let text = String(repeating: "“No 😀,” said Zoë Brânză. ", count: 200)
    let snapshot = snapshot(text, encoding)
    let tokens = snapshot.analysis.semanticTokens()
    try #require(tokens.count > 200)
    let data = snapshot.semanticTokens.data
    var column = 0
    for (index, token) in tokens.enumerated() {
      column += data[index * 5 + 1]
      #expect(column == snapshot.position(at: token.range.start).character)
    }
  }
}
