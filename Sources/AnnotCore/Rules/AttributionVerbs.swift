/// The verbs by which articles attribute, in the forms that they do it in.
enum AttributionVerbs {
  /// Whether `word` reports and no more: *said*, *told*, *added*.
  static func isNeutral(_ word: String) -> Bool { neutral.contains(word) }

  /// Whether `word` says that somebody spoke, in whatever way.
  static func isSpeech(_ word: String) -> Bool {
    neutral.contains(word) || loadedPast.contains(word) || loadedPresent.contains(word) || otherSpeech.contains(word)
  }

  /// *said* or *says*, in the tense of `word`; nil if the word takes no side.
  static func neutralForm(ofLoaded word: String) -> String? {
    loadedPast.contains(word) ? "said" : loadedPresent.contains(word) ? "says" : nil
  }

  /// *said* or *says* for a verb that is no speech: *smiled*.
  static func neutralForm(ofGesture word: String) -> String? {
    gesturesPast.contains(word) ? "said" : gesturesPresent.contains(word) ? "says" : nil
  }

  /// *said* or *says* for a verb that looks into a head: *thinks*.
  static func neutralForm(ofThought word: String) -> String? {
    thoughtsPast.contains(word) ? "said" : thoughtsPresent.contains(word) ? "says" : nil
  }

  /// Those that say of somebody that they were proved wrong.
  static let refuting: WordSet = ["refuted", "refutes"]
  /// Those that take sides.
  static let loaded = WordSet(loadedPast, loadedPresent)
  /// Those that are no speech.
  static let gestures = WordSet(gesturesPast, gesturesPresent)
  /// Those that look into a head.
  static let thoughts = WordSet(thoughtsPast, thoughtsPresent)

  /// See ``isNeutral(_:)``.
  static let neutral: WordSet = [
    "said", "says", "say", "told", "tells", "added", "adds", "wrote", "writes", "asked", "asks", "replied", "explained",
    "continued", "noted", "announced", "tweeted", "posted", "according", "stated", "testified", "read", "called",
    "reported", "declared", "answered", "concluded", "recalled", "warned", "argued", "suggested",
  ]
  private static let otherSpeech: WordSet = [
    "saying", "telling", "adding", "responded", "responds", "shouted", "yelled", "sang", "sings", "chanted", "texted",
    "commented", "observed", "remarked", "pleaded", "joked", "joking", "quipped", "predicted", "promised", "vowed",
    "describes", "described", "writing", "asking", "urged", "countered", "interjected", "reads", "shot", "recalls",
    "explains", "explaining", "continues", "continuing", "referring", "spoke", "speaking", "summing", "concedes",
  ]
  private static let loadedPast: WordSet = [
    "claimed", "admitted", "insisted", "conceded", "confessed", "boasted", "bragged", "ranted", "railed", "fumed",
    "thundered", "raged", "gloated", "crowed", "sneered", "scoffed", "snapped", "barked", "whined", "griped", "gushed",
    "alleged", "revealed", "blasted", "lashed",
  ]
  private static let loadedPresent: WordSet = [
    "claims", "admits", "insists", "concedes", "confesses", "boasts", "brags", "rants", "rails", "fumes", "thunders",
    "rages", "gloats", "crows", "sneers", "scoffs", "snaps", "barks", "whines", "gripes", "gushes", "alleges",
    "reveals",
    "blasts",
  ]
  private static let gesturesPast: WordSet = [
    "smiled", "laughed", "grinned", "nodded", "shrugged", "sighed", "chuckled", "giggled", "sobbed", "wept", "frowned",
    "grimaced", "gestured", "winked", "smirked", "beamed", "snorted", "gasped", "smiling",
  ]
  private static let gesturesPresent: WordSet = [
    "smiles", "laughs", "grins", "nods", "shrugs", "sighs", "chuckles", "giggles", "sobs", "weeps", "frowns",
    "grimaces",
    "gestures", "winks", "smirks", "beams", "snorts", "gasps",
  ]
  private static let thoughtsPast: WordSet = ["believed", "thought", "felt", "hoped", "feared", "wanted"]
  private static let thoughtsPresent: WordSet = ["believes", "thinks", "feels", "hopes", "fears", "wants"]
}
