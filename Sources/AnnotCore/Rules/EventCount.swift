/// How many people something happened to, by what it was: *killed 12 people*, *12 dead*, *a death toll of 12*.
enum EventCount: String, Sendable {
  case killed, injured, arrested, missing, rescued, evacuated, stabbed, shot

  /// What happened to those whom `quantity` counts, if the words right beside it say so.
  static func of(_ quantity: Quantity, in facts: ParagraphFacts) -> EventCount? {
    guard quantity.unit == .count, !quantity.isOrdinal else { return nil }
    let words = facts.words
    let end = quantity.counted?.upperBound ?? quantity.tokens.upperBound
    if let counted = quantity.counted {
      let head = words[counted.upperBound - 1]
      if let event = nouns[head] { return event }
      guard people.contains(head) else { return nil }
    }
    // *12 people were killed*, *12 dead*
    var next = end
    while next < end + 3, auxiliaries.contains(words[next]) { next += 1 }
    if let event = participles[words[next]] { return event }
    // *killed at least 12 people*, *a death toll of 12*
    let start = quantity.tokens.lowerBound
    if let event = acts[words[start - 1]] { return event }
    if ["of", "to", "at"].contains(words[start - 1]), words[start - 2] == "toll", words[start - 3] == "death" {
      return .killed
    }
    return nil
  }

  private static let acts: [String: EventCount] = [
    "killed": .killed, "killing": .killed, "kills": .killed, "kill": .killed, "injured": .injured, "injuring": .injured,
    "injures": .injured, "injure": .injured, "wounded": .injured, "wounding": .injured, "wounds": .injured,
    "hurts": .injured, "arrested": .arrested, "arresting": .arrested, "arrest": .arrested, "rescued": .rescued,
    "rescue": .rescued,
  ]
  private static let people: WordSet = [
    "people", "persons", "residents", "victims", "men", "women", "children", "workers", "passengers", "others",
    "students",
    "soldiers", "civilians", "officers", "miners", "tourists", "protesters", "villagers",
  ]
  private static let auxiliaries: WordSet = [
    "was", "were", "are", "been", "have", "had", "is", "left", "reported", "being",
  ]
  private static let nouns: [String: EventCount] = [
    "deaths": .killed, "injuries": .injured, "arrests": .arrested, "fatalities": .killed,
  ]
  private static let participles: [String: EventCount] = [
    "killed": .killed, "killing": .killed, "dead": .killed, "died": .killed, "injured": .injured, "injuring": .injured,
    "wounded": .injured, "wounding": .injured, "hurt": .injured, "arrested": .arrested, "arresting": .arrested,
    "stabbed": .stabbed, "shot": .shot, "detained": .arrested, "missing": .missing, "rescued": .rescued,
    "evacuated": .evacuated,
  ]
}
