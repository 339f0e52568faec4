import Testing

@testable import AnnotCore

/// Checks the names of a paragraph, written `kind:words` and joined by `; `.
private func check(_ text: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let facts = LanguagePipeline.facts(of: Array(text.utf8))
  let found = facts.names.map { name in
    "\(name.kind):" + facts.tokens[name.tokens].map { SourceText(text)[$0.range] }.joined(separator: " ")
  }
  #expect(found.joined(separator: "; ") == expected, sourceLocation: sourceLocation)
}

@Suite struct NameTests {
  @Test func personsWithoutTitles() {
    check("Sen. Rita Moore met President Donald Reyes on Tuesday.", "person:Rita Moore; person:Donald Reyes")
    check("“It is over,” said Maria Lopez, a teacher.", "person:Maria Lopez")
  }

  @Test func placesAndOrganizations() {
    check("She flew from Berlin to New York.", "place:Berlin; place:New York")
    check("The World Bank sued Microsoft.", "organization:World Bank; organization:Microsoft")
  }

  @Test func bodiesWithAnAndInTheirNames() {
    check(
      "The Health and Safety Executive said two inspectors would come.", "organization:Health and Safety Executive")
    check("Its crews left with Kent Fire and Rescue at noon.", "organization:Kent Fire and Rescue")
    check(
      "The Department for Culture, Media and Sport would not comment.",
      "organization:Department for Culture , Media and Sport")
    check("She works for Ernst & Young in Oslo.", "organization:Ernst & Young; place:Oslo")
    check("The shop belongs to Marks and Spencer.", "organization:Marks and Spencer")
  }

  @Test func twoNamesBesideAnd() {
    check("Later Johnson and Brandt said that they were friends.", "person:Johnson; person:Brandt")
    check("Later Sarah & Tom came.", "other:Sarah; person:Tom")
    check("She flew to East and West Germany.", "place:East; place:West Germany")
    check("Mom and Dad said that they were going to the church.", "")
  }

  @Test func aSurnameIsThePersonOfTheParagraph() {
    check("Anna Washington spoke. Washington said no.", "person:Anna Washington; person:Washington")
  }

  @Test func whoeverStandsBeforeTheColonOfATranscriptIsAPerson() {
    check("DAVINA HOLT: Why did the ferry stop?", "person:DAVINA HOLT")
    check("HOLT: Whose fault was that?", "person:HOLT")
    check("PETER OSEI: The engine failed.", "person:PETER OSEI")
  }

  @Test func noNames() {
    check("The mayor said that she would not resign.", "")
    check("😀 A storm came in the night.", "")
    check("", "")
  }
}
