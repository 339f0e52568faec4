import Testing

@testable import AnnotCore

@Suite("Rules about figures") struct FigureRuleTests {
  @Test func percentForPoints() {
    check(
      PercentForPoints.self, "Unemployment rose by ⟦2 percent⟧, from 4 percent to 6 percent.",
      fixed: "Unemployment rose by 2 percentage points, from 4 percent to 6 percent.")
    check(
      PercentForPoints.self, "The rate fell ⟦1%⟧ to 3% from 4%.",
      fixed: "The rate fell 1 percentage point to 3% from 4%.")
    check(PercentForPoints.self, "Unemployment rose by 50 percent, from 4 percent to 6 percent.")
    check(PercentForPoints.self, "Unemployment rose by 2 percentage points, from 4 percent to 6 percent.")
    check(PercentForPoints.self, "Rents rose 2 percent. Then they went from 4 percent to 6 percent.")
  }

  @Test func changesThatDoNotAddUp() {
    check(FiguresDisagree.self, "Sales rose ⟦20 percent⟧, from $50 million to $65 million.")
    check(FiguresDisagree.self, "Sales rose 30 percent, from $50 million to $65 million.")
    check(FiguresDisagree.self, "The price ⟦doubled⟧ from 10 dollars to 30 dollars.")
    check(FiguresDisagree.self, "The price tripled from 10 dollars to 30 dollars.")
    check(FiguresDisagree.self, "Unemployment rose by 2 percent, from 4 percent to 6 percent.")
    check(FiguresDisagree.self, "Nearly 20 percent of homes went from 3 rooms to 4 rooms in 1990 and in 2010.")
  }

  @Test func changesToldInOtherOrders() {
    check(FiguresDisagree.self, "Pupil numbers fell from 5,200 to 4,680 in ten years, a drop of ⟦20%⟧.")
    check(FiguresDisagree.self, "Pupil numbers fell from 5,200 to 4,680 in ten years, a drop of 10%.")
    check(FiguresDisagree.self, "Sales came to $412 million, down ⟦16 percent⟧ from $440 million a year ago.")
    check(FiguresDisagree.self, "Sales came to $412 million, down 6 percent from $440 million a year ago.")
    check(FiguresDisagree.self, "The match drew 1,312 people, ⟦twice⟧ the 900 who came last year.")
    check(FiguresDisagree.self, "The match drew 1,812 people, twice the 900 who came last year.")
  }

  @Test func partsLargerThanTheirWhole() {
    check(FiguresDisagree.self, "The firm has hired ⟦3,100⟧ of the 2,600 workers it needs.")
    check(FiguresDisagree.self, "The firm has hired 1,100 of the 2,600 workers it needs.")
    check(FiguresDisagree.self, "It sold 30 of 12 kinds.")
  }

  @Test func agesAtDeath() {
    let body = "Edith Lowell, who drew maps of the ocean floor, died on Sunday at her home. She was 91."
    check(HeadlineFigure.self, "# Edith Lowell dies at ⟦81⟧\n\n\(body)", markup: .markdown)
    check(HeadlineFigure.self, "# Edith Lowell dies at 91\n\n\(body)", markup: .markdown)
    check(
      HeadlineFigure.self, "# ⟦Four⟧ stabbed at market\n\nTwo people were stabbed at a market on Monday, police said.",
      markup: .markdown)
  }

  @Test func remaindersThatDoNotAddUp() {
    check(FiguresDisagree.self, "Some 60 percent agreed and the remaining ⟦50 percent⟧ did not.")
    check(FiguresDisagree.self, "Some 60 percent agreed and the remaining 40 percent did not.")
  }

  @Test func sumsThatDoNotAddUp() {
    check(FiguresDisagree.self, "⟦Five⟧ people died: two men and four women.")
    check(FiguresDisagree.self, "Six people died: two men and four women.")
    check(FiguresDisagree.self, "⟦12⟧ people were hurt, including 15 children.")
    check(FiguresDisagree.self, "Some 12 people were hurt, including 5 children and 2 police officers.")
  }

  @Test func totalsThatDoNotAddUp() {
    check(FiguresDisagree.self, "They gave $3 million for roads and $2 million for parks, a total of ⟦$6 million⟧.")
    check(FiguresDisagree.self, "They gave $3 million for roads and $2 million for parks, a total of $5 million.")
    check(FiguresDisagree.self, "Of the ⟦40⟧ houses, 12 houses burned and 30 houses leak.")
    check(FiguresDisagree.self, "Some 60 percent voted yes and ⟦50 percent⟧ voted no.")
    check(FiguresDisagree.self, "Some 60 percent voted yes and 40 percent voted no.")
    check(FiguresDisagree.self, "Some 60 percent like tea and 50 percent like coffee.")
  }

  @Test func totalsAmongOtherFigures() {
    check(
      FiguresDisagree.self, "The 212-foot ferry carried 310 passengers and 24 crew, for a total of ⟦344⟧ people.")
    check(
      FiguresDisagree.self, "The 212-foot ferry carried 310 passengers and 24 crew, for a total of 334 people.")
    check(FiguresDisagree.self, "About a third of the crew, or ⟦40 percent⟧, were new.")
    check(FiguresDisagree.self, "About a third of the crew, or 33 percent, were new.")
  }

  @Test func aPersonHasOneAge() {
    check(OneThingTwoFigures.self, "Jane Roe, 45, opened the fair.\n\nThe ⟦47-year-old⟧ Roe bakes bread.")
    check(OneThingTwoFigures.self, "Jane Roe, 45, opened the fair.\n\nThe judge told Roe, ⟦47⟧, to sit down.")
    check(OneThingTwoFigures.self, "Jane Roe, 45, opened the fair.\n\nThe 45-year-old Roe bakes bread.")
    check(OneThingTwoFigures.self, "Jane Roe, 45, opened the fair.\n\nHer son, John Poe, 19, bakes bread.")
  }

  @Test func aFigureIsReferredToAsItWas() {
    check(OneThingTwoFigures.self, "The firm will cut 300 jobs.\n\nThe ⟦350⟧ job cuts begin in May.")
    check(OneThingTwoFigures.self, "The wing has 62 beds.\n\nThe ⟦72⟧-bed wing opens in May.")
    check(OneThingTwoFigures.self, "The trial will cost $18,000.\n\nThe ⟦$28,000⟧ trial ends in May.")
    check(OneThingTwoFigures.self, "The firm will cut 300 jobs.\n\nThe 300 job cuts begin in May.")
    check(OneThingTwoFigures.self, "The firm will cut 300 jobs.\n\nThe 250 jobs in the north stay.")
    check(
      OneThingTwoFigures.self,
      "The city will spend $90 million on a baseball stadium.\n\nVoters backed the ⟦$95 million⟧ stadium on Monday.")
    check(
      OneThingTwoFigures.self,
      "The city will spend $90 million on a baseball stadium.\n\nVoters backed the $95 million library on Monday.")
  }

  @Test func aThingIsIntroducedOnce() {
    check(OneThingTwoFigures.self, "The Merlin, a 212-foot ferry, burned.\n\nThe ⟦220-foot⟧ ferry was new.")
    check(OneThingTwoFigures.self, "The Merlin, a 212-foot ferry, burned.\n\nThen a 220-foot ferry was new.")
  }

  @Test func countsOfWhatHappened() {
    check(OneThingTwoFigures.self, "The flood killed 12 people.\n\nAll ⟦14⟧ people killed were from the mill.")
    check(OneThingTwoFigures.self, "The flood killed 12 people.\n\nAll 12 people killed were from the mill.")
    check(OneThingTwoFigures.self, "The flood killed 12 people.\n\nIt killed 14 people in Oxdale.")
    check(
      HeadlineFigure.self, "# Flood leaves ⟦14⟧ dead\n\nThe flood killed 12 people on Monday, the town said.",
      markup: .markdown)
  }

  @Test func headlineFigure() {
    let body = "The council voted on Monday to spend $3.2 million on a library. About 40 percent of it is for books."
    check(HeadlineFigure.self, "# Council to spend ⟦$5 million⟧ on library\n\n\(body)", markup: .markdown)
    check(HeadlineFigure.self, "# Council to spend $3.2m on library\n\n\(body)", markup: .markdown)
    check(HeadlineFigure.self, "# Council to spend $3 million on library\n\n\(body)", markup: .markdown)
    check(HeadlineFigure.self, "# Books take ⟦60%⟧ of library money\n\n\(body)", markup: .markdown)
    check(HeadlineFigure.self, "# Five things to know about the library\n\n\(body)", markup: .markdown)
    check(
      HeadlineFigure.self, "# Three hurt in library fire\n\nTwo men and a woman were burned on Monday, the town said.",
      markup: .markdown)
  }

  @Test func oneThingTwoFigures() {
    check(
      OneThingTwoFigures.self,
      "They opened the $3.2 million library on Monday.\n\nThe ⟦$3.5 million⟧ library has two floors.")
    check(OneThingTwoFigures.self, "They opened the $3.2 million library.\n\nThe $3.2m library has two floors.")
    check(OneThingTwoFigures.self, "They opened the $3.2 million library.\n\nThe $3.5 million school is next.")
    check(OneThingTwoFigures.self, "Jane Roe, 45, spoke first.\n\nThen Jane Roe, ⟦46⟧, left.")
    check(OneThingTwoFigures.self, "Jane Roe, 45, spoke first.\n\nThen Mary Roe, 46, left.")
  }

  @Test func pollDetails() {
    check(PollDetails.self, "A new ⟦poll⟧ says 52 percent of voters want the bridge.")
    check(
      PollDetails.self,
      "A Roe Research poll says 52 percent of voters want the bridge. It asked 1,200 adults from March 3 to March 5.")
    check(PollDetails.self, "She took a poll of the room.")
  }
}

@Suite("Rules about dates") struct DateRuleTests {
  @Test func weekdayMismatch() {
    check(
      WeekdayMismatch.self, "It opened on ⟦Tuesday, March 5, 2025⟧.", fixed: "It opened on Wednesday, March 5, 2025.")
    check(WeekdayMismatch.self, "It opened on Wednesday, March 5, 2025, and on Tuesday.")
    check(WeekdayMismatch.self, "It opened on Tuesday, March 5.")
    check(WeekdayMismatch.self, "It opened on ⟦Tuesday, March 5⟧.", settings: .dated("2025-03-20"))
    check(WeekdayMismatch.self, "It opened on ⟦March 5, 2025⟧, a Tuesday.")
    check(WeekdayMismatch.self, "It shut on March 9, 2025, after it had opened on ⟦Tuesday, March 5⟧.")
    check(WeekdayMismatch.self, "It opened on Tuesday, March 5.", settings: .dated("2025-08-20"))
  }

  @Test func theFrontMatterDatesTheArticle() {
    check(
      WeekdayMismatch.self, "---\ndate: 2025-03-20\n---\n\n# A bridge opens\n\nIt opened on ⟦Tuesday, March 5⟧.",
      markup: .markdown)
  }

  @Test func ageMismatch() {
    check(AgeMismatch.self, "Roe, ⟦45⟧, was born in 1961.", settings: .dated("2024-03-05"))
    check(AgeMismatch.self, "Roe was born in 1961. She turned ⟦45⟧ in May.", settings: .dated("2024-03-05"))
    check(AgeMismatch.self, "Roe, 62, was born in 1961.", settings: .dated("2024-03-05"))
    check(AgeMismatch.self, "Roe, 63, was born in 1961.", settings: .dated("2024-03-05"))
    check(AgeMismatch.self, "Roe, ⟦45⟧, was born in 1961.\n\nThe bridge opened in 2024.")
    check(AgeMismatch.self, "Roe, 45, was born in 1961.")
    check(AgeMismatch.self, "Roe, who died aged 45, was born in 1961.", settings: .dated("2024-03-05"))
  }

  @Test func relativeDate() {
    check(RelativeDate.self, "The bridge opened ⟦yesterday⟧.")
    check(
      RelativeDate.self, "The bridge opened ⟦yesterday⟧.", fixed: "The bridge opened on Monday.",
      settings: .dated("2025-03-04"))
    check(
      RelativeDate.self, "The bridge opened ⟦yesterday⟧.", fixed: "The bridge opened Monday.",
      settings: .dated("2025-03-04", style: .ap))
    check(
      RelativeDate.self, "The bridge opened ⟦yesterday⟧.", fixed: "The bridge opened on 3 March.",
      settings: .dated("2025-03-04", style: .guardian))
    check(RelativeDate.self, "It closed ⟦last Wednesday⟧.")
    check(RelativeDate.self, "“We start today,” she said of today's youth, this year and on Monday.")
  }
}
