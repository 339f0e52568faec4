import AnnotCore

/// `Training language`: trains and evaluates the language layer.
enum LanguageCommand {
  static func run(_ options: Options) {
    guard let corpora = options["corpora"] else { return print("--corpora DIR is needed") }
    if options.has("show-cuts") { return showCuts(corpora) }
    if options.has("try-tagger") {
      var trainer = LanguageTrainer(corpora: corpora, options: options)
      trainer.induceClusters()
      let tagger = trainer.trainTagger(
        on: trainer.train, passes: options.integer("passes", default: 8), evaluate: true)
      let model = tagger.packed(buckets: 1 << 16, scale: 0.5)
      model.withTagger { trainer.evaluate($0) }
      if let folder = options["write"] { trainer.write(model, to: folder) }
      return
    }
    if options.has("segmentation") { return evaluateSegmentation(corpora, errors: options.has("errors")) }
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
