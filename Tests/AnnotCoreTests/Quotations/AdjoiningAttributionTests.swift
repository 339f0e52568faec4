import Testing

@testable import AnnotCore

/// Holds the direct quotations of a text against lines of *content | source | cue*.
private func check(_ text: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let source = SourceText(text)
  let actual = analyze(text).annotations.quotations.filter { $0.style == .direct }.map { quotation in
    [
      quotation.parts.map { source[$0] }.joined(separator: " … "), quotation.source.map { source[$0] } ?? "nobody",
      quotation.cue.map { source[$0.range] } ?? "no cue",
    ].joined(separator: " | ")
  }.joined(separator: "\n")
  #expect(actual == expected, "\(diff(expected: expected, actual: actual))", sourceLocation: sourceLocation)
}

/// Marks, a comma and a verb of saying are enough, whatever stands between the marks.
@Suite("Cue and source beside marks") struct AdjoiningAttributionTests {
  @Test func wordsOfAnyLanguage() {
    check(#"🌉🚢 王小梅 à Zürich: "Ça marche," said Zoë Ødegård."#, #""Ça marche," | Zoë Ødegård | said"#)
    check("“全部完了しました,” said Kenji Morita.", "“全部完了しました,” | Kenji Morita | said")
    check("“Dość tego,” Halina Wrona said.", "“Dość tego,” | Halina Wrona | said")
    check("“🎉🎉🎉”, said Ida Storm.", "“🎉🎉🎉” | Ida Storm | said")
  }

  @Test func theSourceBehind() {
    check("“Basta,” added the mayor.", "“Basta,” | the mayor | added")
    check("“Genau,” she replied.", "“Genau,” | she | replied")
    check("“Nunca más!” Inés Roca, the union's lawyer, said.", "“Nunca más!” | Inés Roca | said")
  }

  @Test func oneAsideAfterAnother() {
    check(
      "“We are done,” the mayor, Ann Wood, who had come by train, said.", "“We are done,” | the mayor | said")
  }

  @Test func asSomebodyPutIt() {
    check("As Ian Mercer put it, “smoke is smoke.”", "“smoke is smoke.” | Ian Mercer | put")
  }

  @Test func theSourceBefore() {
    check("Zoë Ødegård said: “Ça marche.”", "“Ça marche.” | Zoë Ødegård | said")
    check("Zoë Ødegård said, “Ça marche.”", "“Ça marche.” | Zoë Ødegård | said")
    check("Zoë Ødegård: “Ça marche.”", "“Ça marche.” | Zoë Ødegård | :")
  }

  @Test func termsAreNotSaid() {
    check("The word “zugzwang”, a term of chess, has no plural.", "")
  }
}
