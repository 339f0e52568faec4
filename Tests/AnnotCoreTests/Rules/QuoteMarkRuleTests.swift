import Testing

@testable import AnnotCore

@Suite("Rules about quotation marks") struct QuoteMarkRuleTests {
  @Test func unclosedQuote() {
    check(UnclosedQuote.self, "He said: ⟦\"⟧We will never leave this town.")
    check(UnclosedQuote.self, "⟦“⟧We will stay, the mayor said.\n\nShe left at noon.")
    check(UnclosedQuote.self, "\"We will stay,\" she said.")
    check(UnclosedQuote.self, "The boys' boats were 6'2\" long, and it was the '90s.")
  }

  @Test func aQuotationOverParagraphsIsClosedByItsLast() {
    check(
      UnclosedQuote.self, "“We will stay,” Roe said. “We have no choice.\n\n“Nobody asked us.\n\n“And nobody will.”")
    check(UnclosedQuote.self, "“We will stay.\n\n“Nobody asked us.\n\n⟦“⟧And nobody will.\n\nThe council met.")
  }

  @Test func mismatchedQuoteMarks() {
    check(MismatchedQuoteMarks.self, "“We will stay,⟦\"⟧ she said.")
    check(MismatchedQuoteMarks.self, "“We will stay,” she said. \"So will I,\" he said.")
  }
}
