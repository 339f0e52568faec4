import AnnotCore

/// How good predicted spans are: the measures of the quotation scorer, so that an experiment needs no other program.
struct QuotationScore {
  struct Prediction {
    var range: TextRange
    var source: TextRange?
    var confidence = 1.0
  }

  enum Subset: String, CaseIterable { case direct, directOrMixed, indirect, core, everything }

  struct Counts {
    var gold = 0
    var predicted = 0
    var exact = 0
    var near = 0
    var sources = 0
    var sourcesRight = 0
  }

  var counts: [Subset: Counts] = [:]
  /// For each tenth of confidence: how many answers, how many of them near a reported span with the right source.
  private var byConfidence = [(all: Int, right: Int)](repeating: (0, 0), count: 10)

  static func trimmed(_ range: TextRange, in text: SourceText) -> TextRange {
    ContentTrimming.trimmed(range, in: text.bytes)
  }

  static func belongs(_ span: QuotationCorpus.Span, to subset: Subset) -> Bool {
    switch subset {
    case .direct: span.isDirect
    case .directOrMixed: !span.isIndirect
    case .indirect: span.isIndirect && span.isCore
    case .core: span.isCore
    case .everything: true
    }
  }

  static func overlap(_ left: TextRange, _ right: TextRange) -> Double {
    let shared = min(left.end, right.end) - max(left.start, right.start)
    return shared > 0 ? Double(shared) / Double(max(left.end, right.end) - min(left.start, right.start)) : 0
  }

  /// Which gold span each prediction meets, and how well; each is met at most once, the best pairs first.
  static func match(_ predictions: [TextRange], _ gold: [TextRange]) -> [(gold: Int, overlap: Double)?] {
    var pairs: [(Double, Int, Int)] = []
    for (i, prediction) in predictions.enumerated() {
      for (j, span) in gold.enumerated() {
        let score = overlap(prediction, span)
        if score > 0 { pairs.append((score, i, j)) }
      }
    }
    pairs.sort { $0 > $1 }
    var result = [(gold: Int, overlap: Double)?](repeating: nil, count: predictions.count)
    var taken = Set<Int>()
    for (score, i, j) in pairs where result[i] == nil && !taken.contains(j) {
      result[i] = (j, score)
      taken.insert(j)
    }
    return result
  }

  mutating func add(_ document: QuotationCorpus.Document, _ predictions: [Prediction]) {
    let predictions = predictions.map {
      var copy = $0
      copy.range = Self.trimmed($0.range, in: document.text)
      return copy
    }.filter { !$0.range.isEmpty }
    let gold = document.spans.filter { !$0.trimmed.isEmpty }
    let matches = Self.match(predictions.map(\.range), gold.map(\.trimmed))
    for (prediction, match) in zip(predictions, matches) {
      let span = match.map { gold[$0.gold] }
      if let span, !span.isCore { continue }
      let isRight =
        (match?.overlap ?? 0) >= 0.5
        && (prediction.source.map { source in span?.sources.contains { Self.isRight(source, $0) } ?? false }
          ?? span?.sources.isEmpty ?? false)
      let tenth = min(9, max(0, Int(prediction.confidence * 10)))
      byConfidence[tenth].all += 1
      if isRight { byConfidence[tenth].right += 1 }
    }
    for subset in Subset.allCases {
      var count = counts[subset] ?? Counts()
      count.gold += gold.count { Self.belongs($0, to: subset) }
      for (prediction, match) in zip(predictions, matches) {
        guard let match else {
          count.predicted += 1
          continue
        }
        let span = gold[match.gold]
        guard Self.belongs(span, to: subset) else { continue }
        count.predicted += 1
        if prediction.range == span.trimmed { count.exact += 1 }
        guard match.overlap >= 0.5 else { continue }
        count.near += 1
        guard !span.sources.isEmpty else { continue }
        count.sources += 1
        if let source = prediction.source, span.sources.contains(where: { Self.isRight(source, $0) }) {
          count.sourcesRight += 1
        }
      }
      counts[subset] = count
    }
  }

  /// A line for each tenth of confidence.
  var calibration: String {
    byConfidence.enumerated().map { tenth, count in
      "confidence 0.\(tenth)-: \(count.all) answers, \(Self.rounded(100 * Double(count.right) / Double(max(1, count.all)))) % right"
    }.joined(separator: "\n")
  }

  static func isRight(_ source: TextRange, _ gold: TextRange) -> Bool {
    (source.start >= gold.start && source.end <= gold.end + 1) || overlap(source, gold) >= 0.5
  }

  private static func f(_ right: Int, _ predicted: Int, _ gold: Int) -> String {
    guard predicted > 0, gold > 0 else { return "-" }
    let precision = 100 * Double(right) / Double(predicted)
    let recall = 100 * Double(right) / Double(gold)
    return
      "P \(rounded(precision)) R \(rounded(recall)) F \(rounded(right == 0 ? 0 : 2 * precision * recall / (precision + recall)))"
  }

  static func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }

  var report: String {
    Subset.allCases.map { subset in
      let c = counts[subset] ?? Counts()
      return
        "\(subset.rawValue.padded(to: 14)) gold \(c.gold) predicted \(c.predicted) | exact \(Self.f(c.exact, c.predicted, c.gold))"
        + " | IoU \(Self.f(c.near, c.predicted, c.gold))"
        + " | source \(Self.rounded(100 * Double(c.sourcesRight) / Double(max(1, c.sources)))) (n=\(c.sources))"
    }.joined(separator: "\n")
  }
}

extension String {
  func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
