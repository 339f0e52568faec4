import Testing

@testable import AnnotCore

@Suite("Rules on claims") struct ClaimRuleTests {
  @Test func numbers() {
    check(UnsourcedNumber.self, "The storm flooded ⟦1,400⟧ homes.")
    check(UnsourcedNumber.self, "The storm flooded 1,400 homes, according to the county.")
    check(UnsourcedNumber.self, "Two friends met for lunch.")
  }

  @Test func superlatives() {
    check(UnsourcedSuperlative.self, "Lindport has ⟦the largest harbor⟧ in the country.")
    check(UnsourcedSuperlative.self, "The survey found that Lindport has the largest harbor in the country.")
  }

  @Test func predictions() {
    check(UnsourcedPrediction.self, "The harbor ⟦will freeze⟧ in January.")
    check(UnsourcedPrediction.self, "The harbor froze in January.")
  }

  @Test func accusations() {
    check(UnsourcedAccusation.self, "Adam Roe has ⟦stolen⟧ the money from the port.")
    check(UnsourcedAccusation.self, "Adam Roe was convicted after he stole the money from the port.")
    check(UnsourcedAccusation.self, "Adam Roe allegedly stole the money from the port.")
  }
}
