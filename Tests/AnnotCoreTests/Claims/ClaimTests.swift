import Testing

@testable import AnnotCore

/// Holds the claims of an article against the stretches that `marked` puts in ⟦ ⟧, and their types, a line a claim;
/// without marks there may be none.
private func check(_ marked: String, _ types: String..., sourceLocation: SourceLocation = #_sourceLocation) {
  let text = marked.filter { $0 != "⟦" && $0 != "⟧" }
  let claims = analyze(text).annotations.claims
  var rendered = Array(text.utf8)
  let marks = claims.flatMap { [($0.range.start, "⟦"), ($0.range.end, "⟧")] }.sorted { $0.0 < $1.0 }
  for (offset, mark) in marks.reversed() { rendered.insert(contentsOf: mark.utf8, at: offset) }
  let actual = String(decoding: rendered, as: UTF8.self)
  #expect(actual == marked, "\(diff(expected: marked, actual: actual))", sourceLocation: sourceLocation)
  #expect(claims.map { $0.types.map(\.rawValue).joined(separator: " ") } == types, sourceLocation: sourceLocation)
}

@Suite("Claims") struct ClaimTests {
  @Test func quantities() {
    check("The valley counts its goats twice a year.")
    check("⟦The storm flooded 1,400 homes⟧.", "quantity event")
    check("⟦The council spent $3.2 million on the pier⟧.", "quantity event")
    check("Two friends met for lunch.")
    check("Rosa Lind, 45, lives there.")
  }

  @Test func statistics() {
    check("⟦About 40 percent of the ferries run late⟧.", "quantity statistic")
    check("⟦Most farmers keep goats⟧.", "statistic")
  }

  @Test func comparisons() {
    check("⟦The new bridge is longer than the old one⟧.", "comparison")
    check("⟦Rents rose by 12 percent⟧.", "quantity statistic comparison")
    check("The old bridge is no longer in use.")
  }

  @Test func superlatives() {
    check("⟦Lindport has the largest harbor in the country⟧.", "superlative")
    check("⟦She is the first woman to lead the port⟧.", "superlative")
    check("At least nobody slept.")
    check("The first week was quiet.")
  }

  @Test func causes() {
    check("⟦The strike led to long delays⟧.", "cause")
    check("⟦Ferries stopped because the pier had rotted⟧.", "cause")
    check("⟦Residents protested against the new tolls⟧.", "cause")
  }

  @Test func whatIsToCome() {
    check("⟦The harbor will freeze in January⟧.", "prediction")
    check("The council will meet again on Friday.")
    check("⟦The mayor promised a new pier⟧.", "promise")
  }

  @Test func laws() {
    check("⟦The law bans cars from the pier⟧.", "policy")
  }

  @Test func accusations() {
    check("⟦The auditor accused Roe of fraud⟧.", "accusation")
  }

  @Test func whatIsSoAndWhatIsNot() {
    check("⟦Masks hold back droplets from the nose⟧.", "event")
    check("⟦The lab did not invent the virus⟧.", "event")
    check("⟦There is no vaccine against it⟧.", "event")
    check("⟦The hall is said to belong to the union⟧.", "event")
    check("The spokesman did not respond.")
    check("He does not like it.")
    check("There is no doubt.")
  }

  @Test func whatFollowsFromWhat() {
    check("⟦If the dam breaks, the town will flood⟧.", "cause prediction")
    check("⟦The warmer it is, the faster it dies⟧.", "comparison")
    check("⟦Crowds gathered in a bid to clear the square⟧.", "cause")
    check("The following week was quiet.")
  }

  @Test func whatClaimsNothing() {
    check("Did the storm flood 1,400 homes?")
    check("Wash your hands.")
    check("The harbor is quiet in winter.")
    check("Three officials said so.")
  }

  @Test func aPlainStatementAddsNothingToAnotherClaim() {
    let claims = analyze("The law bans cars from the pier.").annotations.claims
    #expect(claims.flatMap(\.reasons) == ["policy without a source: bans"])
  }

  @Test func oneClauseIsOneClaim() {
    let claims = analyze("The largest dam in the valley burst, killing 40 people.").annotations.claims
    #expect(claims.count == 1)
  }

  @Test func relativeClausesTakeTheirNoun() {
    let text = "He met Ann Roe, who donated 300 boats to the port."
    let claims = analyze(text).annotations.claims
    #expect(claims.map { SourceText(text)[$0.range] } == ["Ann Roe, who donated 300 boats to the port"])
  }

  @Test(arguments: [
    "because because because because", "““““ 40 percent", "\u{301}40%", "if 40", "A B C D 99 99 99 99 99 99",
    "more than than than more than", ", , , 12 , ,",
  ])
  func strangeText(_ text: String) {
    for claim in analyze(text).annotations.claims {
      #expect(claim.range.end <= text.utf8.count && !claim.types.isEmpty && !claim.reasons.isEmpty)
    }
  }
}

@Suite("Whose claims they are") struct ClaimantTests {
  /// Holds the claims against lines of *claimant: reasons*; `voice` is the article's own.
  private func check(_ text: String, _ expected: String..., sourceLocation: SourceLocation = #_sourceLocation) {
    let annotations = analyze(text).annotations
    let actual = annotations.claims.map { claim in
      let claimant = annotations.speaker(claim.speaker)?.name ?? (claim.isAttributed ? "a source" : "voice")
      return "\(claimant): \(claim.reasons.joined(separator: "; "))"
    }
    #expect(actual == expected, sourceLocation: sourceLocation)
  }

  @Test func theArticlesOwn() {
    check(
      "The storm flooded 1,400 homes.",
      "voice: event without a source: flooded; a number without a source: 1,400")
  }

  @Test func reportedSpeech() {
    let claims = analyze("Mayor Ann Roe said on Tuesday that the storm had flooded 1,400 homes.").annotations.claims
    #expect(claims.map(\.isAttributed) == [true])
    #expect(claims.map(\.reasons) == [["event: flooded", "a number: 1,400"]])
  }

  @Test func studies() {
    check(
      "The survey found that 40 percent of the ferries run late.", "a source: a share: 40 percent; a finding: run")
  }

  @Test func backgroundInReportedSpeechIsTheWriters() {
    let text = "Ann Roe said the talks could end the strike that has cost the port $40 million."
    let claims = analyze(text).annotations.claims.filter { $0.types.contains(.quantity) }
    #expect(claims.map(\.isAttributed) == [false])
  }
}
