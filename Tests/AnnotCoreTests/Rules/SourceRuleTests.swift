import Testing

@testable import AnnotCore

@Suite("Rules about sources") struct SourceRuleTests {
  @Test func agentlessReporting() {
    check(AgentlessReporting.self, "⟦It is believed⟧ that the dam leaks.")
    check(AgentlessReporting.self, "⟦Critics say⟧ the dam ⟦reportedly⟧ leaks.")
    check(AgentlessReporting.self, "⟦Observers have suggested⟧ that the dam leaks.")
    check(AgentlessReporting.self, "⟦Some experts say⟧ the dam leaks.")
    check(AgentlessReporting.self, "The dam leaks, ⟦according to critics⟧.")
    check(AgentlessReporting.self, "The dam leaks, according to critics of the plan.")
    check(AgentlessReporting.self, "The guard ⟦is said to⟧ have slept.")
    check(AgentlessReporting.self, "The man is believed to be in his thirties.")
    check(AgentlessReporting.self, "“It is believed that the dam leaks,” she said.")
    check(AgentlessReporting.self, "It is believed by the council that the dam leaks.")
    check(
      AgentlessReporting.self,
      "Three university experts say the dam leaks.")
  }

  @Test func bareAnonymousSource() {
    check(BareAnonymousSource.self, "⟦A source⟧ said the dam leaks.")
    check(BareAnonymousSource.self, "The dam leaks, according to ⟦two sources⟧.")
    check(BareAnonymousSource.self, "A source close to the council said the dam leaks.")
    check(BareAnonymousSource.self, "Council sources said the dam leaks.")
    check(BareAnonymousSource.self, "⟦Officials⟧ said the dam leaks.")
    check(BareAnonymousSource.self, "The water board met on Monday. Officials said the dam leaks.")
    check(BareAnonymousSource.self, "The source of the river lies north.")
  }

  @Test func anonymityReason() {
    check(
      AnonymityReason.self, "The clerk spoke on ⟦condition of anonymity⟧.",
      fixed: "The clerk spoke on condition of anonymity because they were not authorized to speak publicly.")
    check(AnonymityReason.self, "The clerk spoke on condition of anonymity because she feared for her job.")
    check(AnonymityReason.self, "A clerk, who ⟦asked not to be named⟧, agreed.")
    check(AnonymityReason.self, "The road is to be named after her.")
  }

  @Test func headlineQuote() {
    let body = "“We will never leave this lovely town,” Roe said on Monday.\n\nHer neighbours agreed with her."
    check(
      HeadlineQuote.self, "# Roe: ⟦“We will always leave town”⟧\n\n\(body)",
      fixed: "# Roe: We will always leave town\n\n\(body)", markup: .markdown)
    check(HeadlineQuote.self, "# Roe: “We will never leave this … town”\n\n\(body)", markup: .markdown)
    check(HeadlineQuote.self, "# Roe says she “will never leave” Ellmouth\n\n\(body)", markup: .markdown)
    check(HeadlineQuote.self, "# Roe in “bitter row”\n\n\(body)", markup: .markdown)
  }

  @Test func repeatedQuote() {
    check(
      RepeatedQuote.self,
      "“We will never leave this town for anything,” the mayor said.\n\nIt was late. ⟦“We will never leave this town for money,”⟧ she said."
    )
    check(
      RepeatedQuote.self,
      "“We waited six weeks for the letter to come,” the mayor said.\n\n⟦“We waited six months for the letter to come,”⟧ she said."
    )
    check(
      RepeatedQuote.self,
      "“We will never leave this town for anything,” the mayor said.\n\n“We will never leave this town,” she said again."
    )
  }

  @Test func unattributedQuote() {
    check(
      UnattributedQuote.self, "It rained.\n\n⟦“We will never leave this town.”⟧\n\nIt snowed.",
      fixed: "It rained.\n\n“We will never leave this town,” [who] said.\n\nIt snowed.")
    let end = "⟦“We will never leave this town.”⟧\n\nThe council meets again on Friday at the old town hall."
    check(
      UnattributedQuote.self, "Jane Roe, the baker, lost her shop in the flood and now sells bread at home.\n\n\(end)")
    check(
      UnattributedQuote.self,
      "Jane Roe, the baker, said on Monday that she had lost her shop in the flood.\n\n\(end)".filter {
        !"⟦⟧".contains($0)
      })
    check(UnattributedQuote.self, "It rained, and a letter came:\n\n“We will never leave this town.”\n\nIt snowed.")
    check(UnattributedQuote.self, "It rained.\n\n“We will never leave this town.” — A reader in Oxdale\n\nIt snowed.")
    check(UnattributedQuote.self, "It rained.\n\n“We will never leave this town,” one hears.\n\nIt snowed.")
    // While it is typed, the missing mark is all that is wrong.
    check(
      UnattributedQuote.self,
      "It rained.\n\n“We will never leave this town, said Mayor Ines Roe. She left.\n\nIt snowed.")
  }
}
