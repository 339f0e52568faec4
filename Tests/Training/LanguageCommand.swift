import AnnotCore

/// `Training language`: trains and evaluates the language layer.
enum LanguageCommand {
  static func run(_ options: Options) {
    guard let corpora = options["corpora"] else { return print("--corpora DIR is needed") }
    if options.has("show-cuts") { return showCuts(corpora) }
    if options.has("lemmas") { return evaluateLemmas(corpora, errors: options.has("errors")) }
    if options.has("segmentation") { return evaluateSegmentation(corpora, errors: options.has("errors")) }
    train(LanguageTrainer(corpora: corpora, options: options), options)
  }

  /// Trains everything, prints the scores of what would ship, and writes it when told where.
  private static func train(_ newTrainer: LanguageTrainer, _ options: Options) {
    var trainer = newTrainer
    trainer.induceClusters()
    if options.has("evaluate") { return trainer.evaluateShipped() }
    if options["only"] == "names" { return trainNames(trainer, options) }
    let tagger = trainer.trainTagger(
      on: trainer.train, passes: options.integer("tagger-passes", default: 8), evaluate: false
    ).packed(buckets: 1 << 16, scale: 0.5)
    tagger.withTagger { trainer.evaluate($0) }
    trainer.setPredictedTags(tagger)
    let parser = trainer.trainParser(passes: options.integer("parser-passes", default: 8))
    let labeler = trainer.trainLabeler(passes: options.integer("labeler-passes", default: 4))
    let model = ParserModelData(
      rows: parser.table.packed(buckets: 1 << 17, unit: 1),
      preferences: PreferencePacker(
        labeler.table.averaged(), buckets: options.integer("labeler-kilobytes", default: 768) * 64, unit: 0.5),
      relations: labeler.inventory)
    model.withParser { trainer.evaluate($0, $1) }
    let names = tagger.withTagger {
      trainer.trainNames($0, passes: options.integer("name-passes", default: 2))
    }
    guard let folder = options["write"] else { return }
    trainer.write(tagger, to: folder)
    model.write(to: folder)
    writeNames(names, folder)
  }

  /// Prints the doubtful places of raw news, to be read by eye.
  private static func showCuts(_ corpora: String) {
    for line in readFile("\(corpora)/polnear/train.txt").split(separator: ASCIIByte.lineFeed) {
      let bytes = Array(line)
      let facts = LanguagePipeline.facts(of: bytes, parse: { _ in false })
      let ends = Set(facts.sentences.map(\.tokens.upperBound))
      for index in facts.tokens.indices.dropLast() {
        let token = facts.tokens[index]
        let text = String(decoding: bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
        let isEnd = ends.contains(index + 1)
        guard text.hasSuffix(".") || text.hasSuffix("?") || text.hasSuffix("!") || isEnd else { continue }
        let next = facts.tokens[index + 1]
        let isUpper = bytes[Int(next.start)] < 97
        guard isEnd != (text == "." && isUpper) else { continue }
        let from = max(0, Int(token.start) - 25), to = min(bytes.count, Int(next.end) + 25)
        print(
          isEnd ? "CUT " : "JOIN", String(decoding: bytes[from..<Int(token.end)], as: UTF8.self), "|",
          String(decoding: bytes[Int(token.end)..<to], as: UTF8.self))
      }
    }
  }

  /// How often the lemma is right, with the right tag, over verbs and nouns.
  private static func evaluateLemmas(_ corpora: String, errors: Bool) {
    for name in ["ewt-dev", "gum-dev"] + (errors ? ["ewt-train", "gum-train"] : []) {
      var right = 0, total = 0
      var wrong: [String: Int] = [:]
      for sentence in [TrainingSentence](file: "\(corpora)/ud/\(name).conllu") {
        for (token, lemma) in zip(sentence.gold, sentence.lemmas)
        where [.verb, .aux, .noun].contains(token.partOfSpeech) {
          total += 1
          let found = Lemmatizer.lemma(of: token, in: sentence.bytes)
          if found == lemma.lowercased() {
            right += 1
          } else {
            wrong["\(found) for \(lemma) \(token.tag)", default: 0] += 1
          }
        }
      }
      print(name, "lemmas of verbs and nouns", rounded(100 * Double(right) / Double(max(1, total))))
      if errors {
        for (text, count) in wrong.sorted(by: { $0.value > $1.value }).prefix(70) { print("  ", count, text) }
      }
    }
  }

  /// Trains the name finder alone, on top of the tagger that ships.
  private static func trainNames(_ newTrainer: LanguageTrainer, _ options: Options) {
    var trainer = newTrainer
    let weights = trainer.trainNames(LanguagePipeline.tagger, passes: options.integer("name-passes", default: 2))
    if let folder = options["write"] { writeNames(weights, folder) }
  }

  private static func writeNames(_ weights: [UInt8], _ folder: String) {
    var writer = ModelWriter(name: "NameModel", purpose: "What ``NameFinder`` has learnt.")
    writer.add("weights", weights)
    writer.write(to: "\(folder)/NameModel.swift")
  }

  private static func evaluateSegmentation(_ corpora: String, errors: Bool) {
    for name in ["ewt-train", "gum-train", "ewt-dev", "gum-dev"] {
      let sentences = TreebankSentence.read("\(corpora)/ud/\(name).conllu")
      var evaluation = SegmentationEvaluation()
      var news = SegmentationEvaluation()
      for paragraph in paragraphs(of: sentences) {
        evaluation.add(paragraph, errors: errors)
        if paragraph[0].document.contains("_news_") { news.add(paragraph) }
      }
      print(
        name, "tokens F", rounded(evaluation.tokens.f), "sentences F", rounded(evaluation.sentences.f),
        "news tokens F", rounded(news.tokens.f), "news sentences F", rounded(news.sentences.f))
      if errors {
        for (text, count) in evaluation.missed.sorted(by: { $0.value > $1.value }).prefix(400) { print(count, text) }
      }
    }
  }
}

/// Two decimals.
func rounded(_ value: Double) -> String {
  let scaled = Int((value * 100).rounded())
  return "\(scaled / 100)." + (scaled % 100 < 10 ? "0" : "") + "\(scaled % 100)"
}
