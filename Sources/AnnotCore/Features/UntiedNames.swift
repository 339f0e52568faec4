/// Places where somebody is named that no mention was tied to: *the Okafor campaign*.
///
/// Only the surname tells them, alone or behind the words that stand before it in the whole name, and only if nobody else
/// in the article bears it. A capitalised word beside it makes another name of it, as in *Okafor Street*; a word that
/// holds it, such as *pro-Okafor*, is another word.
struct UntiedNames {
  private(set) var all: [WrittenName] = []

  /// - Parameter tied: the names in the speaker's mentions.
  init(of speaker: Speaker, tied: [WrittenName], in analysis: Analysis) {
    guard speaker.kind == .person, let fullest = tied.max(by: { $0.words.count < $1.words.count }),
      let surname = PersonName.words(of: fullest.keys).last, CalendarWords.month(surname) == nil,
      CalendarWords.weekday(surname) == nil,
      !Self.isBorneByOthers(surname, than: speaker, in: analysis)
    else { return }
    let starts = Set(tied.flatMap(\.words).map(\.range.start))
    for paragraph in analysis.paragraphs {
      let words = paragraph.facts.words
      for index in 0..<words.count where words[index] == surname {
        // A word that the article writes small too is no name wherever it stands.
        guard words.isCapitalized(index) else {
          all = []
          return
        }
        // At the start of a sentence the capital says nothing.
        guard let token = words.tokens[checked: index], !starts.contains(paragraph.absolute(token.range).start),
          !words.isSentenceStart(index) || token.partOfSpeech == .propn
        else { continue }
        let first = Self.start(of: fullest.keys, endingAt: index, in: words)
        guard !Self.isPartOfAnother(first..<(index + 1), in: words),
          let name = WrittenName(words.range(first..<(index + 1)), in: paragraph, of: analysis.text)
        else { continue }
        all.append(name)
      }
    }
  }

  private static func isBorneByOthers(_ surname: String, than speaker: Speaker, in analysis: Analysis) -> Bool {
    analysis.annotations.speakers.contains { other in
      other.mentions != speaker.mentions
        && ([other.name] + other.aliases).contains { name in
          name.lowercased().split { $0 == " " || $0 == "-" }.contains { $0 == surname }
        } && other.kind == .person
    }
  }

  /// The first of the tokens before the surname that the whole name has before it too.
  private static func start(of keys: [String], endingAt index: Int, in words: ParagraphWords) -> Int {
    guard let place = keys.lastIndex(of: words[index]) else { return index }
    var first = index
    for key in keys[..<place].reversed() where words[first - 1] == key { first -= 1 }
    return first
  }

  /// Whether a capitalised word stands right before or behind, which is no title and opens no sentence.
  private static func isPartOfAnother(_ tokens: Range<Int>, in words: ParagraphWords) -> Bool {
    let before = words.isHyphen(tokens.lowerBound - 1) ? tokens.lowerBound - 2 : tokens.lowerBound - 1
    let after = words.isHyphen(tokens.upperBound) ? tokens.upperBound + 1 : tokens.upperBound
    return (isName(before, in: words) && !words.isSentenceStart(before) && !isTitle(words[before]))
      || isName(after, in: words)
  }

  private static func isName(_ index: Int, in words: ParagraphWords) -> Bool {
    words.isCapitalized(index) && words.tokens[checked: index]?.partOfSpeech == .propn
  }

  private static func isTitle(_ word: String) -> Bool {
    let bare = word.hasSuffix(".") ? String(word.dropLast()) : word
    return Roles.isTitle(bare) || Roles.isRole(bare)
  }
}
