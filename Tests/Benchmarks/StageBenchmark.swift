import AnnotCore

/// What each step of an analysis takes, in this process, on one processor: the best of several runs, so that what else the
/// machine does counts little.
struct StageBenchmark {
  /// In words.
  let sizes: [Int]

  private static let runs = 5

  func run() {
    let columns = sizes.map { column(BenchmarkArticle(words: $0).text) }
    print("The steps of an analysis from scratch, in this process; milliseconds, best of \(Self.runs)\n")
    printRow("words", sizes.map(String.init))
    for (index, stage) in StageProbe.Stage.allCases.enumerated() {
      printRow(stage.rawValue, columns.map { decimal($0[index]) })
    }
    print()
    for size in sizes { printLanguageSpeed(BenchmarkArticle(words: size).text) }
    print()
  }

  /// How fast the language layer is where nothing is left out: every sentence tagged, parsed and labelled, every name found.
  private func printLanguageSpeed(_ text: String) {
    let paragraphs = text.utf8.split(separator: UInt8(ascii: "\n")).map(Array.init)
    var measurement = Measurement()
    var tokens = 0
    for _ in 0..<Self.runs {
      measurement.time {
        tokens = paragraphs.reduce(0) { $0 + LanguagePipeline.facts(of: $1).tokens.count }
      }
    }
    let speed = Int(Double(tokens) / measurement.best * 1000)
    print("everything tagged, parsed and labelled, on one processor: \(tokens) tokens, \(speed) a second")
  }

  private func column(_ text: String) -> [Double] {
    let probe = StageProbe(text)
    var column: [Double] = []
    var pipeline = 0.0
    for stage in StageProbe.Stage.allCases {
      var measurement = Measurement()
      var result = 0
      for _ in 0..<Self.runs { measurement.time { result &+= probe.run(stage) } }
      precondition(result >= 0)
      var time = measurement.best
      // Of the language pipeline, what is added to the steps before.
      if [.tokens, .tags, .parse].contains(stage) { (time, pipeline) = (max(0, time - pipeline), time) }
      column.append(time)
    }
    return column
  }
}
