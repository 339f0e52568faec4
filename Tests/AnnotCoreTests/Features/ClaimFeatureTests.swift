import Testing

@testable import AnnotCore

@Suite("Claims in hover and outline") struct ClaimFeatureTests {
  private let article = """
    Storm Floods the Valley

    The storm flooded 1,400 homes. The water is still high, and the road to the coast is shut until further notice.

    Of the 1,400 homes, ⟦most stand empty⟧ today, and nobody knows when people may go back to them or to the fields.
    """.filter { $0 != "⟦" && $0 != "⟧" }

  private func hover(at words: String) -> String? {
    let analysis = analyze(article)
    let bytes = Array(article.utf8)
    let wanted = Array(words.utf8)
    guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: wanted) }) else { return nil }
    return analysis.hover(at: start)?.plainText
  }

  @Test func hoverTellsWhyAndWhatItIsInFigures() {
    #expect(
      hover(at: "flooded") == """
        No source is named: the article says so itself
        Claim: quantity, event
        event without a source: flooded
        a number without a source: 1,400
        1,400 homes; also in line 5
        """)
  }

  @Test func aNumberThatStandsInFiguresOnceIsNotToldAgain() {
    let told = analyze("“The storm flooded 1,400 homes,” Ann Roe said.").hover(at: 20)?.plainText
    #expect(told?.contains("a number: 1,400") == true)
    #expect(told?.contains("homes") == false)
  }

  @Test(arguments: [
    (1, "1 other claim by the same claimant, in line 3."),
    (3, "3 other claims by the same claimant, in lines 3, 5 and 7."),
    (7, "7 other claims by the same claimant, first in lines 3, 5, 7, 9 and 11."),
  ])
  func hoverTellsWhereTheClaimantClaimsMore(others: Int, told: String) {
    let more = (0..<others).map { "\n\n“It was the worst storm since \(1950 + $0),” Roe said." }
    let text = "“The storm flooded 1,400 homes,” Ann Roe said." + more.joined()
    #expect(analyze(text).hover(at: 20)?.plainText.contains(told) == true)
  }

  @Test func nothingIsToldWhereNothingIsClaimed() {
    #expect(hover(at: "coast") == nil)
  }

  @Test func theOutlineHoldsWhatHasNoSource() {
    func names(_ items: [OutlineItem]) -> [String] { items.flatMap { [$0.name] + names($0.children) } }
    let names = names(analyze(article).outline())
    #expect(names.contains("No source: The storm flooded 1,400 homes"))
  }
}
