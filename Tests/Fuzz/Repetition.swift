import AnnotCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A piece of text, again and again: a byte that tells the markup, then the piece.
struct Repetition {
  private let markup: Markup
  private let piece: String

  init(_ bytes: [UInt8]) {
    markup = (bytes.first ?? 0) % 2 == 0 ? .plain : .markdown
    piece = String(decoding: bytes.dropFirst().prefix(64), as: UTF8.self)
  }

  /// Eight times the text costs no more than twenty-four times as much: what grows as the text does costs eight times as
  /// much, what grows as its square sixty-four times.
  func run() {
    guard !piece.isEmpty else { return }
    var (few, many) = (Double.infinity, Double.infinity)
    // What else the machine does only ever adds to a measurement, so the cheapest of some is the truest.
    for _ in 0..<5 {
      few = min(few, cost(ofBytes: 2_000))
      many = min(many, cost(ofBytes: 16_000))
      if many < 24 * few || many < 0.1 { return }
    }
    fatalError("\(many) s for eight times the text that takes \(few) s")
  }

  /// Processor time of this thread, in seconds, for an analysis from scratch and one after an edit.
  private func cost(ofBytes count: Int) -> Double {
    let text = SourceText(String(repeating: piece, count: max(1, count / piece.utf8.count)))
    let place = text.characterBoundary(atOrBefore: text.count / 2)
    let edited = text.applying(TextEdit(range: TextRange(place, place), replacement: "x"))
    let analyzer = Analyzer(settings: Promises.everyRule)
    let start = Self.processorTime()
    let analysis = analyzer.analyze(text, markup: markup)
    _ = analyzer.analyze(edited, markup: markup, reusing: analysis).outline()
    return Self.processorTime() - start
  }

  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
