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
    // Never named in full, with a role that stands behind the name.
    check(
      FirstReference.self,
      "The council met on Monday. “We will stay,” said ⟦Roe⟧, a baker on Mill Street, after the vote.")
    // A slip of the pen is another rule's, and so is a firm that looks like a person.
    check(
      FirstReference.self, "Mayor Jane Hansen left before the vote on Monday.\n\n“We will stay,” Hanson said on Monday."
    )
    check(
      FirstReference.self, "Jane Roe rowed first, and now her grandson, Callum, rows. “We will stay,” Callum said.")
    check(FirstReference.self, "“We will stay,” said Del. Jane Roe of Oxdale after the vote on Monday evening.")
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
    check(
      FullNameRepeated.self,
      "Mayor Jane Roe spoke first on Monday at the hall.\n\nThe council heard ⟦Mayor Roe⟧ in silence.",
      fixed: "Mayor Jane Roe spoke first on Monday at the hall.\n\nThe council heard Roe in silence.")
  }

  @Test func fullNamesThatIntroduceOrTellApart() {
    check(
      FullNameRepeated.self,
      "Jane Roe spoke first on Monday at the old town hall.\n\nThe council heard Jane Roe, the mayor, in silence.")
    check(
      FullNameRepeated.self,
      "Mayor Jane Roe spoke first on Monday at the hall.\n\nThe Jane Roe campaign paid for the evening.")
    check(
      FullNameRepeated.self,
      "Mayor Jane Roe spoke first on Monday at the hall.\n\nCorrection: An earlier version said Jane Roe spoke last.")
    check(
      FullNameRepeated.self,
      "Mayor Jane Roe spoke first on Monday at the hall.\n\nWould you vote for Jane Roe?")
  }

  @Test func sharedSurname() {
    check(
      SharedSurname.self,
      "Mayor Jane Roe and her brother John Roe spoke on Monday.\n\nThe council heard ⟦Roe⟧ in silence.")
    check(SharedSurname.self, "Mayor Jane Roe and John Poe spoke on Monday.\n\nThe council heard Roe in silence.")
    // The surname has meant the mayor all along.
    let story =
      "Mayor Jane Roe spoke on Monday at the hall. Roe was calm. Roe sat down, and the council heard Roe again."
    check(SharedSurname.self, "\(story)\n\nHer brother John Roe left early.\n\nThe council heard Roe in silence.")
    check(
      SharedSurname.self,
      "Mayor Jane Roe and her brother John Roe spoke on Monday.\n\nThe council heard Jane Roe in silence.")
  }

  @Test func nameSpelling() {
    check(
      NameSpelling.self,
      "Mayor Jane Hansen spoke on Monday, and Hansen was calm.\n\nThe council heard ⟦Hanson⟧ in silence.",
      fixed: "Mayor Jane Hansen spoke on Monday, and Hansen was calm.\n\nThe council heard Hansen in silence.")
    check(
      NameSpelling.self, "Mayor Jane Foss spoke first on Monday at the hall.\n\n“We will stay,” ⟦Fos⟧ said.",
      fixed: "Mayor Jane Foss spoke first on Monday at the hall.\n\n“We will stay,” Foss said.")
    check(NameSpelling.self, "Mayor Jane Foster and her brother spoke on Monday.\n\nThe Fosters heard it in silence.")
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
    let start = "The council met on Monday and voted to close the old mill by the river.\n\n"
    check(SpeakerWithoutRole.self, "\(start)“We will stay,” said ⟦Jane Roe⟧. “Nobody asked us.”")
    check(SpeakerWithoutRole.self, "\(start)“We will stay,” said Jane Roe of Oxdale. “Nobody asked us.”")
    check(SpeakerWithoutRole.self, "\(start)“We will stay,” said plumber Jane Roe. “Nobody asked us.”")
    check(
      SpeakerWithoutRole.self,
      "\(start)“We will stay,” said Jane Roe. “Nobody asked us.”\n\nRoe, who owns the mill, left before the vote.")
  }
}
