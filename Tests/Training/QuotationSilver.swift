import AnnotCore
import Foundation

/// A paragraph with everything the quotation model reads, and what the annotators found in it.
struct QuotationParagraph {
  var document: Int
  /// Where the paragraph starts, in bytes of the article.
  var start: Int
  var bytes: [UInt8]
  var facts: LanguageFacts
  /// In bytes of the paragraph.
  var spans: [QuotationCorpus.Span]
}

/// Paragraphs with the parse that the corpus comes with: what the language layer would find if it were CoreNLP.
enum QuotationSilver {
  static func paragraphs(of corpus: QuotationCorpus, conllu path: String) throws -> [QuotationParagraph] {
    let places = Dictionary(uniqueKeysWithValues: corpus.documents.enumerated().map { ($1.id, $0) })
    var sentences = [[[Row]]](repeating: [], count: corpus.documents.count)
    var document: Int?
    var rows: [Row] = []
    func flush() {
      if let document, !rows.isEmpty { sentences[document].append(rows) }
      rows = []
    }
    for line in try String(contentsOfFile: path, encoding: .utf8).utf8.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    {
      if line.isEmpty {
        flush()
      } else if line.first == UInt8(ascii: "#") {
        let text = String(line) ?? ""
        if text.hasPrefix("# newdoc id = ") {
          flush()
          document = places[String(text.dropFirst(14))]
        }
      } else if let row = Row(line) {
        rows.append(row)
      }
    }
    flush()
    var result: [QuotationParagraph] = []
    for (index, document) in corpus.documents.enumerated() {
      result += paragraphs(of: document, index: index, sentences: sentences[index])
    }
    return result
  }

  private static func paragraphs(
    of document: QuotationCorpus.Document, index: Int, sentences: [[Row]]
  ) -> [QuotationParagraph] {
    var starts: [Int] = []
    for offset in document.text.bytes.indices where !UTF8.isContinuation(document.text.bytes[offset]) {
      starts.append(offset)
    }
    starts.append(document.text.count)
    var remaining = sentences[...]
    return QuotationCorpus.blocks(of: document.text).map { prose in
      let block = prose.range
      let bytes = Prose.bytes(of: prose, in: document.text, markup: .plain)
      var facts = LanguageFacts()
      for rows in remaining {
        guard let row = rows.first, let last = rows.last, row.start < starts.count, starts[row.start] < block.end
        else { break }
        if starts[min(last.end, starts.count - 1)] <= block.end { remaining = remaining.dropFirst() }
        let inside = rows.indices.filter {
          rows[$0].start < starts.count && block.contains(starts[rows[$0].start])
        }
        guard let first = inside.first else { continue }
        let base = facts.tokens.count
        for place in inside {
          let row = rows[place]
          let start = starts[row.start] - block.start
          var token = Token(start: start, end: min(starts[row.end] - block.start, bytes.count))
          token.tag = row.tag
          token.partOfSpeech = row.partOfSpeech
          token.relation = row.relation
          let head = row.head - 1 - first
          token.head = row.head > 0 && inside.contains(row.head - 1) ? Int32(base + head) : Token.noHead
          facts.tokens.append(token)
        }
        var sentence = Sentence(tokens: base..<facts.tokens.count)
        sentence.isParsed = true
        facts.sentences.append(sentence)
        var place = 0
        while place < inside.count {
          var end = place + 1
          let kind = rows[inside[place]].name
          while end < inside.count, rows[inside[end]].name == kind { end += 1 }
          if let kind { facts.names.append(Name(tokens: base + place..<base + end, kind: kind)) }
          place = end
        }
      }
      return QuotationParagraph(
        document: index, start: block.start, bytes: bytes, facts: facts,
        spans: QuotationCorpus.spans(of: document, in: block))
    }
  }

  fileprivate struct Row {
    var head: Int
    var tag: PennTag
    var partOfSpeech: PartOfSpeech
    var relation: Relation
    var start: Int
    var end: Int
    var name: Name.Kind?

    init?(_ line: Substring.UTF8View) {
      let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      guard fields.count >= 10, let head = Int(Substring(fields[6])) else { return nil }
      self.head = head
      tag = PennTag(treebank: String(Substring(fields[4])))
      partOfSpeech = PartOfSpeech(treebank: String(Substring(fields[3])))
      relation = Relation(treebank: String(Substring(fields[7])))
      start = 0
      end = 0
      for part in fields[9].split(separator: UInt8(ascii: "|")) {
        let text = String(Substring(part))
        if text.hasPrefix("Span=") {
          let ends = text.dropFirst(5).split(separator: ":").compactMap { Int($0) }
          guard ends.count == 2 else { return nil }
          (start, end) = (ends[0], ends[1])
        } else if text.hasPrefix("NER=") {
          switch text.dropFirst(4) {
          case "PERSON": name = .person
          case "ORGANIZATION": name = .organization
          case "LOCATION", "CITY", "COUNTRY", "STATE_OR_PROVINCE": name = .place
          case "MISC": name = .other
          default: name = nil
          }
        }
      }
    }
  }
}

extension QuotationCorpus {
  /// The paragraphs of `text`, headlines and headings too: they quote as well.
  static func blocks(of text: SourceText) -> [Block] {
    BlockScanner.blocks(of: text, markup: .plain).filter { $0.kind != .code && $0.kind != .frontmatter }
  }

  /// All paragraphs with what our own language layer reads from them, as it will be in use.
  func paragraphs() -> [QuotationParagraph] {
    documents.enumerated().flatMap { index, document in
      Self.blocks(of: document.text).map { block in
        let prose = Prose.bytes(of: block, in: document.text, markup: .plain)
        return QuotationParagraph(
          document: index, start: block.range.start, bytes: prose,
          facts: LanguagePipeline.facts(of: prose, parse: { ParseNeed.isNeeded($0, in: prose) }),
          spans: Self.spans(of: document, in: block.range))
      }
    }
  }

  /// The gold spans that start in `block`, in bytes of the block, cut at its end.
  static func spans(of document: Document, in block: TextRange) -> [Span] {
    document.spans.filter { block.contains($0.trimmed.start) && !$0.trimmed.isEmpty }.map { span in
      var copy = span
      copy.range = TextRange(max(0, span.range.start - block.start), min(block.length, span.range.end - block.start))
      copy.trimmed = TextRange(span.trimmed.start - block.start, min(block.length, span.trimmed.end - block.start))
      copy.cues = span.cues.map { $0.shifted(by: -block.start) }
      copy.sources = span.sources.map { $0.shifted(by: -block.start) }
      return copy
    }.sorted { $0.trimmed < $1.trimmed }
  }
}

extension PartOfSpeech {
  private static let names = Dictionary(uniqueKeysWithValues: allCases.map { ("\($0)".uppercased(), $0) })
  init(treebank name: String) { self = Self.names[name] ?? .x }
}

extension Relation {
  private static let names = Dictionary(uniqueKeysWithValues: allCases.map { ("\($0)", $0) })
  private static let renamed = ["oblTmod": "oblUnmarked", "oblNpmod": "oblUnmarked", "nmodTmod": "nmodUnmarked"]

  init(treebank name: String) {
    let parts = name.split(separator: ":")
    let joined =
      parts.prefix(1).joined() + parts.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    self = Self.names[Self.renamed[joined] ?? joined] ?? Self.names[parts.first.map(String.init) ?? ""] ?? .dep
  }
}

extension PennTag {
  private static let names: [String: PennTag] = {
    var names = Dictionary(uniqueKeysWithValues: allCases.map { ("\($0)".uppercased(), $0) })
    let signs: [(String, PennTag)] = [
      ("PRP$", .prpPossessive), ("WP$", .wpPossessive), (".", .period), (",", .comma), (":", .colon),
      ("``", .openQuote), ("\'\'", .closeQuote), ("-LRB-", .openBracket), ("-RRB-", .closeBracket),
      ("HYPH", .hyphen), ("$", .dollar), ("#", .hash),
    ]
    for (name, tag) in signs { names[name] = tag }
    return names
  }()
  init(treebank name: String) { self = Self.names[name] ?? .unknown }
}
