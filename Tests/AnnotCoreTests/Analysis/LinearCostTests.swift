import Testing
import WorkCount

@testable import AnnotCore

/// What an analysis costs grows as its text does, whatever the text.
///
/// Cost is what is run, not how long it takes: in these builds every branch, loop and call of the core counts itself, so
/// the figure is the same on every machine and no loop is forgotten. What it leaves out is what the standard library does
/// by itself, such as copying; the fuzz target `growth` holds that, in time.
struct LinearCostTests {
  /// From two to four times the text, cost may rise by this much more than from one to two: what is linear rises by 2 times
  /// as much, what is quadratic by 4.
  private static let bound = 2.1

  @Test(.enabled(if: work_is_counted(), "work is not counted here"), arguments: AdversarialText.allCases)
  func costGrowsAsTheTextDoes(_ text: AdversarialText) async throws {
    // In a process of its own, where nothing else is counted.
    let result = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
      [text = text as AdversarialText] in
      _ = Self.work(on: text, 1)
      print("work", [1, 2, 4].map { "\(Self.work(on: text, $0))" }.joined(separator: " "))
    }
    let lines = String(decoding: result?.standardOutputContent ?? [], as: UTF8.self).split(separator: "\n")
    let line = try #require(lines.first { $0.hasPrefix("work ") })
    let work = line.split(separator: " ").compactMap { Double($0) }
    try #require(work.count == 3)
    let growth = (work[2] - work[1]) / (work[1] - work[0])
    #expect(growth < Self.bound, "\(work) for 1, 2 and 4 times the text")
  }

  /// How much is run to analyse the text, `count` times as long as its smallest, from scratch and again after an edit.
  private static func work(on text: AdversarialText, _ count: Int) -> UInt64 {
    let analyzer = Analyzer(settings: everyRule)
    let original = SourceText(text.text(count))
    let middle = original.characterBoundary(atOrBefore: original.count / 2)
    let edited = original.applying(TextEdit(range: TextRange(middle, middle), replacement: "x"))
    let before = work_count()
    for markup in text.markups {
      let analysis = analyzer.analyze(original, markup: markup)
      _ = analyzer.analyze(edited, markup: markup, reusing: analysis).outline()
    }
    return work_count() - before
  }

  private static let everyRule: Settings = {
    var settings = Settings()
    for rule in RuleSet.all { settings.rules[rule.code] = .on(.hint) }
    return settings
  }()
}
