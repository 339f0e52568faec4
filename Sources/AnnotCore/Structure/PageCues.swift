/// The words by which a web page gives itself away among the paragraphs of an article, and those by which the article
/// does.
enum PageCues {
  /// What a word speaks of.
  enum Topic: UInt8, Sendable, CaseIterable {
    /// The reader: *you*, *your*.
    case reader = 1
    /// The newsroom itself: *we*, *our*.
    case house
    /// Money for the newsroom.
    case support
    case subscription
    case mail
    case policy
    case sharing
    case journalism
    case advertising
    /// Where to click.
    case navigation
    case rights
    /// Reported speech: an article's work. In the present tense a headline's too.
    case reporting
    case presentReporting
    /// Who took a picture.
    case credit
    /// What makes an invitation of a word of navigation before it: sign *up*, click *here*.
    case direction
  }

  /// The weight of each topic's words for boilerplate, in tenths.
  static func weight(of topic: Topic) -> Int {
    switch topic {
    case .mail: 22
    case .subscription: 18
    case .support, .policy, .advertising, .rights: 15
    case .sharing, .journalism: 10
    case .navigation: 6
    case .reader, .house, .reporting, .presentReporting, .credit, .direction: 0
    }
  }

  static let topics: WordTable = {
    let words: [(Topic, String)] = [
      (.reader, "you your yours yourself"),
      (.house, "we our us ours ourselves"),
      (
        .support,
        "support supporting donate donating donation donations contribute contributing contribution contributions"
          + " patron patrons patreon paypal crowdfunding fundraiser sustain"
      ),
      (
        .subscription,
        "subscribe subscribing subscription subscriptions subscriber subscribers membership unsubscribe paywall trial"
      ),
      (.mail, "newsletter newsletters inbox mailbox email emails mailing"),
      (.policy, "privacy policy terms cookies cookie consent agree recaptcha gdpr"),
      (
        .sharing,
        "share tweet facebook twitter whatsapp telegram linkedin reddit instagram pinterest flipboard messenger youtube"
          + " tiktok bluesky mastodon"
      ),
      (.journalism, "journalism journalists newsroom reporting readers reader readership unbiased independent"),
      (.advertising, "advertisement advertisements sponsored promoted advertorial ads"),
      (
        .navigation,
        "click tap download app podcast podcasts sign login log register join follow unlock access unlimited cancel"
          + " remind monthly weekly daily browser link links homepage comments browse alerts notifications"
      ),
      (.rights, "copyright reserved republish republished redistributed syndicated"),
      (
        .reporting,
        "said told added according announced reported asked wrote replied insisted argued stated explained noted"
          + " claimed warned testified spokesman spokeswoman spokesperson"
      ),
      (.direction, "up here below"),
      (.presentReporting, "says tells adds asks warns insists"),
      (
        .credit,
        "photo photos photograph photographer photography image images picture pictures credit courtesy getty reuters"
          + " afp ap epa shutterstock unsplash handout pool tass xinhua file screenshot illustration graphic istock alamy"
          + " pa bloomberg wikimedia flickr"
      ),
    ]
    return WordTable(words.flatMap { topic, list in list.split(separator: " ").map { (WordHash($0), topic.rawValue) } })
  }()

  /// The words with which a page tells its reader what to do, where an article tells what happened.
  static let invitations = WordTable(
    ("follow visit read watch listen subscribe join download sign get send explore discover see click tap register buy"
      + " try support donate share enter find contact email call check stay")
      .split(separator: " ").map { (WordHash($0), 1) })

  /// How a line of a page begins.
  struct Opening: Sendable {
    /// In tenths.
    var strength: Int
    /// How many words the line has at most.
    var words: Int
  }

  /// The opening that starts with these words; 0 for none, else the place in ``openings`` plus 1.
  static let openingPhrases = WordTable(
    openings.enumerated().flatMap { index, opening in
      phrases[index].split(separator: "|").map { (WordHash.phrase($0), UInt8(truncatingIfNeeded: index + 1)) }
    })
  static let openings = openingLists.map { Opening(strength: $0.strength, words: $0.words) }
  private static let phrases = openingLists.map(\.phrases)

  private static let openingLists: [(strength: Int, words: Int, phrases: String)] = [
    // What a site says of the article.
    (50, 40, "this article is more|the associated press receives|order reprints"),
    (30, 40, "a version of this"),
    // Sign-up and appeals.
    (
      45, 40,
      "sign up for|sign up to|by subscribing|by signing|by clicking|by entering|by submitting"
    ),
    (45, 25, "sign up|subscribe to|subscribe now|subscribe today|get our|become a member|become a subscriber"),
    (45, 14, "support us|support our|donate to|donate now|donate today|make a donation|make a contribution|give now"),
    (50, 12, "a message from|a note from|an appeal from|a letter from our|dear reader|dear readers|dear friends"),
    (
      30, 10,
      "support the|support independent|support quality|support local|help us|remind me|maybe later"
    ),
    (
      45, 40,
      "enter your|your email|thanks for signing|thanks for reading|your support|your donation"
    ),
    (
      35, 30,
      "never miss a|don t miss|stay up to|stay informed|stay ahead|already a subscriber|already a member|want more"
    ),
    (40, 12, "payment methods|choose your|one time|start your|cancel anytime|try for free|claim your|join us"),
    (50, 2, "subscribe|donate|signup|contribute|register|log in|login|sign in|unlock"),
    // Sharing and following.
    (50, 8, "share this|share on|share via|share to|share link|copy link|print this|email this|save this"),
    (45, 20, "follow us|find us on|join our|join the conversation|like us on|connect with us"),
    (50, 3, "share|tweet|print|email|bookmark|flipboard|whatsapp|facebook|copy|save"),
    // Links to elsewhere.
    (
      50, 22,
      "read more|read also|also read|read next|read the full|see also|more from|more on this|explore more|more stories|more news"
    ),
    (
      50, 22,
      "related articles|related stories|related story|related topics|related news|related content|related coverage"
    ),
    (50, 14, "recommended for|trending now|most read|most popular|most viewed|editor s picks|editors picks"),
    (50, 8, "top stories|latest news|latest stories|up next|you may also|you might also|more in|sponsored links"),
    (
      40, 16,
      "click here|click to|tap here|download the app|download our|watch live|listen to this|listen to our|listen now"
    ),
    (45, 8, "skip to|back to top|jump to|view all|see all|show more|load more|view comments|show comments|see more"),
    (
      45, 6,
      "leave a comment|add a comment|join the discussion|post a comment|filed under|previous article|next article"
    ),
    (
      50, 2,
      "related|recommended|trending|comments|tags|topics|menu|search|navigation|loading|home|next|previous|reply"
    ),
    // Advertising, rights, contact.
    (50, 12, "story continues|article continues|scroll to continue|continue reading|scroll down|this advertisement"),
    (55, 3, "advertisement|advertising|ad|ads|sponsored|promoted|paid content|ad feedback|sponsored content"),
    (
      45, 40,
      "copyright|all rights reserved|terms of service|terms of use|privacy policy|cookie policy|we use cookies"
    ),
    (
      45, 40,
      "this site uses|this website uses|this site is protected|republished with|accept all|reject all|manage your"
    ),
    (40, 30, "got a tip|have a tip|contact us|send tips|send your|email us|write to us|do you have a tip"),
  ]
}
