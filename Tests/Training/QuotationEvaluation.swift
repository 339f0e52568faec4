import AnnotCore

/// Measures what ships: the analysis of whole articles, with every sieve, not the model alone.
///
///     Training evaluate --corpora DIR     on PolNeAR's and GUM's dev articles
enum QuotationEvaluation {
  static func run(_ options: Options) throws {
    guard let corpora = options["corpora"] else { return print("--corpora DIR is needed") }
    let articles = try QuotationCorpus(path: corpora + "/polnear/dev.jsonl")
    var score = QuotationScore()
    var sieves: [String: SieveScore] = [:]
    for document in articles.documents {
      let answers = Answer.all(in: document)
      score.add(document, answers.map(\.prediction))
      let matches = QuotationScore.match(answers.map(\.trimmed), document.spans.map(\.trimmed))
      for (answer, match) in zip(answers, matches) {
        sieves[answer.attributionSieve, default: SieveScore()].add(answer, match.map { document.spans[$0.gold] })
      }
    }
    print(score.report)
    print(score.calibration)
    print("\nattribution sieve | answers | met something reported | source right")
    show(sieves)
    try showNames(corpora)
  }

  /// How often each sieve finds the full name that GUM's annotators have for a source.
  private static func showNames(_ corpora: String) throws {
    var sieves: [String: SieveScore] = [:]
    for file in ["train", "dev"] {
      for document in try QuotationCorpus(path: "\(corpora)/gum/\(file).jsonl").documents {
        let answers = Answer.all(in: document)
        let matches = QuotationScore.match(answers.map(\.trimmed), document.spans.map(\.trimmed))
        for (answer, match) in zip(answers, matches) {
          guard let match, match.overlap >= 0.5, let name = document.spans[match.gold].speakerName else { continue }
          sieves[answer.mentionSieve ?? "no mention", default: SieveScore()].add(answer, named: name)
        }
      }
    }
    print("\nmention sieve (GUM, names on matched spans) | answers | name right")
    show(sieves)
  }

  private static func show(_ sieves: [String: SieveScore]) {
    for (name, score) in sieves.sorted(by: { ($1.value.answers, $0.key) < ($0.value.answers, $1.key) }) {
      print("\(name) | \(score.line)")
    }
  }
}

/// One part of a quotation as the analysis has it.
private struct Answer {
  var prediction: QuotationScore.Prediction
  var trimmed: TextRange
  var attributionSieve: String
  /// What tied the source's mention to the speaker.
  var mentionSieve: String?
  var speakerName: String?

  static func all(in document: QuotationCorpus.Document) -> [Answer] {
    let annotations = Analyzer().analyze(document.text, markup: .plain).annotations
    return annotations.quotations.flatMap { quotation in
      quotation.parts.map { part in
        let mention = quotation.source.flatMap { source in
          annotations.mentions.first { $0.speaker == quotation.speaker && $0.range.overlaps(source) }
        }
        return Answer(
          prediction: QuotationScore.Prediction(
            range: part, source: quotation.source, confidence: quotation.evidence.confidence),
          trimmed: QuotationScore.trimmed(part, in: document.text), attributionSieve: quotation.evidence.sieve,
          mentionSieve: mention?.sieve, speakerName: annotations.speaker(quotation.speaker)?.name)
      }
    }
  }
}

/// How often the answers of one sieve are right.
private struct SieveScore {
  var answers = 0
  private var met: Int?
  private var named = 0
  private var right = 0

  mutating func add(_ answer: Answer, _ span: QuotationCorpus.Span?) {
    answers += 1
    met = (met ?? 0) + (span == nil ? 0 : 1)
    guard let span, !span.sources.isEmpty else { return }
    named += 1
    if let source = answer.prediction.source, span.sources.contains(where: { QuotationScore.isRight(source, $0) }) {
      right += 1
    }
  }

  mutating func add(_ answer: Answer, named name: String) {
    answers += 1
    named += 1
    if answer.speakerName.map(Self.key) == Self.key(name) { right += 1 }
  }

  /// A name as the scorer compares it: without *'s* and punctuation, in lower case.
  private static func key(_ name: String) -> String {
    name.lowercased().replacing("'s", with: "").replacing("’s", with: "").filter {
      $0.isLetter || $0.isNumber || $0 == " "
    }
  }

  var line: String {
    let share = QuotationScore.rounded(100 * Double(right) / Double(max(1, named)))
    return "\(answers) | " + (met.map { "\($0) | " } ?? "") + "\(right) of \(named), \(share) %"
  }
}
