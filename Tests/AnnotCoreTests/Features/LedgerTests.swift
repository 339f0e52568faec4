import Testing

@testable import AnnotCore

@Suite("The ledger of an article") struct LedgerTests {
  private func check(
    _ article: String, markup: Markup = .plain, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(analyze(article, markup: markup).ledger { "#\($0)" } == expected, sourceLocation: sourceLocation)
  }

  @Test func speakersAndWhatNobodySays() {
    check(
      """
      Storm Floods the Valley

      The storm flooded 1,400 homes. The water is still high, and the road to the coast is shut until further notice.

      🌊 “We lost *all* of it,” said Zoë Brânză, the mayor. “Nobody came.”

      Brânză said the wells were foul. The cellars have been pumped out since then, and the fields are under sand.

      The road is shut until further notice, and it will be a year before the bridge stands again.

      “We were never asked about any of this.”

      """,
      """
      # Storm Floods the Valley

      3 quotations by 1 speaker, 1 by nobody named; 2 claims, 2 without a source.

      ## Zoë Brânză, mayor

      - [Line 5](#5): “We lost \\*all\\* of it,” … “Nobody came.” *(direct quotation)*
      - [Line 7](#7): the wells were foul *(indirect quotation)*

      ## Nobody is named

      - [Line 11](#11): “We were never asked about any of this.” *(direct quotation)*

      ## Claims without a source

      - [Line 3](#3): The storm flooded 1,400 homes *(claim: quantity, event)*
      - [Line 9](#9): it will be a year before the bridge stands again *(claim: prediction)*

      """)
  }

  @Test func anArticleThatSaysNothing() {
    check("", "# Ledger\n\n0 quotations by 0 speakers; 0 claims.\n")
  }
}
