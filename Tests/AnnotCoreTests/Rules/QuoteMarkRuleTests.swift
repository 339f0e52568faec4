import Testing

@testable import AnnotCore

@Suite("Rules about quotation marks") struct QuoteMarkRuleTests {
  @Test func unclosedQuote() {
    check(
      UnclosedQuote.self, "He said: ⟦\"⟧We will never leave this town.",
      fixed: "He said: \"We will never leave this town.\"")
    check(UnclosedQuote.self, "⟦“⟧We will stay, the mayor said.\n\nShe left at noon.")
    check(UnclosedQuote.self, "We will stay,⟦”⟧ she said.", fixed: "“We will stay,” she said.")
    check(UnclosedQuote.self, "\"We will stay,\" she said.")
    check(UnclosedQuote.self, "The boys' boats were 6'2\" long, and it was the '90s.")
  }

  @Test func theMarkIsPutBeforeTheWordsThatSayWhoSpeaks() {
    func check(_ text: String, _ fixed: String) { AnnotCoreTests.check(UnclosedQuote.self, text, fixed: fixed) }
    check("⟦“⟧We will stay, the mayor said.", "“We will stay,” the mayor said.")
    check("⟦\"⟧Is it open? asked Zoë Ødegård, a nurse.", "\"Is it open?\" asked Zoë Ødegård, a nurse.")
    check("🌉 ⟦“⟧We paid, in full, she told reporters on Friday.", "🌉 “We paid, in full,” she told reporters on Friday.")
    check("⟦“⟧It was late, he said it would rain, and it did.", "“It was late, he said it would rain, and it did.”")
    check("Roe said: ⟦“⟧Well, we paid for it.", "Roe said: “Well, we paid for it.”")
  }

  @Test func aQuotationOverParagraphsIsClosedByItsLast() {
    check(
      UnclosedQuote.self, "“We will stay,” Roe said. “We have no choice.\n\n“Nobody asked us.\n\n“And nobody will.”")
    check(UnclosedQuote.self, "“We will stay.\n\n“Nobody asked us.\n\n⟦“⟧And nobody will.\n\nThe council met.")
  }

  @Test func unopenedParagraph() {
    check(
      UnopenedParagraph.self, "Roe said: “We will stay.\n\nNobody asked us.⟦”⟧",
      fixed: "Roe said: “We will stay.\n\n“Nobody asked us.”")
    check(UnopenedParagraph.self, "Roe said: “We will stay.\n\n“Nobody asked us.”")
    check(UnopenedParagraph.self, "Roe said: “We will stay.”\n\nNobody asked us.")
  }

  @Test func mismatchedQuoteMarks() {
    check(MismatchedQuoteMarks.self, "“We will stay,⟦\"⟧ she said.", fixed: "“We will stay,” she said.")
    check(MismatchedQuoteMarks.self, "\"We will stay,⟦”⟧ she said.", fixed: "“We will stay,” she said.")
    check(MismatchedQuoteMarks.self, "“We will stay,” she said. \"So will I,\" he said.")
  }

  @Test func mixedQuoteMarks() {
    check(
      MixedQuoteMarks.self,
      "“We will stay,” she said. “All of us.” They stayed.\n\n⟦\"So will I,\"⟧ he said. \"Me too,\" she said.",
      fixed: "“We will stay,” she said. “All of us.” They stayed.\n\n“So will I,” he said. “Me too,” she said.")
    check(MixedQuoteMarks.self, "\"We will stay,\" she said. \"So will I,\" he said.")
  }

  @Test func nestedQuoteMarks() {
    check(
      NestedQuoteMarks.self, "“He told me ⟦“never again”⟧ and left,” she said.",
      fixed: "“He told me ‘never again’ and left,” she said.")
    check(NestedQuoteMarks.self, "“He told me ‘never again’ and left,” she said.")
  }

  @Test func alteredQuote() {
    check(AlteredQuote.self, "“We ⟦[the council]⟧ will stay ⟦…⟧ for good,” she said.")
    check(AlteredQuote.self, "“We stay [sic],” she said… and [later] left.")
  }

  @Test func partialQuotes() {
    let fragments = (1...8).map { _ in "It was “rather grim” there." }.joined(separator: " ")
    check(PartialQuotes.self, fragments.replacing(first: "“rather grim”", with: "⟦“rather grim”⟧"))
    check(PartialQuotes.self, "It was “rather grim” there, she said, and “quite wet.”")
  }
}

extension String {
  func replacing(first part: String, with other: String) -> String {
    guard let start = firstRange(of: part) else { return self }
    return self[..<start.lowerBound] + other + self[start.upperBound...]
  }

  private func firstRange(of part: String) -> Range<Index>? {
    for start in indices where self[start...].hasPrefix(part) {
      return start..<index(start, offsetBy: part.count)
    }
    return nil
  }
}
