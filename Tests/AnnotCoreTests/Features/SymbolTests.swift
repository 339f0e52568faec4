import Testing

@testable import AnnotCore

/// Holds the symbols that a query finds against lines of *kind name (container)*.
private func check(_ query: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation) {
  let article = """
    Harbour closes

    “It is old,” Márta Söderberg, the mayor, said. “I doubt it,” said Ida Brandt.
    """
  let query = SymbolQuery(query)
  let found = analyze(article).symbols().filter(query.matches)
  #expect(found.isEmpty || query.mayMatch(in: SourceText(article)), sourceLocation: sourceLocation)
  let actual = found.map {
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
    check("IsOld", [old])
    check("brandt doubt", [doubt])
    check("grebredos", [])
    check("it is old i doubt it", [])
  }

  @Test func aTextThatLacksTheWordsNeedNoAnalysis() {
    let far = String(repeating: "The council met again. ", count: 100)
    let text = SourceText("Ida Brandt spoke. \(far) “Ö!”, said Zoë. \(far)")
    for (query, may) in [
      ("", true), ("brandt", true), ("zoe", true), ("idao", true), ("zoeida", true), ("xylophone", false),
      ("idabrandtzoewxyz", false), ("zoezoezoe", false),
    ] {
      #expect(SymbolQuery(query).mayMatch(in: text) == may, "\(query)")
    }
  }
}
