import Testing

@testable import AnnotCore

@Suite("What is offered at the caret") struct CompletionTests {
  /// Two people are introduced before what is asked about.
  private static let introduction = """
    The quay is shut

    😀 “The quay is a ruin,” said Zoë Brânză, the harbour master.

    “It will stay shut,” said Iris Okoro, the mayor of 漢字.


    """

  /// Completes at `‸` in `words`, which follow an article of two speakers, and compares the labels.
  private func check(
    _ words: String, style: Settings.Style = .plain, _ labels: [String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(completions(words, style: style).map(\.label) == labels, sourceLocation: sourceLocation)
  }

  /// Completes at `‸`, takes the first that is labelled so, and compares what stands there afterwards.
  private func check(
    _ words: String, taking label: String, replacing: Bool = false, _ expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let text = SourceText(Self.introduction + words.replacing("‸", with: ""))
    let found = completions(words).first { $0.label == label }
    let completion = try #require(found, sourceLocation: sourceLocation)
    let edit = TextEdit(range: replacing ? completion.word : completion.typed, replacement: completion.text)
    let edited = ([edit] + completion.others).sorted { $0.range.start > $1.range.start }
      .reduce(text) { $0.applying($1) }
    #expect(
      edited[TextRange(Self.introduction.utf8.count, edited.count)] == expected, sourceLocation: sourceLocation)
  }

  private func completions(_ words: String, style: Settings.Style = .plain) -> [Completion] {
    let article = Self.introduction + words
    let halves = article.split(separator: "‸", omittingEmptySubsequences: false)
    return analyze(halves.joined()).completions(at: halves[0].utf8.count, style: style)
  }

  private static let all = [
    "Okoro said", "Brânză said", "said", "added", "told reporters", "asked", "wrote",
  ]

  @Test func behindAClosingMark() {
    check("“We were not asked.”‸", Self.all)
    check("“We were not asked.” ‸", Self.all)
    check("“Were we asked?” Bran‸", Self.all)
    check("“We were not asked”, ‸", Self.all)
  }

  @Test func behindACueTheSpeakers() {
    check("“We were not asked,” said ‸", ["Okoro", "Brânză"])
    check("The quay will be sold, according to ‸", ["Okoro", "Brânză"])
    check("The quay will be sold, said Ok‸ on Monday.", ["Okoro", "Brânză"])
  }

  @Test func behindAName() {
    check("“We were not asked,” Okoro ‸", ["said", "added", "told reporters", "asked", "wrote"])
    check("“We were not asked,” Okoro ‸", style: .bbc, ["said", "added", "told the BBC", "asked", "wrote"])
    check("“We were not asked,” Okoro ‸", style: .guardian, ["said", "added", "told the Guardian", "asked", "wrote"])
  }

  @Test(arguments: [
    "The mayor said ‸", "The mayor ‸", "‸", "The “quay” ‸", "He went to ‸", "“We were not ‸", "“We were not‸ asked.”",
    "The quay.‸ It is shut.", "“We were not asked.”\n\n‸", "“We were,” Okoro said. “And we were not asked.” ‸",
    "“We were not asked,”‸ said Okoro.", "“We were not asked,” she said. ‸",
  ])
  func nothingInOrdinaryProse(words: String) { check(words, []) }

  @Test func theSentenceGoesOnBehindTheMark() throws {
    try check("“We were not asked.”‸", taking: "Okoro said", "“We were not asked,” Okoro said.")
    try check("“We were not asked.” ‸\n", taking: "Okoro said", "“We were not asked,” Okoro said.\n")
    try check("“Were we asked?” ‸", taking: "Brânză said", "“Were we asked?” Brânză said.")
    try check("“We were not asked,” ‸ on Monday.", taking: "Brânză said", "“We were not asked,” Brânză said on Monday.")
  }

  @Test func theWordAtTheCaret() throws {
    try check("“Not asked,” said Br‸an.", taking: "Brânză", "“Not asked,” said Brânzăan.")
    try check("“Not asked,” said Br‸an.", taking: "Brânză", replacing: true, "“Not asked,” said Brânză.")
  }

  @Test func aSnippetLetsTheCueBeChosen() {
    #expect(
      completions("“Not asked.” ‸").first?.snippet == "Okoro ${1|said,added,told reporters,asked,wrote|}.$0")
  }

  @Test func onlyWhoMaySpeak() {
    check(
      "Tam Hale walked by the Wall with Pell.\n\n“Not asked,” said ‸", ["Hale", "Okoro", "Brânză"])
  }

  @Test func whoWasMentionedLastComesFirst() {
    check("Brânză walked the quay.\n\n“Not asked,” said ‸", ["Brânză", "Okoro"])
  }

  @Test func theArticlesOwnTense() {
    let text = "The quay is shut\n\n“A ruin,” says Zoë Brânză. “Shut,” says Zoë Brânză.\n\n“No,” Brânză "
    let labels = analyze(text).completions(at: text.utf8.count, style: .ap).map(\.label)
    #expect(labels == ["says", "adds", "tells reporters", "asks", "writes"])
  }
}
