extension StyleGold {
  /// Questions and answers.
  static let interviews = [
    StyleGold(
      """
      ‘I Never Wanted to Be a Chef’: Five Minutes With Ines Duarte

      Ines Duarte opened her first restaurant at 24. We met her in Lisbon.

      Q: When did you start to cook?

      A: I was six. My grandmother let me stir the soup.

      Q: Do you still use her recipes?

      A: Every day. She would be horrified by the prices, though.

      Q: What comes next?

      A: A bakery, I hope.
      """,
      """
      direct | When did you start to cook? | : | Q
      direct | I was six. My grandmothe… me stir the soup. | : | Ines Duarte
      direct | Do you still use her recipes? | : | Q
      direct | Every day. She would be …he prices, though. | : | Ines Duarte
      direct | What comes next? | : | Q
      direct | A bakery, I hope. | : | Ines Duarte
      """),
    StyleGold(
      """
      The Ferryman: An Interview with Tom Ashby

      Courier: How long have you run the ferry?

      Tom Ashby: Since 1991. My uncle had it before me.

      Courier: What will happen when the bridge opens?

      Ashby: I'll be out of a job, I suppose.

      Courier: Are you angry?

      Ashby: No. People want a bridge.
      """,
      """
      direct | How long have you run the ferry? | : | Courier
      direct | Since 1991. My uncle had it before me. | : | Tom Ashby
      direct | What will happen when the bridge opens? | : | Courier
      direct | I'll be out of a job, I suppose. | : | Tom Ashby
      direct | Are you angry? | : | Courier
      direct | No. People want a bridge. | : | Tom Ashby
      """),
    StyleGold(
      """
      Transcript of the Debate

      MODERATOR: Good evening. Senator Hale, will you raise taxes?

      SEN. JOAN HALE: No, I will not. I have said so from the start.

      MODERATOR: Governor Pike?

      GOV. MARTIN PIKE: She says that now. Two years ago she voted for the biggest increase in history.

      HALE: That's false.

      PIKE: It's in the record.
      """,
      """
      direct | Good evening. Senator Ha…l you raise taxes? | : | MODERATOR
      direct | No, I will not. I have s…so from the start. | : | JOAN HALE, Senator
      direct | She says that now. Two y…crease in history. | : | MARTIN PIKE, Governor
      direct | That's false. | : | JOAN HALE, Senator
      direct | It's in the record. | : | MARTIN PIKE, Governor
      """),
  ]

  /// Quotations split, followed up, and tied to pronouns.
  static let flow = [
    StyleGold(
      """
      Museum Returns Statue

      The Hartwell Museum said on Monday it would return a bronze statue to Nepal.

      “We have no doubt,” said the museum's director, Clara Weiss, “that this piece was stolen.”

      “It was,” she went on, “one of the easiest decisions of my career.”

      Nepal's ambassador, Suresh Thapa, thanked the museum. “This,” he said, “is what justice looks like.”
      """,
      """
      indirect | it would return a bronze statue to Nepal | said | Hartwell Museum
      direct | “We have no doubt,” + “that this piece was stolen.” | said | Clara Weiss, museum's director
      direct | “It was,” + “one of the easiest decisions of my career.” | went | Clara Weiss, museum's director
      direct | “This,” + “is what justice looks like.” | said | Suresh Thapa, Nepal's ambassador
      """),
    StyleGold(
      """
      Fire Destroys Historic Barn

      A fire destroyed the historic Miller barn on Sunday night.

      Owner Greta Miller said she woke to the smell of smoke.

      “I ran out in my slippers. The whole roof was already gone.”

      Fire Chief Dan Rowe said the cause was under investigation.

      “We got the call at 11:40. When we arrived there was nothing to save.”

      Her neighbour put it this way:

      “That barn was older than the town.”
      """,
      """
      indirect | she woke to the smell of smoke | said | Greta Miller, Owner
      direct | “I ran out in my slipper…was already gone.” | - | Greta Miller, Owner
      indirect | the cause was under investigation | said | Dan Rowe, Fire Chief
      direct | “We got the call at 11:4… nothing to save.” | - | Dan Rowe, Fire Chief
      direct | “That barn was older than the town.” | - | Her neighbour
      """),
    StyleGold(
      """
      Runner Breaks Record

      Kenyan runner Ruth Chebet broke the world record in Berlin on Sunday.

      “I felt strong from the start,” she said. “The crowd carried me.”

      Her coach, Paul Langat, said he had never seen such a run. “She is only 22,” he said. “I can't imagine \
      what she will do at 25.”

      She said she would take a month off. He laughed. “We'll see,” he said.
      """,
      """
      direct | “I felt strong from the start,” + “The crowd carried me.” | said | Ruth Chebet, Kenyan runner
      indirect | he had never seen such a run | said | Paul Langat, coach
      direct | “She is only 22,” + “I can't imagine what she will do at 25.” | said | Paul Langat, coach
      indirect | she would take a month off | said | Ruth Chebet, Kenyan runner
      direct | “We'll see,” | said | Paul Langat, coach
      """),
    StyleGold(
      """
      Village Mourns

      They came from miles around. “He was like a father to us,” one woman said, wiping her eyes. An elderly \
      man who gave his name only as Piet said he had known the baker for 60 years. “You won't find another \
      like him.”

      “Sixty years!” he shouted. Nobody disagreed.
      """,
      """
      direct | “He was like a father to us,” | said | one woman
      indirect | he had known the baker for 60 years | said | Piet
      direct | “You won't find another like him.” | said | Piet
      direct | “Sixty years!” | shouted | Piet
      """),
  ]

  /// Pages as pasted, posts, captions, colons and letters.
  static let pages = [
    StyleGold(
      """
      Skip to content
      Home | News | Sport | Opinion

      BREAKING

      Storm leaves 20,000 without power

      Share this article
      Facebook Twitter Email

      By Staff Reporter
      Published 9:41 AM, Jan 12, 2024

      More than 20,000 homes lost power overnight as Storm Ingrid swept across the north.

      “We have crews out everywhere,” NorthGrid spokesman Karl Lund said in a statement. “Please be patient.”

      READ MORE: How to prepare for a storm

      Police urged drivers to stay at home. “Do not travel unless you have to,” Chief Constable Mary Orr \
      tweeted.

      ADVERTISEMENT

      Lund said most customers would be reconnected by Friday.

      Sign up for our newsletter
      Get the day's top stories in your inbox.
      """,
      """
      direct | “We have crews out everywhere,” + “Please be patient.” | said | Karl Lund, NorthGrid spokesman
      indirect | to stay at home | urged | Police
      direct | “Do not travel unless you have to,” | tweeted | Mary Orr, Chief Constable
      """),
    StyleGold(
      """
      ‘We Were Lied To’: Flood Victims Sue Dam Owner

      Mayor: 'No more money for stadium'

      Maria Holt, 44, stands outside her ruined home in Carrow. “Everything is gone,” she says. Photo: Jim \
      Reed / Courier

      Two hundred families sued the owner of the Carrow dam on Tuesday, saying the company hid cracks in the \
      wall.

      “They knew for years,” said Holt, a teacher.

      The owner, Carrow Hydro, declined to comment.
      """,
      """
      direct | 'No more money for stadium' | : | Mayor
      direct | “Everything is gone,” | says | Maria Holt, teacher
      indirect | the company hid cracks in the wall | saying | Two hundred families
      direct | “They knew for years,” | said | Maria Holt, teacher
      """),
    StyleGold(
      """
      Senator Under Fire for Joke

      Sen. Dana Cole apologized on Saturday for a joke about farmers.

      “That was dumb. I'm sorry. — DC,” she wrote on X.

      “I've heard worse at my own dinner table,” tweeted Rep. Al Munoz, a farmer himself.

      @dairyfan42 wrote: “Come milk my cows, Senator!!”

      “A disgrace to the state.” — Jean Kowalski, Elk County

      “Let it go, people.” – Mark Dunn
      """,
      """
      direct | “That was dumb. I'm sorry. — DC,” | wrote | Dana Cole, Sen.
      direct | “I've heard worse at my own dinner table,” | tweeted | Al Munoz, Rep.
      direct | “Come milk my cows, Senator!!” | wrote | @dairyfan42
      direct | “A disgrace to the state.” | - | Jean Kowalski
      direct | “Let it go, people.” | - | Mark Dunn
      """),
    StyleGold(
      """
      Quotes of the Week

      Roe put it bluntly: "We lost."

      The verdict of the crowd: "Shame!"

      In her words: “I will never sell.”

      Jane Roe, mayor of Ellmouth: “The bridge is safe.”

      Then, turning to the cameras, the governor said this: "We will rebuild, and we'll rebuild better."
      """,
      """
      direct | "We lost." | put | Jane Roe, mayor of Ellmouth
      direct | "Shame!" | : | the crowd
      direct | “I will never sell.” | : | Jane Roe, mayor of Ellmouth
      direct | “The bridge is safe.” | : | Jane Roe, mayor of Ellmouth
      direct | "We will rebuild, and we'll rebuild better." | said | the governor
      """),
    StyleGold(
      """
      Hospital Boss Resigns

      The chief executive of St Brannoc's Hospital, Dr Amir Aziz, resigned on Friday.

      In a letter to staff seen by the Echo, he wrote: “I leave with a heavy heart. The last two years have \
      been the hardest of my life.”

      He added in an email: “It's time for somebody else.”

      “We're grateful to Amir for all he has done,” the hospital's chair, Baroness Pru Lindqvist, said in a \
      statement, adding that a successor would be named by June.

      Nurses' leader Bev Tombs was less kind, describing his tenure as “chaos from start to finish”.
      """,
      """
      direct | “I leave with a heavy he…rdest of my life.” | wrote | Amir Aziz, chief executive of St \
      Brannoc's Hospital
      direct | “It's time for somebody else.” | added | Amir Aziz, chief executive of St Brannoc's Hospital
      direct | “We're grateful to Amir … all he has done,” | said | Pru Lindqvist, Baroness
      indirect | that a successor would be named by June | adding | Pru Lindqvist, Baroness
      mixed | his tenure as “chaos from start to finish” | describing | Bev Tombs, Nurses' leader
      """),
  ]

  /// Quotations within quotations, denials, titles of works.
  static let traps = [
    StyleGold(
      """
      Coach Speaks of Final Talk

      “He came to me and said, ‘Coach, I can't do it any more,’” Bill Harte recalled. “I told him, ‘Go home \
      and sleep.’”

      Harte said the boy's mother had told him that her son “cried all night.”

      'She said to me, "Don't you dare give up on him",' Harte added.
      """,
      """
      direct | “He came to me and said,… do it any more,’” + “I told him, ‘Go home and sleep.’” | recalled | \
      Bill Harte
      mixed | the boy's mother had tol…“cried all night.” | said | Bill Harte
      direct | 'She said to me, "Don't … give up on him",' | added | Bill Harte
      """),
    StyleGold(
      """
      Bank Silent on Losses

      Northbank did not say whether it would cut jobs.

      Analysts at Kepler said the shares, down 40 percent this year, could fall further. The central bank has \
      repeatedly denied that it is preparing a bailout.

      If the bank were to admit that it hid losses, regulators say, it could lose its licence.
      """,
      """
      indirect | whether it would cut jobs | say | Northbank
      indirect | the shares, down 40 perc…could fall further | said | Analysts
      indirect | that it is preparing a bailout | denied | The central bank
      indirect | that it hid losses | admit | the bank
      indirect | it could lose its licence | say | regulators
      """),
    StyleGold(
      """
      Film Review: “Harbour Lights”

      “Harbour Lights,” the third film by Ida Storm, opens on Friday. Its so-called “hero” is a thief. In “The \
      Last Ferry,” her debut, Storm asked what a border is; here she asks who may cross it.

      The word “home” is never spoken. “I wanted silence to do the talking,” Storm told me.
      """,
      """
      indirect | what a border is | asked | Ida Storm
      direct | “I wanted silence to do the talking,” | told | Ida Storm
      """),
  ]
}
