import Testing

@testable import AnnotCore

/// Holds the symbols that a query finds against lines of *kind name (container)*.
private func check(_ query: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation) {
  let article = """
    Harbour closes

    “It is old,” Márta Söderberg, the mayor, said. “I doubt it,” said Ida Brandt.
    """
  let query = SymbolQuery(query)
  let actual = analyze(article).symbols().filter(query.matches).map {
    "\($0.kind) \($0.name)" + ($0.container.map { " (\($0))" } ?? "")
  }
  #expect(actual == expected, sourceLocation: sourceLocation)
}

@Suite("Symbols of many articles") struct SymbolTests {
  private let marta = "speaker Márta Söderberg (mayor)"
  private let ida = "speaker Ida Brandt"
  private let old = "quotation “It is old,” (Márta Söderberg)"
  private let doubt = "quotation “I doubt it,” (Ida Brandt)"

  @Test func allWithoutAQuery() { check("", [marta, ida, old, doubt]) }

  @Test func lettersInOrderWhateverCaseAndAccents() {
    check("soderberg", [marta, old])
    check("MSÖD", [marta, old])
    check("so\u{308}d", [marta, old])
    check("mtsbg", [marta])
    check("grebredos", [])
  }

  @Test func aQuotationByTheStartsOfItsWords() {
    check("IsOld", [old])
    check("i old", [old])
    check("“It is, o", [old])
    check("doub", [doubt])
    check("oubt", [])
    check("brandt", [ida, doubt])
    check("brandt doubt", [])
  }
}
