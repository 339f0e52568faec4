import Testing

@testable import AnnotCore

@Suite("Rules on claims") struct ClaimRuleTests {
  @Test func numbers() {
    check(UnsourcedNumber.self, "The storm flooded ⟦1,400⟧ homes.")
    check(UnsourcedNumber.self, "The storm flooded 1,400 homes, according to the county.")
    check(UnsourcedNumber.self, "Two friends met for lunch.")
    check(UnsourcedNumber.self, "⟦One in three⟧ adults sleeps badly.")
    check(UnsourcedNumber.self, "⟦Forty percent⟧ of mills in the valley have closed.")
    check(UnsourcedNumber.self, "The repairs have cost the city ⟦$3.2 million⟧.")
    check(UnsourcedNumber.self, "The firm reported sales of $412 million for the quarter.")
    check(UnsourcedNumber.self, "The 10,000-square-foot hall opened on Monday.")
  }

  @Test func superlatives() {
    check(UnsourcedSuperlative.self, "Lindport has ⟦the largest harbor⟧ in the country.")
    check(UnsourcedSuperlative.self, "It was ⟦the longest strike⟧ since 1978.")
    check(UnsourcedSuperlative.self, "The storm was ⟦unprecedented⟧.")
    check(UnsourcedSuperlative.self, "It was one of the largest harbors in the country.")
    check(UnsourcedSuperlative.self, "The best part came last, and the only question left was who would pay.")
    check(UnsourcedSuperlative.self, "The survey found that Lindport has the largest harbor in the country.")
  }

  @Test func predictions() {
    check(UnsourcedPrediction.self, "The harbor ⟦will freeze⟧ in January.")
    check(UnsourcedPrediction.self, "The harbor froze in January.")
    check(UnsourcedPrediction.self, "The dam is ⟦going to fail⟧ within a year.")
    check(UnsourcedPrediction.self, "The council will meet on Monday.")
    check(UnsourcedPrediction.self, "The club will run a stall and bring its own chairs.")
    check(UnsourcedPrediction.self, "Farmers are hoping prices will rise.")
    check(UnsourcedPrediction.self, "The harbor will freeze in January, forecasters said.")
  }

  @Test func accusations() {
    check(UnsourcedAccusation.self, "Adam Roe has ⟦stolen⟧ the money from the port.")
    check(UnsourcedAccusation.self, "Adam Roe was convicted after he stole the money from the port.")
    check(UnsourcedAccusation.self, "Adam Roe ⟦took⟧ bribes from the builder.")
    check(UnsourcedAccusation.self, "Adam Roe ⟦stole⟧ the money to pay for a boat. The port is open, the mayor said.")
    check(UnsourcedAccusation.self, "Adam Roe took the bus to work.")
    check(UnsourcedAccusation.self, "Somebody had stolen the money from the port.")
    check(UnsourcedAccusation.self, "Adam Roe pleaded guilty in May.\n\nAdam Roe has stolen the money from the port.")
    check(UnsourcedAccusation.self, "Adam Roe allegedly stole the money from the port.")
  }
}
