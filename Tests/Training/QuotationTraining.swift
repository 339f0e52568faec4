import AnnotCore

/// Trains and measures the quotation model.
///
///     Training quotations --corpora DIR --try [--silver] [--errors]     learn on four in five training articles, measure on the rest
///     Training quotations --corpora DIR --dev [--errors]                learn on all training articles, measure on dev
///     Training quotations --corpora DIR --write DIR                     the same, and write the models
enum QuotationTraining {
  static func run(_ options: Options) throws {
    guard let corpora = options["corpora"] else { return print("--corpora DIR is needed") }
    let clock = ContinuousClock()
    var began = clock.now
    func lap(_ what: String) {
      print("\(what): \(clock.now - began)")
      began = clock.now
    }
    let corpus = try QuotationCorpus(path: corpora + "/polnear/train.jsonl")
    let paragraphs =
      options.has("silver")
      ? try QuotationSilver.paragraphs(of: corpus, conllu: corpora + "/polnear/train-silver.conllu")
      : corpus.paragraphs()
    var items = paragraphs.filter { !$0.facts.tokens.isEmpty }.map(QuotationLearner.Item.init)
    lap("read")
    print("\(items.count) paragraphs, \(items.reduce(0) { $0 + $1.words.count }) tokens")
    let settings = QuotationLearner.Settings(options)
    var measured = corpus
    var held: [QuotationLearner.Item]
    if options.has("dev") || options.has("write") {
      measured = try QuotationCorpus(path: corpora + "/polnear/dev.jsonl")
      held = measured.paragraphs().filter { !$0.facts.tokens.isEmpty }.map(QuotationLearner.Item.init)
    } else {
      held = items.filter { $0.paragraph.document % 5 == 2 }
      items.removeAll { $0.paragraph.document % 5 == 2 }
      for index in measured.documents.indices where index % 5 != 2 { measured.documents[index].spans = [] }
    }
    if options["stage"] == "sources" { return measureAttribution(items, held, settings, options) }
    let learner = QuotationLearner(items, settings)
    lap("learnt")
    if let directory = options["write"] { learner.write(to: directory) }
    measure(learner, held, measured, options)
    lap("measured")
  }

  private static func measure(
    _ learner: QuotationLearner, _ held: [QuotationLearner.Item], _ corpus: QuotationCorpus, _ options: Options
  ) {
    let candidates = held.map(learner.candidates)
    let reached = zip(held, candidates).reduce(0) { sum, pair in
      let gold = ContentChainTrainer.stretches(pair.0.paragraph).filter(\.isSpeech)
      return sum + gold.count { stretch in pair.1.candidates.contains { $0.tokens == stretch.tokens } }
    }
    print("candidates \(candidates.reduce(0) { $0 + $1.candidates.count }), gold among them \(reached)")
    for text in (options["prices"] ?? "0.35:0.45:0.2").split(separator: ",") {
      let parts = text.split(separator: ":").compactMap { Float($0) }
      var prices = SpanChoice.Prices()
      if parts.count == 3 { (prices.marked, prices.unmarked, prices.nearness) = (parts[0], parts[1], parts[2]) }
      var byDocument = [[QuotationScore.Prediction]](repeating: [], count: corpus.documents.count)
      for (item, candidates) in zip(held, candidates) {
        byDocument[item.paragraph.document] += learner.predictions(item, candidates, prices: prices)
      }
      var score = QuotationScore()
      for (document, predictions) in zip(corpus.documents, byDocument)
      where !document.spans.isEmpty || !predictions.isEmpty {
        score.add(document, predictions)
        if options.has("errors") { QuotationErrors.show(document, predictions) }
      }
      print("== prices \(text)")
      print(score.report)
      if options.has("calibration") { print(score.calibration) }
    }
  }

  private static func measureAttribution(
    _ items: [QuotationLearner.Item], _ held: [QuotationLearner.Item], _ settings: QuotationLearner.Settings,
    _ options: Options
  ) {
    let attribution = AttributionTrainer.train(
      items.map { ($0.paragraph, $0.words, $0.phrases) }, bits: settings.rankBits)
    var score = AttributionScore()
    for item in held { score.add(item, attribution, showErrors: options.has("errors")) }
    print(score.report)
  }
}
