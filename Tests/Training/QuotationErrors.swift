import AnnotCore

/// What a model gets wrong, in words, for reading.
enum QuotationErrors {
  static func show(_ document: QuotationCorpus.Document, _ predictions: [QuotationScore.Prediction]) {
    let ranges = predictions.map { QuotationScore.trimmed($0.range, in: document.text) }
    let gold = document.spans
    let matches = QuotationScore.match(ranges, gold.map(\.trimmed))
    func text(_ range: TextRange) -> String {
      document.text[TextRange(max(0, range.start - 60), range.start)] + "[[" + document.text[range] + "]]"
        + document.text[TextRange(range.end, min(document.text.count, range.end + 60))]
    }
    func print(_ kind: String, _ parts: [String]) {
      Swift.print("ERR", kind, parts.map { $0.replacing("\n", with: " / ") }.joined(separator: "\n      ~ "))
    }
    for (range, match) in zip(ranges, matches) {
      guard let match else {
        print("false", [text(range)])
        continue
      }
      let span = gold[match.gold]
      guard span.isCore, span.trimmed != range else { continue }
      print(
        (match.overlap < 0.5 ? "far" : "near") + (span.isDirect ? "-direct" : span.isIndirect ? "-indirect" : "-mixed"),
        [text(range), text(span.trimmed)])
    }
    let met = Set(matches.compactMap { $0?.gold })
    for (place, span) in gold.enumerated() where span.isCore && !met.contains(place) {
      print("missed" + (span.isDirect ? "-direct" : span.isIndirect ? "-indirect" : "-mixed"), [text(span.trimmed)])
    }
  }
}
