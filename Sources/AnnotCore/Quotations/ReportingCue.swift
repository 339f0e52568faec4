/// A word that reports what somebody says, by its dictionary form.
struct ReportingCue: Sendable, Equatable {
  enum Class: UInt8, Sendable {
    /// Says only that it was said: *say*, *tell*, *according to*.
    case neutral
    /// Says what kind of speech it was, without judging: *warn*, *promise*, *ask*.
    case manner
    /// Takes sides: *claim*, *admit*, *insist*.
    case loaded
    /// Says what went on in a head: *believe*, *hope*.
    case mindReading
    /// No act of speech: *smile*, *laugh*.
    case nonSpeech
    /// Reports now and then: *show*, *call on*, *seek*.
    case occasional

    /// Whether text around such a word is likely to be reported.
    var isStrong: Bool { rawValue <= Class.loaded.rawValue }
  }

  var lemma: String
  var kind: Class

  /// The cue of which `word` is a form, or nil.
  static func cue(_ word: ArraySlice<UInt8>) -> ReportingCue? { lexicon.cue(FeatureHash.ofWord(word)) }

  static let lexicon = ReportingCueLexicon()
}

/// All cues, by the hash of each inflected form.
struct ReportingCueLexicon: Sendable {
  private let cues: [ReportingCue]
  /// By cue: what the models know all its forms by.
  private let stems: [UInt32]
  /// The forms, each where its hash's low bits say or in the next free place: every word of every text is looked up.
  private let slots: [Slot]

  private struct Slot {
    var hash: UInt32 = 0
    /// The place of the cue, or -1.
    var cue: Int32 = -1
  }

  /// The place of the cue of which the word with this ``FeatureHash`` is a form, or nil.
  func place(_ wordHash: UInt32) -> Int? {
    let mask = slots.count - 1
    var place = Int(wordHash) & mask
    while slots[place].cue >= 0 {
      if slots[place].hash == wordHash { return Int(slots[place].cue) }
      place = (place + 1) & mask
    }
    return nil
  }

  func cue(_ wordHash: UInt32) -> ReportingCue? { place(wordHash).map { cues[$0] } }

  func kind(_ place: Int) -> ReportingCue.Class { cues[place].kind }

  func stem(_ place: Int) -> UInt32 { stems[place] }

  init() {
    var cues: [ReportingCue] = []
    var places: [UInt32: Int32] = [:]
    for (kind, words) in Self.lemmas {
      for lemma in words.split(separator: " ") {
        let place = Int32(clamping: cues.count)
        cues.append(ReportingCue(lemma: String(lemma), kind: kind))
        for form in Self.forms(of: String(lemma)) {
          let hash = FeatureHash.ofWord(form.utf8)
          if places[hash] == nil { places[hash] = place }
        }
      }
    }
    self.cues = cues
    stems = cues.map { FeatureHash.ofWord($0.lemma.utf8) ^ 0x5A5A_0001 }
    // A power of two, more than half of it free.
    var slots = [Slot](repeating: Slot(), count: 1 << (Int.bitWidth - (places.count * 2).leadingZeroBitCount))
    for (hash, cue) in places {
      var place = Int(hash) & (slots.count - 1)
      while slots[place].cue >= 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = Slot(hash: hash, cue: cue)
    }
    self.slots = slots
  }

  private static let irregular: [String: String] = [
    "say": "says said saying", "tell": "tells told telling", "write": "writes wrote written writing",
    "speak": "speaks spoke spoken speaking", "think": "thinks thought thinking", "know": "knows knew known knowing",
    "read": "reads reading", "put": "puts putting", "swear": "swears swore sworn swearing",
    "feel": "feels felt feeling", "find": "finds found finding", "see": "sees saw seen seeing",
    "hear": "hears heard hearing", "understand": "understands understood understanding",
    "hold": "holds held holding", "mean": "means meant meaning", "make": "makes made making",
    "go": "goes went gone going", "give": "gives gave given giving", "take": "takes took taken taking",
    "foresee": "foresees foresaw foreseen foreseeing", "sing": "sings sang sung singing",
    "begin": "begins began begun beginning", "show": "shows showed shown showing",
    "forget": "forgets forgot forgotten forgetting", "stand": "stands stood standing",
    "overhear": "overhears overheard overhearing", "rebut": "rebuts rebutted rebutting",
    "according": "", "according to": "", "per": "", "via": "", "tweet": "tweets tweeted tweeting",
    "quip": "quips quipped quipping", "submit": "submits submitted submitting", "admit": "admits admitted admitting",
    "brag": "brags bragged bragging", "stun": "stuns stunned stunning", "slam": "slams slammed slamming",
    "rap": "raps rapped rapping", "concur": "concurs concurred concurring", "refer": "refers referred referring",
    "infer": "infers inferred inferring", "retell": "retells retold retelling",
    "commit": "commits committed committing",
    "nod": "nods nodded nodding", "grin": "grins grinned grinning", "shrug": "shrugs shrugged shrugging",
    "sob": "sobs sobbed sobbing", "pen": "pens penned penning", "chat": "chats chatted chatting",
    "foretell": "foretells foretold foretelling", "bet": "bets betting", "weep": "weeps wept weeping",
    "lay": "lays laid laying", "draw": "draws drew drawn drawing", "sound": "sounds sounded sounding",
    "beg": "begs begged begging", "forbid": "forbids forbade forbidden forbidding", "let": "lets letting",
    "come": "comes came coming", "pin": "pins pinned pinning", "reply": "replies replied replying",
  ]

  private static func forms(of lemma: String) -> [String] {
    if let others = irregular[lemma] { return [lemma] + others.split(separator: " ").map(String.init) }
    if lemma.hasSuffix("e") {
      return [lemma, lemma + "s", lemma + "d", String(lemma.dropLast()) + "ing"]
    }
    if lemma.hasSuffix("y"), let before = lemma.dropLast().last, !"aeou".contains(before) {
      let stem = String(lemma.dropLast())
      return [lemma, stem + "ies", stem + "ied", lemma + "ing"]
    }
    let sibilant = ["s", "sh", "ch", "x", "z"].contains { lemma.hasSuffix($0) }
    return [lemma, lemma + (sibilant ? "es" : "s"), lemma + "ed", lemma + "ing"]
  }

  private static let lemmas: [(ReportingCue.Class, String)] = [
    (
      .neutral,
      """
      say tell according write add note state report tweet announce explain ask reply respond answer continue \
      describe comment remark post quote testify recount relate read speak inform mention observe indicate \
      confirm begin conclude email text message retweet pen address
      """
    ),
    (
      .manner,
      """
      warn promise argue suggest urge declare vow pledge predict propose wonder recall agree emphasize emphasise \
      stress caution advise recommend order demand request call accuse criticize criticise praise joke quip shout \
      yell chant cry whisper mutter exclaim scream lament complain deny reject dismiss reiterate repeat remind \
      assure reassure estimate forecast express elaborate clarify interject counter retort object protest \
      apologize apologise thank congratulate appeal plead beg implore challenge offer threaten denounce condemn \
      slam blast lambast decry deplore hail laud welcome tout label brand dub term cite refer allude signal hint \
      imply insinuate speculate theorize opine muse proclaim profess attest certify report instruct direct \
      encourage exhort counsel enjoin swear guarantee rule find assert contend posit maintain affirm reaffirm \
      reveal disclose divulge question inquire enquire query ask rebut refute dispute disagree concur echo \
      characterize characterise portray frame blame fault chide scold rebuke mock ridicule deride berate brief \
      outline detail specify stipulate underline underscore highlight relay narrate summarize summarise tell \
      recite introduce title name defend advocate
      """
    ),
    (
      .loaded,
      """
      claim admit insist allege acknowledge concede confess boast brag rant rail gush gripe whine sneer scoff snap \
      bark fume thunder rage bluster gloat crow spout purport pontificate
      """
    ),
    (
      .mindReading,
      """
      believe think hope fear know feel want expect worry doubt suspect understand assume consider imagine dream \
      wish realize realise regret intend anticipate love hate remember forget figure guess reckon
      """
    ),
    (
      .nonSpeech,
      """
      smile laugh grin nod shrug sigh chuckle giggle sob weep frown grimace gesture wink smirk beam snort gasp
      """
    ),
    (
      .occasional,
      """
      show see seem mean hear learn determine decide point put make talk discuss support endorse oppose back favor \
      favour seek decline refuse hold give issue release publish file vote press push focus back lay go per via \
      view present raise warn provide share attack back sign document print broadcast air
      """
    ),
  ]
}
