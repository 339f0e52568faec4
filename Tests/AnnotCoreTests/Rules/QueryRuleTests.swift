import Testing

@testable import AnnotCore

@Suite("Rules about what a desk asks") struct QueryRuleTests {
  @Test func anonymousOpinion() {
    check(
      AnonymousOpinion.self,
      "“The mayor is a ⟦fool⟧,” said a clerk who spoke on condition of anonymity because she feared for her job.")
    check(AnonymousOpinion.self, "A clerk, who asked not to be named, called the plan “a ⟦disaster⟧.”")
    check(AnonymousOpinion.self, "“The mayor is a fool,” said Jane Roe, a clerk.")
    check(AnonymousOpinion.self, "“The dam leaks,” said a clerk who asked not to be named.")
  }

  @Test func pluralSources() {
    check(PluralSources.self, "⟦Sources⟧ close to the board put the cost at $3 million.")
    check(
      PluralSources.self, "The dam leaks, according to council ⟦sources⟧.\n\nCouncil sources said it will be mended.")
    check(PluralSources.self, "Two sources close to the board put the cost at $3 million.")
    check(PluralSources.self, "The town has two sources of water, and both sources are low.")
  }

  @Test func distantAttribution() {
    check(DistantAttribution.self, "The dam leaks. ⟦That is according to⟧ the water board.")
    check(DistantAttribution.self, "Nine homes flooded and two burned. ⟦The figures come from⟧ the county.")
    check(DistantAttribution.self, "The work will cost $3 million. ⟦That figure comes from⟧ the mayor.")
    check(DistantAttribution.self, "The dam leaks, according to the water board. That is the news.")
    check(DistantAttribution.self, "“It leaks. That is according to plan,” she said.")
  }

  @Test func attributionOrder() {
    check(AttributionOrder.self, "⟦According to the water board⟧, the old dam leaks at its eastern end.")
    check(AttributionOrder.self, "The old dam leaks at its eastern end, according to the water board.")
    var settings = Settings()
    settings.style = .bbc
    check(
      AttributionOrder.self, "The old dam leaks at its eastern end, ⟦according to the water board⟧.", settings: settings
    )
    check(
      AttributionOrder.self, "According to the water board, the old dam leaks at its eastern end.", settings: settings)
  }

  @Test func numberWithoutContext() {
    check(NumberWithoutContext.self, "The state spent ⟦$4.6 billion⟧ on grants last year.")
    check(NumberWithoutContext.self, "The app has ⟦12 million⟧ users.")
    check(NumberWithoutContext.self, "The state spent $4.6 billion on grants, up from $4.1 billion.")
    check(NumberWithoutContext.self, "The state spent $4.6 billion on grants, 3 percent of its budget.")
    check(NumberWithoutContext.self, "The town spent $40,000 on grants.")
    check(NumberWithoutContext.self, "“We spent $4.6 billion on grants,” she said.")
  }

  @Test func causalClaim() {
    let study = "The study found that walking after dinner was linked to better sleep in adults over sixty."
    check(CausalClaim.self, "\(study)\n\nWalking ⟦improves⟧ sleep, the study of 900 adults found.")
    check(CausalClaim.self, "\(study)\n\nWalking may improve sleep, the study of 900 adults found.")
    check(CausalClaim.self, "\(study)\n\nThe storm caused a flood.")
    check(CausalClaim.self, "The trial found that walking helps. The study says walking improves sleep.")
  }

  @Test func loadedAdjective() {
    check(LoadedAdjective.self, "The ⟦disgraceful⟧ council voted on Monday to close the mill.")
    check(LoadedAdjective.self, "“The disgraceful council voted on Monday,” she said.")
    check(LoadedAdjective.self, "Roe said the disgraceful council had voted to close the mill.")
    check(LoadedAdjective.self, "The city council voted on Monday to close the mill.")
  }

  @Test func headlineMarks() {
    let body = "“We are in real danger here,” Roe said on Monday.\n\nHer neighbours agreed with her."
    check(
      HeadlineMarks.self, "# Town ⟦‘in danger’⟧, mayor says\n\n\(body)",
      fixed: "# Town in danger, mayor says\n\n\(body)",
      markup: .markdown)
    check(HeadlineMarks.self, "# Town ‘in danger’\n\n\(body)", markup: .markdown)
    let long = "# “We are in real danger here,” ⟦⟧Roe says\n\n\(body)".filter { $0 != "⟦" && $0 != "⟧" }
    check(HeadlineMarks.self, long, markup: .markdown)
    var settings = Settings()
    settings.style = .bbc
    check(
      HeadlineMarks.self, "# ⟦“We are in real danger here,”⟧ Roe says\n\n\(body)", markup: .markdown, settings: settings
    )
  }

  @Test func danglingQuote() {
    let start = "“We came here to stay for good,” Jane Roe said. “Nobody asked us.”"
    check(DanglingQuote.self, "\(start)\n\n⟦“They sent a letter to the old address.”⟧")
    check(DanglingQuote.self, "\(start)\n\n“They sent a letter,” she said.")
    check(DanglingQuote.self, "Jane Roe put it this way: “Nobody asked us.” She said:\n\n“They sent a letter to us.”")
    check(
      DanglingQuote.self,
      "“We came here to stay for good,” said Jane Roe of her neighbour, John Poe.\n\n⟦“They sent us a letter.”⟧")
    var settings = Settings()
    settings.style = .bbc
    check(DanglingQuote.self, "\(start)\n\n“They sent a letter to the old address.”", settings: settings)
  }

  @Test func earlyClosingMark() {
    let start = "“We came here to stay for good,” Jane Roe said. “Nobody asked us."
    check(
      EarlyClosingMark.self, "\(start)\n\n“They sent a letter to the old address.⟦”⟧\n\n“Then they sent another one.”",
      fixed: "\(start)\n\n“They sent a letter to the old address.\n\n“Then they sent another one.”")
    check(
      EarlyClosingMark.self, "\(start)\n\n“They sent a letter to the old address.\n\n“Then they sent another one.”")
    check(
      EarlyClosingMark.self,
      "“We came here to stay for good,” Jane Roe said. “Nobody asked us.”\n\n“They sent a letter to the old address.”")
  }
}
