import AnnotCore

/// Tokens and sentences found in raw text, against the treebank's: a span counts when both its ends are right.
///
/// Every word of the treebank is one token, the parts of a contraction too, which is stricter than the shared tasks'
/// measure of surface tokens. The text of a paragraph is rebuilt from its words; each is read alone, as articles are.
struct SegmentationEvaluation {
  private(set) var tokens = Counts()
  private(set) var sentences = Counts()
  private(set) var missed: [String: Int] = [:]

  struct Counts {
    var gold = 0
    var found = 0
    var right = 0
    var f: Double { 200 * Double(right) / Double(max(1, gold + found)) }
  }

  mutating func add(_ paragraph: [TreebankSentence], errors: Bool = false) {
    var bytes: [UInt8] = []
    var words: Set<Span> = []
    var ends: Set<Span> = []
    for sentence in paragraph {
      let sentenceStart = bytes.count
      var end = bytes.count
      for word in sentence.words {
        let start = bytes.count
        bytes.append(contentsOf: word.form.utf8)
        end = bytes.count
        words.insert(Span(start: start, end: end))
        if word.isSpaceAfter { bytes.append(0x20) }
      }
      ends.insert(Span(start: sentenceStart, end: end))
    }
    let facts = LanguagePipeline.facts(of: bytes, parse: { _ in false })
    tokens.gold += words.count
    tokens.found += facts.tokens.count
    for token in facts.tokens {
      if words.contains(Span(start: Int(token.start), end: Int(token.end))) {
        tokens.right += 1
      } else if errors {
        note("token", bytes, Int(token.start), Int(token.end))
      }
    }
    sentences.gold += ends.count
    sentences.found += facts.sentences.count
    for sentence in facts.sentences {
      let start = Int(facts.tokens[sentence.tokens.lowerBound].start)
      let end = Int(facts.tokens[sentence.tokens.upperBound - 1].end)
      if ends.contains(Span(start: start, end: end)) {
        sentences.right += 1
      } else if errors {
        let isWrongEnd = !ends.contains { $0.end == end }
        if isWrongEnd { note("wrong cut", bytes, end - 30, end + 30) }
      }
    }
    if errors {
      for gold in ends
      where !facts.sentences.contains(where: { Int(facts.tokens[$0.tokens.upperBound - 1].end) == gold.end }) {
        note("missed cut", bytes, gold.end - 30, gold.end + 30)
      }
    }
  }

  private struct Span: Hashable {
    var start: Int
    var end: Int
  }

  private mutating func note(_ kind: String, _ bytes: [UInt8], _ start: Int, _ end: Int) {
    let start = max(0, start)
    let end = min(bytes.count, end)
    let around =
      kind == "token"
      ? "   in " + String(decoding: bytes[max(0, start - 12)..<min(bytes.count, end + 12)], as: UTF8.self) : ""
    missed[kind + ": " + String(decoding: bytes[start..<end], as: UTF8.self) + around, default: 0] += 1
  }
}

/// The sentences in runs of one paragraph.
func paragraphs(of sentences: [TreebankSentence]) -> [[TreebankSentence]] {
  var result: [[TreebankSentence]] = []
  for sentence in sentences {
    if sentence.startsParagraph || result.isEmpty {
      result.append([sentence])
    } else {
      result[result.count - 1].append(sentence)
    }
  }
  return result
}
