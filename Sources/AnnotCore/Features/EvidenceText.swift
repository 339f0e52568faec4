/// What the names of sieves say in words.
enum EvidenceText {
  /// How a quotation was tied to its source: *by the words before the cue*.
  static func attribution(_ sieve: String) -> String { attributions[sieve] ?? "by \(spoken(sieve))" }

  /// How a mention was tied to its speaker: *by the surname*.
  static func mention(_ sieve: String) -> String { mentions[sieve] ?? "by \(spoken(sieve))" }

  private static func spoken(_ sieve: String) -> String { sieve.split(separator: "-").joined(separator: " ") }

  private static let attributions: [String: String] = [
    "subject-before-cue": "by the subject before the cue",
    "subject-after-cue": "by the subject after the cue",
    "source-before-cue": "by the words before the cue",
    "source-after-cue": "by the words after the cue",
    "source-before-colon": "by the words before the colon",
    "source-beside-content": "by the words beside it",
    "cue-beside-marks": "by the words beside the marks",
    "according-to": "by the words after “according to”",
    "same-paragraph": "the speaker of the quotation beside it",
    "colon-before": "introduced by the paragraph before",
    "follow-up": "going on from the paragraph before",
    "transcript": "by the name before the colon",
    "last-named": "the one named last before it",
  ]

  private static let mentions: [String: String] = [
    "full-name": "by the full name",
    "surname": "by the surname",
    "first-name": "by the first name",
    "short-name": "by the short name",
    "name": "by the name",
    "role": "by the role",
    "noun-of-name": "by a word of the name",
    "pronoun": "by the pronoun: nearest person that fits",
    "relative-pronoun": "by the words before it",
    "interviewee": "by the interview: who is introduced before it",
    "same-words": "by the same words",
    "unnamed": "by no name",
  ]
}
