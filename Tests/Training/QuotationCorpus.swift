import AnnotCore
import Foundation

/// The annotated articles that quotation models are trained and measured on.
struct QuotationCorpus {
  /// One article.
  struct Document {
    var id: String
    var text: SourceText
    var spans: [Span]
    /// How many scalars precede each byte of the text.
    var scalarOffsets: [Int32]
  }

  /// One contiguous content span, in bytes of the article.
  struct Span {
    var range: TextRange
    /// Without outer marks, punctuation and blanks, as the scorer compares it.
    var trimmed: TextRange
    var isDirect: Bool
    var isIndirect: Bool
    var isCore: Bool
    var cues: [TextRange]
    var sources: [TextRange]
    var speakerName: String?
    var group: String
  }

  var documents: [Document]

  init(path: String) throws {
    let decoder = JSONDecoder()
    documents = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map { line in
      Document(try decoder.decode(Line.self, from: Data(line.utf8)))
    }
  }

  fileprivate struct Line: Decodable {
    struct Quote: Decodable {
      var start: Int
      var end: Int
      var type: String
      var span_type: String?
      var cue: [[Int]]
      var speaker: [[Int]]
      var speaker_name: String?
      var group: String
      var core: Bool?
    }
    var id: String
    var text: String
    var quotes: [Quote]
  }
}

extension QuotationCorpus.Document {
  fileprivate init(_ line: QuotationCorpus.Line) {
    id = line.id
    text = SourceText(line.text)
    let bytes = text.bytes
    var starts: [Int] = []
    var scalars: [Int32] = []
    scalars.reserveCapacity(bytes.count + 1)
    for (offset, byte) in bytes.enumerated() {
      if !UTF8.isContinuation(byte) { starts.append(offset) }
      scalars.append(Int32(starts.count - 1))
    }
    starts.append(bytes.count)
    scalars.append(Int32(starts.count - 1))
    scalarOffsets = scalars
    func range(_ start: Int, _ end: Int) -> TextRange {
      TextRange(starts[min(start, starts.count - 1)], starts[min(end, starts.count - 1)])
    }
    let text = text
    spans = line.quotes.map { quote in
      let whole = range(quote.start, quote.end)
      return QuotationCorpus.Span(
        range: whole, trimmed: QuotationScore.trimmed(whole, in: text),
        isDirect: (quote.span_type ?? quote.type) == "direct", isIndirect: quote.type == "indirect",
        isCore: quote.core ?? true, cues: quote.cue.map { range($0[0], $0[1]) },
        sources: quote.speaker.map { range($0[0], $0[1]) }, speakerName: quote.speaker_name, group: quote.group)
    }
  }
}
