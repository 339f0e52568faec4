import Testing

@testable import AnnotCore

@Suite("Rules about names") struct NameRuleTests {
  @Test func firstReference() {
    check(
      FirstReference.self,
      "The council met on Monday. “We will stay,” ⟦Roe⟧ said.\n\nMayor Jane Roe left the room before the vote was taken.",
      fixed:
        "The council met on Monday. “We will stay,” Jane Roe said.\n\nMayor Jane Roe left the room before the vote was taken."
    )
    check(FirstReference.self, "Mayor Jane Roe left before the vote.\n\n“We will stay,” Roe said on Monday.")
    check(FirstReference.self, "President Roe left before the vote. “We will stay,” Roe said on Monday.")
  }

  @Test func theCastNeedsNoIntroduction() {
    var settings = Settings()
    settings.cast = [.init(name: "Jane Roe", role: "mayor")]
    check(
      FirstReference.self,
      "The council met on Monday. “We will stay,” Roe said.\n\nMayor Jane Roe left the room before the vote was taken.",
      settings: settings)
  }

  @Test func fullNameRepeated() {
    check(
      FullNameRepeated.self, "Mayor Jane Roe spoke first on Monday.\n\nThe council heard ⟦Mayor Jane Roe⟧ in silence.",
      fixed: "Mayor Jane Roe spoke first on Monday.\n\nThe council heard Roe in silence.")
    check(
      FullNameRepeated.self,
      "Mayor Jane Roe and her brother John Roe spoke on Monday.\n\nThe council heard Jane Roe in silence.")
    check(FullNameRepeated.self, "Mayor Jane Roe spoke first on Monday.\n\nThe council heard Roe in silence.")
  }

  @Test func sharedSurname() {
    check(
      SharedSurname.self,
      "Mayor Jane Roe and her brother John Roe spoke on Monday.\n\nThe council heard ⟦Roe⟧ in silence.")
    check(SharedSurname.self, "Mayor Jane Roe and John Poe spoke on Monday.\n\nThe council heard Roe in silence.")
  }

  @Test func nameSpelling() {
    check(
      NameSpelling.self,
      "Mayor Jane Hansen spoke on Monday, and Hansen was calm.\n\nThe council heard ⟦Hanson⟧ in silence.",
      fixed: "Mayor Jane Hansen spoke on Monday, and Hansen was calm.\n\nThe council heard Hansen in silence.")
    check(
      NameSpelling.self,
      "Mayor Jane Hansen and John Hanson spoke on Monday.\n\nThe council heard both of them in silence.")
  }

  @Test func speakerWithoutRole() {
    check(
      SpeakerWithoutRole.self, "Everybody left. ⟦Jane Roe⟧ stayed. “We will stay,” Roe said. “Nobody asked us.”")
    check(
      SpeakerWithoutRole.self,
      "On Monday Jane Roe, the mayor, spoke first. “We will stay,” Roe said. “Nobody asked us.”")
  }
}
