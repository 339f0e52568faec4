import Testing

@testable import AnnotCore

/// Checks the roles of an article in which every line starts with the kind it should get and `| `. Lines without one go
/// on with the block before.
func checkRoles(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
  var text = ""
  for line in marked.split(separator: "\n", omittingEmptySubsequences: false) {
    let parts = line.split(separator: "| ", maxSplits: 1)
    text += (parts.count == 2 ? parts[1] : line) + "\n"
  }
  let source = SourceText(text)
  let blocks = BlockScanner.blocks(of: source, markup: .plain)
  var found = ""
  var offset = 0
  for block in blocks {
    found += source[TextRange(offset, block.range.start)] + "\(block.kind.rawValue)| " + source[block.range]
    offset = block.range.end
  }
  found += source[TextRange(offset, source.count)]
  #expect(found == marked + "\n", sourceLocation: sourceLocation)
}

@Suite("Roles of plain text blocks")
struct RoleTests {
  @Test func aPageWithEverything() {
    checkRoles(
      """
      boilerplate| Skip to main content
      boilerplate| News
      headline| Harbour Line to Close in May
      dek| Riders say the replacement shuttle will not reach the islands before dark
      byline| By Maria Olsen and Tom Berg
      byline| Published 3 May 2024, 10:15 BST
      byline| 4 min read
      boilerplate| Share
      boilerplate| Facebook
      caption| Riders wait at the harbour stop on Monday. Ida Lund / Reuters

      body| The bus line to the harbour will close in May, the city council said on Tuesday after a debate that lasted for most of the night.

      body| "We will have to walk," said Nina Holm, who takes the line every day. "Nobody asked us."

      boilerplate| Advertisement

      heading| No money left

      body| The council said that the line lost two million crowns last year. It had offered to support the riders with cheaper tickets.

      boilerplate| Sign up for our morning newsletter
      boilerplate| Get the day's news in your inbox every morning. You can unsubscribe at any time.

      body| Holm said she would sign up for a car pool. "You get used to anything," she said.

      heading| 'Nobody asked us'

      body| The shuttle will run from Monday to Friday. A spokesman said the timetable would be published in April.

      boilerplate| Related articles
      boilerplate| Ferry fares to rise
      boilerplate| Why the tram is late
      boilerplate| © 2024 The Harbour Post. All rights reserved.
      """)
  }

  @Test func anAppealRunsToThePageEnd() {
    checkRoles(
      """
      headline| Mayor Resigns Over Bridge

      body| The mayor of Norvik resigned on Friday over the bridge that cost twice as much as planned, her office said.

      body| The opposition called for an election. Its leader said that the city had lost its trust in the council.

      boilerplate| A note from our editors

      boilerplate| We have reported on the bridge for six years. Our reporters read two thousand pages of contracts and went to court twice.

      boilerplate| The city has called this work a campaign. We see it as our duty, and your support makes it possible.

      boilerplate| Please consider a donation today. It takes a minute, and every contribution helps us to stay independent.

      boilerplate| Once
      boilerplate| Monthly
      boilerplate| Continue
      """)
  }

  @Test func politiciansWhoAskForSupportStayInTheBody() {
    checkRoles(
      """
      headline| Candidate Asks for Help

      body| "Support us, donate what you can, sign up for our newsletter," the candidate told the crowd on Monday.

      body| Her campaign said that it had raised two million in donations from subscribers of its newsletter in a month.

      body| We know what that means. You pay, they promise, and your vote is the contribution that counts for them in the end.

      body| The privacy policy of the campaign's website was changed on Sunday, according to a lawyer who read it.
      """)
  }

  @Test func datelines() {
    for dateline in [
      "WASHINGTON, Nov. 3 (Reuters) -", "LONDON —", "NEW YORK --", "Kyiv (AFP) –", "(CNN) —", "ST. PETERSBURG, Fla. —",
      "PORT-AU-PRINCE, Haiti (AP) —",
    ] {
      let text = SourceText(dateline + " The line will close in May, the council said on Tuesday after a debate.")
      let first = BlockScanner.blocks(of: text, markup: .plain).first
      #expect(first?.kind == .dateline, "\(dateline)")
      #expect(first.map { text[$0.range] } == dateline)
    }
    for lead in [
      "NATO leaders — all of them — met on Tuesday in Oslo to talk about the line.", "The mayor - who else? - left.",
      "A well-known singer sang on Tuesday (Reuters) - or so they say in the harbour.",
    ] {
      let text = SourceText(lead)
      #expect(BlockScanner.blocks(of: text, markup: .plain).map(\.kind) == [.body], "\(lead)")
    }
  }

  @Test func captionsAndCredits() {
    for caption in [
      "Photo: Ida Lund", "The harbour at dawn. Ida Lund/AFP via Getty Images", "(AP Photo/Ida Lund)", "Getty Images",
      "The harbour stop, where riders wait. (Photo by Ida Lund/Getty Images)", "Photograph: Ida Lund/The Harbour Post",
      "A rider waits. Image credit: Ida Lund",
    ] {
      let text = SourceText(
        caption + "\n\nThe line will close in May, the council said on Tuesday after a long debate.")
      #expect(BlockScanner.blocks(of: text, markup: .plain).first?.kind == .caption, "\(caption)")
    }
    checkRoles(
      """
      body| The photo shows the mayor with the ferry's owner at dawn, according to Reuters, which published it on Monday.

      body| "I sent the pictures to AFP," Lund said. Reuters could not verify the images.
      """)
  }

  @Test func headings() {
    checkRoles(
      """
      headline| Harbour Line to Close

      body| The line will close in May, the council said on Tuesday after a debate that lasted for most of the night.

      heading| What Happens Next?

      body| The shuttle starts in June. It will not reach the islands, and the last ferry leaves at six.

      body| So what are riders to do?

      body| They can walk, the council says. Or they can buy bicycles, which the city will help to pay for.

      body| Q: Will you walk?

      body| A: No. I am seventy-three years old, and the harbour is four miles from my house on the hill.
      """)
  }

  @Test func pullQuotes() {
    checkRoles(
      """
      headline| Harbour Line to Close

      body| The line will close in May, the council said. "Nobody asked us what we thought of it," said Nina Holm.

      pullquote| "Nobody asked us what we thought of it"

      body| The shuttle starts in June. It will not reach the islands, and the last ferry leaves at six.

      body| "It is what it is."

      body| Holm went home after that. The council met again on Wednesday to vote on the timetable of the ferry.

      pullquote| “The harbour is the city.”
      pullquote| — Nina Holm, rider

      body| The vote was put off. It will now take place in April, when the mayor is back from her journey.
      """)
  }

  @Test func drafts() {
    checkRoles("body| \"I am tired,\" Anna Berg said.")
    checkRoles("body| The mayor will resign.\n\nbody| \"I am tired,\" she said.")
    checkRoles("headline| Mayor to Resign\n\nbody| \"I am tired,\" she said.")
    checkRoles("body| A long first paragraph without a headline, as a writer begins it before anything else is there.")
  }

  @Test func creditsAndLinksAtTheEnd() {
    checkRoles(
      """
      headline| Council Approves Harbour Plan Despite Protests
      byline| 2 hours ago
      byline| Ida Lund
      byline| Harbour News, Norvik
      caption| Getty Images Riders outside the town hall in Norvik
      caption| Riders gathered outside the town hall before the vote
      body| A plan to rebuild the harbour of Norvik was approved by the council on Monday despite protests from riders.

      body| "Nobody listened to us," said Nina Holm, who runs a fish stall on the quay. She will go to court.
      ___

      byline| Harbour News writer Per Dahl in Oslo contributed to this report.
      byline| Reporting by Ida Lund in Norvik; Editing by Tom Berg

      boilerplate| Follow Harbour News on Facebook, on X, or on Instagram.
      boilerplate| More on this story
      boilerplate| Harbour plans spark anger
      boilerplate| Fishing fleet 'will not survive'
      """)
  }

  @Test func aPageOfShortParagraphs() {
    checkRoles(
      """
      boilerplate| Home
      boilerplate| Menu

      headline| Flood wall 'will not hold', engineers warn town

      byline| 3 hours ago
      boilerplate| Share
      boilerplate| Save
      byline| Ffion Harcastle
      caption| PA Media A man in a yellow coat stands on a wall of sandbags with brown water behind him
      caption| Volunteers filled 9,000 sandbags overnight

      body| A flood wall protecting 2,400 homes in Brynford could fail within days, engineers have warned.

      body| The wall, built in 1964, was damaged during Storm Orla last week.

      caption| Getty Images Brown water laps at the doors of a terrace of brick houses
      caption| Water reached the doors of Canal Terrace on Sunday

      heading| 'We sleep in shifts'

      body| Sara Okello, 52, has lived on Canal Terrace for 20 years.

      body| "We sleep in shifts, my son and me," she said.

      boilerplate| More on this story
      boilerplate| Storm Orla: In pictures
      boilerplate| Published
      boilerplate| 2 days ago
      """)
  }

  @Test func deksAndCaptionsThatLookLikeParagraphs() {
    checkRoles(
      """
      boilerplate| Advertisement

      headline| The Last Ferry Pilot of Gull Sound

      dek| For 41 years Ansel Brockhurst has steered by smell. Now the boat steers itself.

      boilerplate| Share full article
      boilerplate| 12

      caption| Ansel Brockhurst at the wheel of the Marigold. “She knows the way,” he said.Credit...Lena Ostrow for The Sound Times

      byline| By Thaddeus Quill
      byline| Reporting from Gull Sound, Wash.
      byline| Nov. 12, 2024

      body| The fog came in before the coffee was ready, and Ansel Brockhurst did not look up.

      caption| ImageA ferry seen from above, small on gray water.
      caption| The Marigold carries 90 passengers. Its replacement needs no one at the wheel.Credit...Lena Ostrow for The Sound Times

      body| Mr. Brockhurst gets tired. “That's how I know I'm paying attention,” he said.

      byline| Thaddeus Quill writes about work and the people who do it.

      boilerplate| See more on: Ferries
      """)
  }

  @Test func whatAPageSaysOfTheArticle() {
    checkRoles(
      """
      boilerplate| Skip to main content
      boilerplate| Sign in
      boilerplate| This article is more than 2 years old
      headline| Tenants win right to keep pets as landlords warn of ‘chaos’

      dek| Ministers say blanket bans are ‘unfair and outdated’ but lobby group fears a wave of sell-offs

      byline| Ishbel Mackinnon Housing correspondent

      body| Tenants in private rented homes will be able to keep a cat or a dog without asking twice, under a new law.

      byline| Ishbel Mackinnon
      """)
  }

  @Test func anOpinionPieceMaySpeakToItsReader() {
    checkRoles(
      """
      boilerplate| OPINION
      headline| Why We Should All Care About the Harbour
      byline| Ida Lund
      byline| May 12, 2024

      body| You may think that harbours are boring. I did too, until last year. Your groceries come through one.

      body| We forget how much we depend on them. Our ports move most of what we buy, and we give them no thought.

      body| Ask yourself what you would do without yours.

      body| So let us talk about money. You could rebuild the quay twice for what we will pay for those flats.
      """)
  }

  @Test func anEditedTextIsScannedAsIfAnew() {
    var text = SourceText(
      "Harbour Line to Close\n\nBy Ida Lund\n\nThe line will close in May, the council said on Tuesday.\n\nShare\n\n"
        + "\"Nobody asked us,\" said Nina Holm. \"Nobody.\"\n\nSign up for our newsletter\n\nIt comes to your inbox daily."
    )
    var scan = BlockScanner.scan(text, LineIndex(text), markup: .plain)
    var generator = SplitMix(seed: 11)
    let pieces = ["\n\n", "\n", "a", "\"", " said", "Sign up", "By ", ".", "é"]
    for _ in 0..<200 {
      let start = Int.random(in: 0...text.count, using: &generator)
      let end = Int.random(in: start...min(text.count, start + 8), using: &generator)
      let edit = TextEdit(range: TextRange(start, end), replacement: pieces.randomElement(using: &generator) ?? "")
      let edited = text.applying(edit)
      let change = TextChange(from: text, to: edited)
      scan = BlockScanner.scan(edited, LineIndex(edited), markup: .plain, reusing: (scan, change))
      text = edited
      #expect(scan.blocks == BlockScanner.blocks(of: text, markup: .plain))
    }
  }
}
