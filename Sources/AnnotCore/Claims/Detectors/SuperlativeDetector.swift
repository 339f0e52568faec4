/// The most, the least, the first or the only one of its kind.
enum SuperlativeDetector: ClaimDetector {
  static func triggers(in sentence: ClaimSentence) -> [ClaimTrigger] {
    var triggers: [ClaimTrigger] = []
    for index in sentence.range {
      guard let tokens = match(at: index, in: sentence), (triggers.last?.tokens.upperBound ?? 0) <= tokens.lowerBound
      else { continue }
      triggers.append(ClaimTrigger(kind: .superlative, tokens: tokens, label: "superlative"))
    }
    return triggers
  }

  private static func match(at index: Int, in sentence: ClaimSentence) -> Range<Int>? {
    let tag = sentence.tag(index)
    guard tag == .jjs || tag == .rbs || sentence.isWord(index, in: words) else { return nil }
    let word = sentence[index]
    let before = sentence[index - 1]
    // *The largest*, *the world's largest*, *the second largest*.
    let start = before == "the" ? index - 1 : index
    switch word {
    case "least", "most":
      guard ["jj", "rb"].contains(sentence.tag(index + 1) == .jj ? "jj" : sentence.tag(index + 1) == .rb ? "rb" : ""),
        before == "the" || before == "'s" || ["its", "his", "her", "their", "our", "my"].contains(before),
        !evaluative.contains(sentence[index + 1])
      else { return nil }
      return start..<index + 2
    case "first":
      if before == "the", sentence[index - 2] == "for", sentence[index + 1] == "time" { return index - 2..<index + 2 }
      guard before == "the" || sentence[index + 1] == "-" && sentence[index + 2] == "ever" else { return nil }
      return isFirstOfMany(index, in: sentence) ? start..<index + 2 : nil
    case "only":
      return before == "the" && [.nn, .nns, .cd, .jj, .nnp].contains(sentence.tag(index + 1)) ? start..<index + 2 : nil
    case "record":
      guard ["a", "all-time", "the"].contains(before) || sentence[index + 1] == "high" || sentence[index + 1] == "low",
        [.nn, .nns, .cd, .jj].contains(sentence.tag(index + 1)),
        !["label", "company", "store", "deal"].contains(sentence[index + 1])
      else { return nil }
      return index..<index + 2
    case "unprecedented", "record-breaking", "record-setting", "unparalleled": return index..<index + 1
    case "never" where sentence[index + 1] == "before": return index..<index + 2
    case "ever"
    where sentence[index - 1] == "than"
      || ["before", "recorded", "made", "seen", "built"].contains(sentence[index + 1]):
      return index..<index + 1
    default: break
    }
    guard tag == .jjs || tag == .rbs,
      word.hasSuffix("est") || word == "worst" || word == "best",
      !plain.contains(word), before != "at",
      !sentence.words.isCapitalized(index) || before == "the" || sentence.words.isCapitalized(index + 1)
    else { return nil }
    if word == "best" || word == "worst" {
      guard ["the", "'s", "its", "their"].contains(before), [.nn, .nns, .jj].contains(sentence.tag(index + 1)) else {
        return nil
      }
    }
    return start..<min(index + 2, sentence.range.upperBound)
  }

  private static let words: WordSet = [
    "least", "most", "first", "only", "record", "unprecedented", "record-breaking", "record-setting", "unparalleled",
    "never", "ever",
  ]

  /// *The first woman to lead it*, *the first in a decade*; not *the first day* of something.
  private static func isFirstOfMany(_ index: Int, in sentence: ClaimSentence) -> Bool {
    guard
      ![
        "day", "week", "time", "place", "half", "lady", "round", "step", "few", "two", "three", "part", "thing",
        "amendment", "-", "debate", "quarter", "year", "night", "hour", "term", "stage", "months", "weeks", "days",
      ].contains(sentence[index + 1])
    else { return false }
    let noun = (index + 1..<min(index + 7, sentence.range.upperBound)).first { place in
      !sentence.isPunctuation(place) && [.verb, .aux, .adp, .part, .adv, .sconj].contains(sentence.partOfSpeech(place))
    }
    return noun.map { ["to", "in", "since", "ever"].contains(sentence[$0]) } ?? false
  }

  /// What no desk can check.
  private static let evaluative: WordSet = [
    "recent", "recently", "likely", "part", "important", "notable", "notably", "interesting", "obvious", "beautiful",
    "generic", "vivid", "potent", "masterful", "significant", "exciting", "compelling", "memorable", "dramatic",
    "honorable", "basic", "amazing", "incredible", "aggressive", "difficult", "serious", "wonderful", "striking",
  ]
  private static let plain: WordSet = ["latest", "last", "honest", "modest", "earnest", "dearest", "closest"]
}
