import Testing

@testable import AnnotCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Analyses a text and one of four times its length, from scratch and after an edit, and checks that four times the text is
/// no more than seven times the work: linear is four, n log n a little more, quadratic sixteen.
///
/// Work is counted in processor time of this thread, since a loop that runs too often may do so anywhere. What else the
/// machine does is not in it, and of several runs the cheapest counts.
private func check(_ count: Int, _ text: (Int) -> String, sourceLocation: SourceLocation = #_sourceLocation) {
  let (short, long) = (text(count), text(4 * count))
  let ratio = cost(of: long) / cost(of: short)
  #expect(ratio < 7, "\(long.utf8.count) bytes", sourceLocation: sourceLocation)
}

private func cost(of string: String) -> Double {
  let analyzer = Analyzer(settings: everyRule)
  let text = SourceText(string)
  let middle = text.characterBoundary(atOrBefore: text.count / 2)
  let edited = text.applying(TextEdit(range: TextRange(middle, middle), replacement: "x"))
  return (0..<3).map { _ in
    let start = processorTime()
    let analysis = analyzer.analyze(text, markup: .plain)
    _ = analyzer.analyze(edited, markup: .plain, reusing: analysis)
    _ = analyzer.analyze(text, markup: .markdown)
    _ = analysis.outline()
    return processorTime() - start
  }.min() ?? .infinity
}

/// Of this thread, in seconds.
private func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

private let everyRule: Settings = {
  var settings = Settings()
  for rule in RuleSet.all { settings.rules[rule.code] = .on(.hint) }
  return settings
}()

@Suite("Cost grows with the text", .serialized) struct LinearCostTests {
  @Test func nothingButQuotationMarks() {
    check(500) { String(repeating: "\"", count: $0) }
    check(150) { String(repeating: "“‘\"'«", count: $0) }
    check(300) { String(repeating: "“a ", count: $0) }
    check(300) { String(repeating: "a” ", count: $0) }
  }

  @Test func oneSentenceWithoutEnd() {
    check(60) { String(repeating: "and the board said that the old ferry would ", count: $0) }
    check(60) { String(repeating: "which Ana Pires, 41, who says that 300 ", count: $0) }
  }

  @Test func paragraphsOfOneWord() {
    check(400) { String(repeating: "Ferry\n\n", count: $0) }
    check(400) { String(repeating: "Share\n", count: $0) }
    check(200) { String(repeating: "\"No\"\n\n", count: $0) }
  }

  @Test func oneSpeakerInEveryLine() {
    check(60) { String(repeating: "“We stay here,” said Ana Pires, the mayor. She told Pires so.\n\n", count: $0) }
    check(60) { String(repeating: "The mayor said no. ", count: $0) }
  }

  @Test func anotherSpeakerInEveryLine() {
    func name(_ number: Int) -> String {
      var (name, rest) = ("", number)
      repeat {
        name.unicodeScalars.append(UnicodeScalar(UInt8(ascii: "a") + UInt8(rest % 20)))
        rest /= 20
      } while rest > 0
      return name
    }
    check(60) { count in
      (0..<count).map { "“We stay, all \($0 + 20) of us,” said Ana Pi\(name($0)), a senator.\n\n" }.joined()
    }
    check(60) { count in (0..<count).map { "Senator Pi\(name($0)) spoke. The senator said no.\n\n" }.joined() }
  }

  @Test func deepNesting() {
    check(400) { String(repeating: "> ", count: $0) + "x" }
    check(200) { String(repeating: "- ", count: $0) + "x" }
    check(300) { String(repeating: "(", count: $0) + String(repeating: ")", count: $0) }
    check(200) { String(repeating: "[a](", count: $0) }
    check(200) { String(repeating: "<b ", count: $0) }
    check(200) { String(repeating: "*a _b ", count: $0) }
    check(200) { String(repeating: "`` a ` ", count: $0) }
  }

  @Test func commentsAndFiguresWithoutEnd() {
    check(200) { String(repeating: "<!-- annot-ignore ", count: $0) }
    check(100) { String(repeating: "<!-- annot-ignore -->\n\nThe 12 men.\n\n", count: $0) }
    check(60) {
      String(repeating: "In May 2026 the 12-member council spent $3.2 million, 12 percent more. ", count: $0)
    }
  }
}
