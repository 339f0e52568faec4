/// Paragraphs of our own in the styles that news is written in, with content in ⟦ ⟧ and each content's source in ⟨ ⟩.
///
/// As in the conventions of the annotated corpora: an indirect content holds *that* or *whether*, marks belong to the
/// content, a content that the attribution splits is bracketed part by part.
enum QuotationGold {
  static let british = [
    "⟦‘We were told nothing,’⟧ said ⟨Margaret Ashdown⟩, who has run the bakery since 1987. ⟦‘Not a letter, not a call.’⟧",
    "⟨A spokesman for the council⟩ said ⟦the bridge would reopen ‘as soon as it is safe’⟧.",
    "⟨The minister⟩ told MPs ⟦that the review would be finished by the spring⟧.",
    "⟦‘It’s a disgrace,’⟧ ⟨he⟩ added. ⟦‘The harbour’s been here for 400 years and nobody’s asked us.’⟧",
    "⟨Mr Pell⟩ denied ⟦that the firm had known about the leak⟧.",
    "According to ⟨the union⟩, ⟦two thousand drivers will walk out on Monday⟧.",
    "⟨Det Insp Carol Whitby⟩ said: ⟦‘We are keen to hear from anyone who was in Mill Lane that night.’⟧",
    "The hall was sold in 2009 and has stood empty since.",
  ]

  static let american = [
    "⟦“I didn’t see it coming,”⟧ ⟨Delgado⟩ said Thursday. ⟦“Nobody in this building did.”⟧",
    "⟨The governor⟩ said ⟦she would sign the bill before the end of the month⟧.",
    "⟨Officials⟩ said ⟦the pipeline, which carries crude to the coast, had been shut for repairs⟧.",
    "⟦The company plans to hire 300 people⟧, ⟨a spokeswoman⟩ said.",
    "⟨Hale⟩ called the ruling ⟦“a gift to polluters”⟧ and promised to appeal.",
    "⟨Sen. Ruth Calloway⟩, who leads the committee, said ⟦the vote “should never have been close.”⟧",
    "⟨Researchers⟩ reported ⟦that the glacier lost a third of its ice in a decade⟧.",
    "⟦\"You can't run a hospital on good will,\"⟧ said ⟨Dr. Imani Brooks⟩, the chief of surgery.",
    "⟨The mayor⟩ did not say ⟦whether the city would pay for the repairs⟧.",
    "⟨Prosecutors⟩ allege ⟦that Dunn moved $4 million through three shell companies⟧.",
    "The storm knocked out power to nearly 9,000 homes along the river on Sunday night.",
    "Voters will choose a new sheriff in November, and the budget will wait until then.",
  ]

  static let doubled = [
    "⟦''We have turned a corner,''⟧ ⟨Ms. Varga⟩ said. ⟦''The worst is behind us.''⟧",
    "⟨He⟩ described the talks as ⟦''frank and difficult''⟧ and said ⟦they would resume on Tuesday⟧.",
    "⟦''Who will pay for it?''⟧ ⟨she⟩ asked.",
  ]

  static let interview = [
    "⟦“I write in the morning, before the phone rings,”⟧ ⟨Okafor⟩ says, pouring the tea. ⟦“After ten I’m useless.”⟧",
    "Asked about the sequel, ⟨she⟩ laughs. ⟦“Ask me in five years.”⟧",
    "⟨Her editor⟩ remembers ⟦that the first draft ran to 900 pages⟧.",
    "The house stands at the end of a lane, behind two old walnut trees.",
  ]

  static let web = [
    "UPDATE: ⟨Police⟩ say ⟦the road has reopened in both directions⟧.",
    "⟨The airline⟩ tweeted: ⟦“All flights from Terminal 2 are suspended until further notice.”⟧",
    "⟨Witnesses⟩ told the Courier ⟦that they heard two loud bangs shortly after midnight⟧.",
    "Sign up for our newsletter to get the best of the Courier every morning.",
    "⟦“This is a huge win for tenants,”⟧ ⟨Lena Fischer of the Housing Alliance⟩ wrote in an email.",
    "⟨The report⟩ found ⟦that one in six bridges needs urgent work⟧.",
  ]
}
