import Testing

@testable import AnnotCore

/// Applies `edits` one after the other, analysing each version with the one before it in hand, and holds every result
/// against one from scratch. Every third version has other settings.
private func check(
  _ text: String, edits: [TextEdit], markup: Markup = .plain, sourceLocation: SourceLocation = #_sourceLocation
) {
  var analysis = Analyzer().analyze(SourceText(text), markup: markup)
  for (index, edit) in edits.enumerated() {
    let analyzer = Analyzer(settings: index % 3 == 2 ? everyRule : Settings())
    let edited = analysis.text.applying(edit)
    analysis = analyzer.analyze(edited, markup: markup, reusing: analysis)
    let scratch = analyzer.analyze(edited, markup: markup)
    #expect(analysis.lines == scratch.lines, sourceLocation: sourceLocation)
    let difference = firstDifference(analysis.annotations, scratch.annotations)
    #expect(difference == nil, "edit \(index), \(edit), of: \(edited.string)", sourceLocation: sourceLocation)
    if difference != nil { return }
  }
}

/// The first of the values that are not alike, in words.
private func firstDifference(_ left: Annotations, _ right: Annotations) -> String? {
  func difference<Value: Equatable>(_ name: String, _ left: [Value], _ right: [Value]) -> String? {
    if let (one, other) = zip(left, right).first(where: { $0 != $1 }) { return "\(name): \(one) for \(other)" }
    return left.count == right.count ? nil : "\(name): \(left.count) for \(right.count)"
  }
  return difference("structure", left.structure, right.structure)
    ?? difference("quotations", left.quotations, right.quotations) ?? difference("marks", left.marks, right.marks)
    ?? difference("speakers", left.speakers, right.speakers) ?? difference("mentions", left.mentions, right.mentions)
    ?? difference("claims", left.claims, right.claims)
    ?? difference("diagnostics", left.diagnostics, right.diagnostics)
    ?? difference("suppressed", left.suppressed, right.suppressed)
}

extension SourceText {
  fileprivate var string: String { self[TextRange(0, count)] }
}

private let everyRule: Settings = {
  var settings = Settings()
  for rule in RuleSet.all { settings.rules[rule.code] = .on(.hint) }
  return settings
}()

/// Random edits of a text of `length` bytes, most of them typing: several in a row at the place of the one before.
private func edits(
  _ count: Int, of length: Int, pieces: [String], using generator: inout SplitMix
) -> [TextEdit] {
  var length = length
  var caret = 0
  return (0..<count).map { _ in
    let isTyping = Int.random(in: 0..<3, using: &generator) > 0
    let start = isTyping ? min(caret, length) : Int.random(in: 0...length, using: &generator)
    let end = min(length, start + [0, 0, 0, 1, 3, 40].randomElement(using: &generator)!)
    let replacement = pieces.randomElement(using: &generator)!
    length += replacement.utf8.count - (end - start)
    caret = start + replacement.utf8.count
    return TextEdit(range: TextRange(start, end), replacement: replacement)
  }
}

private let article = """
  Harbour Plan Splits Town

  Ellmouth's mayor, Ruth Adeyemi, said on Monday that the harbour would close for nine weeks.

  “It is the only way,” Adeyemi told reporters. “We have tried the others.”

  "I have fished here for forty years," said Tom Bly, who keeps two boats. "Nobody asked me.

  "And nobody will ask my son."

  The council did not say whether it would pay.

  Sign up for our newsletter
  """

/// Dates, ages, figures, polls and claims: what the rules about facts note of each paragraph.
private let figures = """
  ---
  date: 2026-03-14
  ---
  # 40 Jobs Go at Ferry Yard

  *By Nell Bly, 12 March 2026*

  The yard will lose 45 jobs, the largest cut in the history of the town, Ruth Adeyemi, 45, said yesterday.

  A poll on Monday, March 9, found that 62 percent of 800 adults want the yard to stay. The poll was taken by Roe Research.

  Tom Bly, born in 1970, is 47. He stole $3 million from the yard. The 47-year-old Adeyemi was told today.

  The $3.2 million library will fail. The $4.2 million library is the first in the county. Some 40 percent of residents agree.

  Bly pleaded guilty last Friday. “We will stay,” he said. “We will stay at the yard for good,” Adeyemi said.

  “We will stay at the yard for ever,” she said on Sunday, 9 March 2026.
  """

@Suite("Incremental analysis") struct IncrementalTests {
  private static let pieces = [
    "\"", "“", "”", " said", "\n\n", "\n", ".", "Ruth ", "x", "🙂", "", "", "# ", "> ", "```\n", "he said ", "a", "e ",
    " ",
    "\r\n", "\r", "12 percent", " of voters", "**", "<!-- annot-ignore -->", "Bly: ", "the largest ", ":", "—", "Mr. ",
  ]

  @Test(arguments: 0..<16) func randomEditsGiveWhatScratchGives(round: Int) {
    var generator = SplitMix(seed: UInt64(round + 11))
    let text =
      round % 4 == 3
      ? article.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n") : article
    check(
      text, edits: edits(24, of: text.utf8.count, pieces: Self.pieces, using: &generator),
      markup: round.isMultiple(of: 2) ? .plain : .markdown)
  }

  private static let factPieces = [
    "1", "7", " ", "x", "e", " 2025", "Monday ", "yesterday ", "percent ", "the ", ", 46,", " poll", "s", "said ", ".",
    " convicted", "\n\n", "“", "”", "-", " million", "born in 1980 ", "", "",
  ]

  @Test(arguments: 0..<24) func editsOfFactsGiveWhatScratchGives(round: Int) {
    var generator = SplitMix(seed: UInt64(round + 401))
    check(
      figures, edits: edits(40, of: figures.utf8.count, pieces: Self.factPieces, using: &generator),
      markup: round.isMultiple(of: 4) ? .plain : .markdown)
  }

  /// Writing a quotation letter by letter, and going back over it.
  @Test func typingGivesWhatScratchGives() {
    let typed = Array(" “We will stay, all 300 of us,” said Nell Adeyemi, the mayor’s sister, on Friday. She laughed")
    let start = article.utf8.count - "\n\nSign up for our newsletter".utf8.count
    var caret = start
    var edits: [TextEdit] = []
    for character in typed {
      edits.append(TextEdit(range: TextRange(caret, caret), replacement: String(character)))
      caret += String(character).utf8.count
    }
    for character in typed.reversed().prefix(60) {
      let length = String(character).utf8.count
      edits.append(TextEdit(range: TextRange(caret - length, caret), replacement: ""))
      caret -= length
    }
    check(article, edits: edits)
  }

  @Test func aLetterInACommonWordLeavesTheJoinAlone() throws {
    // The rules that read more of the text than they note.
    let always = 8
    try checkWork(typing: "x", before: "ine weeks", joins: 0, rules: always)
    try checkWork(typing: "s", before: " for forty years", joins: 0, rules: always)
    try checkWork(typing: "?", before: "\n\nThe council", joins: 0, rules: always + 2)
  }

  @Test func whatTellsTheJoinMoreRunsIt() throws {
    let all = RuleSet.articleRules.count
    try checkWork(typing: "e", before: "yemi, said", joins: 1, rules: all)
    try checkWork(typing: "”", before: "\n\n\"And nobody", joins: 1, rules: all)
    try checkWork(typing: "s", before: " told reporters", joins: 1, rules: all)
  }

  @Test func otherSettingsRunRulesAlone() {
    let before = Analyzer().analyze(SourceText(article), markup: .plain)
    let after = Analyzer(settings: everyRule).analyze(before.text, markup: .plain, reusing: before)
    #expect((after.stats.paragraphsMapped, after.stats.joins) == (0, 0))
    #expect(after.stats.rulesRun == RuleSet.articleRules.count)
  }

  /// Checks how much work a letter typed at the first place of `words` is.
  private func checkWork(
    typing letter: String, before words: String, joins: Int, rules: Int,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = Analyzer().analyze(SourceText(article), markup: .plain)
    let offset = try #require(before.text.bytes.firstRange(of: Array(words.utf8))?.lowerBound)
    let after = Analyzer().analyze(
      before.text.applying(TextEdit(range: TextRange(offset, offset), replacement: letter)), markup: .plain,
      reusing: before)
    #expect(after.stats.paragraphsMapped == 1, sourceLocation: sourceLocation)
    #expect(after.stats.joins == joins, sourceLocation: sourceLocation)
    #expect(after.stats.rulesRun <= rules, sourceLocation: sourceLocation)
  }

  @Test func aKeystrokeMapsOneParagraph() {
    let paragraphs = (0..<400).map { "“Number \($0) is up,” said clerk Ann Lee\($0). Nobody moved in the hall." }
    let text = paragraphs.joined(separator: "\n\n")
    let analyzer = Analyzer()
    let before = analyzer.analyze(SourceText(text), markup: .plain)
    #expect(before.stats.paragraphsMapped == 400)
    let middle = text.utf8.count / 2
    let after = analyzer.analyze(
      before.text.applying(TextEdit(range: TextRange(middle, middle), replacement: "x")), markup: .plain,
      reusing: before)
    #expect(after.stats.paragraphsMapped == 1)
    #expect(after.stats.paragraphs == 400)
  }

  /// An analysis that is given up leaves what it has mapped, and the next is what it would be without.
  @Test(arguments: 0...3) func whatWasGivenUpIsBuiltOn(wanted: Int) {
    let paragraphs = (0..<400).map { "“Number \($0) is up,” said clerk Ann Lee\($0). Nobody moved in the hall." }
    let text = SourceText(paragraphs.joined(separator: "\n\n"))
    nonisolated(unsafe) var asked = 0
    let half = Analyzer().analyze(text, markup: .plain) {
      asked += 1
      return asked <= wanted
    }
    #expect(!half.isComplete && half.annotations == Annotations())
    let mapped = half.stats.paragraphsMapped
    #expect(wanted == 0 ? mapped == 0 : mapped > 100 * wanted && mapped < 400)
    let edited = text.applying(TextEdit(range: TextRange(0, 0), replacement: "x"))
    let whole = Analyzer().analyze(edited, markup: .plain, reusing: half)
    #expect(whole.isComplete && whole.stats.paragraphsMapped == 400 - max(0, mapped - 1))
    #expect(firstDifference(whole.annotations, Analyzer().analyze(edited, markup: .plain).annotations) == nil)
  }

  /// The join of an analysed article is not given up for the next keystroke.
  @Test func aFewParagraphsAreFinished() {
    let before = Analyzer().analyze(SourceText(article), markup: .plain)
    let edited = before.text.applying(TextEdit(range: TextRange(40, 40), replacement: "x"))
    #expect(Analyzer().analyze(edited, markup: .plain, reusing: before, while: { false }).isComplete)
  }

  /// Articles that are analysed together know nothing of each other, whatever their lengths.
  @Test func severalTogetherAreWhatEachIsAlone() {
    let long = (0..<200).map { "“Number \($0) is up,” said clerk Ann Lee\($0). She left." }.joined(separator: "\n\n")
    let inputs = [article, "", long, "## Notes\n\n> “It *is* over,” he said.", article, "\n\n"].enumerated().map {
      (
        text: SourceText($1), markup: $0 == 3 ? Markup.markdown : .plain, settings: $0 == 4 ? everyRule : Settings()
      )
    }
    let together = Analyzer.analyses(
      of: inputs.map { Analyzer.Input(text: $0.text, markup: $0.markup, settings: $0.settings) })
    #expect(together.count == inputs.count)
    for (input, analysis) in zip(inputs, together) {
      let alone = Analyzer(settings: input.settings).analyze(input.text, markup: input.markup)
      #expect(firstDifference(analysis.annotations, alone.annotations) == nil)
      #expect(analysis.stats == alone.stats)
    }
  }

  @Test func aParagraphMovedIsNotMappedAnew() {
    let paragraphs = (0..<9).map { "Paragraph number \($0) says something of its own." }
    let moved = [paragraphs[0], paragraphs[7]] + paragraphs[1..<7] + [paragraphs[8]]
    let analyzer = Analyzer()
    let before = analyzer.analyze(SourceText(paragraphs.joined(separator: "\n\n")), markup: .plain)
    let after = analyzer.analyze(SourceText(moved.joined(separator: "\n\n")), markup: .plain, reusing: before)
    #expect(after.stats.paragraphsMapped == 0)
  }
}
