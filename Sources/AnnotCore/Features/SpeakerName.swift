/// How a speaker is called where there is little room.
struct SpeakerName {
  private let annotations: Annotations
  /// By surname: how many people have it.
  private let namesakes: [String: Int]

  init(_ annotations: Annotations) {
    self.annotations = annotations
    namesakes = annotations.speakers.reduce(into: [:]) { counts, speaker in
      if let surname = Self.surname(of: speaker) { counts[surname, default: 0] += 1 }
    }
  }

  /// The surname of a person who is the only one with it, else the whole name.
  func short(_ speaker: Speaker) -> String {
    guard let surname = Self.surname(of: speaker), namesakes[surname] == 1 else { return speaker.name }
    return surname
  }

  private static func surname(of speaker: Speaker) -> String? {
    guard speaker.kind == .person else { return nil }
    let words = speaker.name.split(separator: " ")
    guard words.allSatisfy({ $0.first?.isLowercase == false }) else { return particleName(words) }
    return words.last { !suffixes.contains($0.filter(\.isLetter).lowercased()) }.map(Self.bare)
  }

  /// *van der Berg* in *Anna van der Berg*: from the first word in small letters on; nil for what is no name.
  private static func particleName(_ words: [Substring]) -> String? {
    guard let start = words.firstIndex(where: { $0.first?.isLowercase ?? false }), start > 0,
      words.last?.first?.isUppercase ?? false
    else { return nil }
    return words[start...].joined(separator: " ")
  }

  private static func bare(_ word: Substring) -> String { String(word.last == "," ? word.dropLast() : word) }

  private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv"]
}
