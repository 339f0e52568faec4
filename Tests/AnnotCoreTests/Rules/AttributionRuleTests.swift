import Testing

@testable import AnnotCore

@Suite("Rules about attribution") struct AttributionRuleTests {
  @Test func loadedCue() {
    check(LoadedCue.self, "“We stay,” she ⟦claimed⟧.", fixed: "“We stay,” she said.")
    check(LoadedCue.self, "“We stay,” ⟦insists⟧ Jane Roe, the mayor.", fixed: "“We stay,” says Jane Roe, the mayor.")
    check(LoadedCue.self, "Roe ⟦admitted⟧: “We stay.”", fixed: "Roe said: “We stay.”")
    check(LoadedCue.self, "Jane Roe ⟦claimed⟧ that the dam leaks.", fixed: "Jane Roe said that the dam leaks.")
    check(LoadedCue.self, "Jane Roe, 45, ⟦admitted⟧ that it leaks.", fixed: "Jane Roe, 45, said that it leaks.")
    check(LoadedCue.self, "Jane Roe ⟦claimed⟧ the dam leaks.", fixed: "Jane Roe said the dam leaks.")
    check(
      LoadedCue.self, "Jane Roe, the mayor of Oxdale, ⟦insisted⟧ the dam leaks.",
      fixed: "Jane Roe, the mayor of Oxdale, said the dam leaks.")
    check(LoadedCue.self, "Roe ⟦refuted⟧ the claims.", fixed: "Roe rejected the claims.")
    check(LoadedCue.self, "Roe refuted the theory with a new proof.")
    check(LoadedCue.self, "Roe claimed self-defense and was acquitted.")
    check(LoadedCue.self, "The vote revealed a gulf between the towns.")
    check(LoadedCue.self, "“We stay,” she said. “He claimed that we left.”")
    check(LoadedCue.self, "The flood claimed ten lives, and he was admitted to hospital.")
    check(LoadedCue.self, "It is claimed that the dam leaks.")
  }

  @Test func nonSpeechCue() {
    check(NonSpeechCue.self, "“We stay,” she ⟦smiled⟧.", fixed: "“We stay,” she said.")
    check(NonSpeechCue.self, "Jane Roe ⟦laughed⟧, “We stay.”", fixed: "Jane Roe said, “We stay.”")
    check(NonSpeechCue.self, "“We stay.” She smiled.")
    check(NonSpeechCue.self, "“We stay,” she said, and smiled.")
  }

  @Test func mindReadingCue() {
    check(MindReadingCue.self, "Then Roe ⟦believes⟧ that the dam leaks.", fixed: "Then Roe says that the dam leaks.")
    check(MindReadingCue.self, "“It leaks,” he ⟦thought⟧.", fixed: "“It leaks,” he said.")
    check(MindReadingCue.self, "The minister ⟦believes⟧ that it leaks.", fixed: "The minister says that it leaks.")
    check(MindReadingCue.self, "Jane Roe, the mayor, ⟦feels⟧ the dam leaks.")
    check(MindReadingCue.self, "The mayor, Jane Roe, ⟦hopes⟧ new pumps will stop the leak.")
    check(MindReadingCue.self, "The mayor hopes for rain.")
    check(MindReadingCue.self, "The mayor fears the dam.")
    check(MindReadingCue.self, "Roe said she believes that the dam leaks.")
    check(MindReadingCue.self, "“She believes that it leaks,” he said.")
  }

  @Test func redundantAttribution() {
    check(RedundantAttribution.self, "“We stay,” she said ⟦angrily⟧.", fixed: "“We stay,” she said.")
    check(RedundantAttribution.self, "“We stay,” she ⟦stated⟧.", fixed: "“We stay,” she said.")
    check(RedundantAttribution.self, "“We stay,” she said recently.")
    check(RedundantAttribution.self, "“He stated it angrily,” she said.")
  }

  @Test func doubleAttribution() {
    check(
      DoubleAttribution.self, "“We stay,” Roe said. “Nobody asked us,” ⟦she added⟧.",
      fixed: "“We stay,” Roe said. “Nobody asked us.”")
    check(
      DoubleAttribution.self, "Roe said: “We stay,” ⟦she said⟧.", fixed: "Roe said: “We stay.”")
    check(DoubleAttribution.self, "According to Roe, ⟦she said⟧ the dam leaks.")
    check(
      DoubleAttribution.self, "Roe said the dam leaks at its eastern end, ⟦Roe said⟧.",
      fixed: "Roe said the dam leaks at its eastern end.")
    check(
      DoubleAttribution.self, "According to the board, the work will cost $3 million, ⟦the board said⟧.",
      fixed: "According to the board, the work will cost $3 million.")
    check(DoubleAttribution.self, "According to the weather service, ⟦it said⟧ rain will fall.")
    check(DoubleAttribution.self, "Roe said the dam leaks, and nobody else thinks so, Poe said.")
    check(DoubleAttribution.self, "“We stay,” Roe said. “I go,” Poe said.")
    check(DoubleAttribution.self, "“We stay,” Roe said. It was late. “Nobody asked us,” she added.")
  }

  @Test func lateAttribution() {
    let long = "Nobody came to ask any of us what we wanted to do with the old mill by the river, or with the houses"
    check(
      LateAttribution.self, "“We stay. \(long) behind it, and nobody will,” ⟦Roe said⟧.",
      fixed: "“We stay,” Roe said. “\(long) behind it, and nobody will.”")
    check(LateAttribution.self, "“We stay,” Roe said. “\(long) behind it, and nobody will.”")
    check(LateAttribution.self, "Roe was cross. “We stay. \(long) behind it, and nobody will,” she said.")
    check(LateAttribution.self, "“We stay. Nobody asked us,” Roe said.")
  }
}
