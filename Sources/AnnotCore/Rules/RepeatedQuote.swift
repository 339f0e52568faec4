enum RepeatedQuote: ArticleRule {
  static let description = RuleDescription(
    code: "repeated-quote",
    severity: .warning,
    summary: "The same words quoted from two people, or quoted twice in different words",
    explanation: """
      Two quotations share five words in a row or more, and either two different people are said to have spoken them, or
      the words around them differ, so one of the two is not what was said.

      *Authority:* NPR accuracy checklist, "Quotes": are they accurate, and attributed to the right person?

      *To mend it:* check the recording, and quote it once or alike.
      """)

  static func findings(in article: Article) -> [Finding] {
    let utterances = article.paragraphs.indices.filter { article.paragraphs[$0].kind.isOwnText }.flatMap { place in
      article.paragraphs[place].mapped.notes.utterances.indices.map { Place(paragraph: place, utterance: $0) }
    }
    func utterance(_ place: Place) -> Utterance {
      article.paragraphs[place.paragraph].mapped.notes.utterances[place.utterance]
    }
    var first = RunTable(capacity: utterances.reduce(0) { $0 + utterance($1).runs.count })
    var tellings: Tellings?
    var findings: [Finding] = []
    for (index, place) in utterances.enumerated() {
      var compared: Set<Int> = []
      let later = utterance(place)
      for (word, run) in later.runs.enumerated() {
        guard let earlier = first.insert(run, (index, word)), earlier.utterance != index,
          compared.insert(earlier.utterance).inserted
        else { continue }
        let other = utterances[earlier.utterance]
        let wording = Wording(utterance(other).words, from: earlier.word, later.words, from: word)
        guard wording.mayBeTheSame else { continue }
        var known = tellings ?? Tellings(article)
        if let finding = finding(known.telling(other), known.telling(place), wording, names: &known.names) {
          findings.append(finding)
        }
        tellings = known
      }
    }
    return findings
  }

  /// How many words in a row make it the same utterance.
  private static let run = 5
  /// The fewest words of an utterance that is compared in its wording: fewer make a title or a phrase.
  private static let fewest = 6
  /// The most words of one quotation that are compared, which keeps the rule linear in the article's length.
  private static let most = 200

  /// What an outermost quotation of a paragraph with both marks says.
  struct Utterance: Sendable, Equatable {
    /// With its marks, in bytes of the paragraph.
    let range: TextRange
    /// The hashes of its words.
    let words: [UInt64]
    /// A hash for each word that others enough follow: of all of them together.
    let runs: [UInt64]

    fileprivate init?(_ span: MarkedSpan, in facts: ParagraphFacts) {
      var words: [UInt64] = []
      var index = facts.words.index(atOrAfter: span.inner.start)
      while words.count < most, let token = facts.words.tokens[checked: index], Int(token.end) <= span.inner.end {
        if facts.words.isWord(index) || ASCII.isDigit(facts.words.firstByte(index)) {
          words.append(facts.words.hash(index))
        }
        index += 1
      }
      guard words.count >= run else { return nil }
      range = span.range
      self.words = words
      runs = (0...(words.count - run)).map { start in
        words[start..<start + run].reduce(0) { ($0 ^ $1) &* 0x100_0000_01B3 }
      }
    }

    /// Whether its paragraph holds other words, so that it is no heading.
    func isTagged(in paragraph: Paragraph) -> Bool { paragraph.facts.words.count > words.count + 5 }
  }

  static func utterances(in facts: ParagraphFacts) -> [Utterance] {
    QuoteTag.spans(in: facts).compactMap { Utterance($0, in: facts) }
  }

  static func readsTheSame(in change: ParagraphChange) -> Bool {
    let (old, new) = (change.old.mapped.notes.utterances, change.new.mapped.notes.utterances)
    return old.count == new.count
      && zip(old, new).allSatisfy { $0.words == $1.words && $0.isTagged(in: change.old) == $1.isTagged(in: change.new) }
  }

  private struct Place {
    /// Among the article's.
    var paragraph: Int
    /// Among the paragraph's.
    var utterance: Int
  }

  /// Where each run of words stands first. A dictionary would hash the hashes anew, which takes most of the rule's time.
  private struct RunTable {
    private var keys: [UInt64]
    private var places: [(utterance: Int, word: Int)]

    init(capacity: Int) {
      let size = 1 << (Int.bitWidth - (2 * capacity + 1).leadingZeroBitCount)
      keys = [UInt64](repeating: 0, count: size)
      places = [(utterance: Int, word: Int)](repeating: (0, 0), count: size)
    }

    /// Where the run stands already; nil where it now stands for the first time.
    mutating func insert(_ run: UInt64, _ place: (utterance: Int, word: Int)) -> (utterance: Int, word: Int)? {
      // 0 marks what is free.
      let key = max(1, run)
      var slot = Int(truncatingIfNeeded: key ^ key >> 32) & (keys.count - 1)
      while keys[slot] != 0 {
        if keys[slot] == key { return places[slot] }
        slot = (slot + 1) & (keys.count - 1)
      }
      keys[slot] = key
      places[slot] = place
      return nil
    }
  }

  /// An utterance with what the article tells of it.
  private struct Telling {
    /// In bytes of the article.
    var range: TextRange
    var paragraph: Int
    var speaker: Speaker.ID?
    var isTagged: Bool
  }

  /// The persons of an article as they are told apart, each looked at once.
  private struct Names {
    struct Name {
      var whole: String
      var surname: String
    }

    private let speakers: [Speaker]
    private var known: [Speaker.ID: Name?] = [:]

    init(_ speakers: [Speaker]) { self.speakers = speakers }

    /// nil for whoever is no person with a name.
    subscript(speaker: Speaker.ID?) -> Name? {
      mutating get {
        guard let speaker else { return nil }
        if let name = known[speaker] { return name }
        let name = speakers[checked: speaker.index].flatMap { speaker in
          speaker.kind == .person && speaker.name.first?.isUppercase == true
            ? Name(
              whole: speaker.name, surname: speaker.name.lowercased().split(separator: " ").last.map(String.init) ?? "")
            : nil
        }
        known[speaker] = .some(name)
        return name
      }
    }
  }

  private struct Tellings {
    var names: Names
    private let article: Article
    /// The parts of the quotations in text order, with the quotation's place, and the furthest end up to there.
    private var parts: [(range: TextRange, quotation: Int, end: Int)] = []

    init(_ article: Article) {
      self.article = article
      names = Names(article.speakers)
      for index in article.quotations.indices {
        for part in article.quotations[index].parts { parts.append((part, index, 0)) }
      }
      parts.sort { $0.range < $1.range }
      var end = 0
      for index in parts.indices {
        end = max(end, parts[index].range.end)
        parts[index].end = end
      }
    }

    func telling(_ place: Place) -> Telling {
      let paragraph = article.paragraphs[place.paragraph]
      let utterance = paragraph.mapped.notes.utterances[place.utterance]
      let range = paragraph.absolute(utterance.range)
      let part = parts[checked: parts.partitioningIndex { $0.end > range.start }]
      let speaker = part.flatMap { $0.range.contains(range) ? article.quotations[$0.quotation].speaker : nil }
      return Telling(
        range: range, paragraph: place.paragraph, speaker: speaker, isTagged: utterance.isTagged(in: paragraph))
    }
  }

  /// How alike the words of two utterances are that share a run.
  private struct Wording {
    /// How many words they share in all, on both sides of the run.
    private(set) var shared = 0
    /// Whether they differ on the way, or both go on in different ways.
    private(set) var differs = false
    /// How many words the shorter of the two has.
    let shorter: Int

    init(_ left: [UInt64], from leftWord: Int, _ right: [UInt64], from rightWord: Int) {
      shorter = min(left.count, right.count)
      add(left[..<leftWord].reversed(), right[..<rightWord].reversed())
      add(left[leftWord...], right[rightWord...])
    }

    var mayBeTheSame: Bool { shared * 10 >= shorter * 5 }

    /// Counts the words that both have from their starts on, past a word or two that one of them has otherwise.
    private mutating func add<Words: RandomAccessCollection<UInt64>>(_ left: Words, _ right: Words) {
      func word(_ words: Words, _ place: Int) -> UInt64? {
        place < words.count ? words[words.index(words.startIndex, offsetBy: place)] : nil
      }
      var (first, second) = (0, 0)
      while let one = word(left, first), let other = word(right, second) {
        if one == other {
          (first, second, shared) = (first + 1, second + 1, shared + 1)
          continue
        }
        differs = true
        let skip = Self.skips.first { skip in
          guard let next = word(left, first + skip.0), let other = word(right, second + skip.1) else { return false }
          return next == other && word(left, first + skip.0 + 1) == word(right, second + skip.1 + 1)
        }
        guard let skip else { return }
        (first, second) = (first + skip.0, second + skip.1)
      }
    }

    private static let skips = [(1, 1), (0, 1), (1, 0), (2, 2), (1, 2), (2, 1), (0, 2), (2, 0)]
  }

  private static func finding(
    _ left: Telling, _ right: Telling, _ wording: Wording, names: inout Names
  ) -> Finding? {
    let (shared, shorter) = (wording.shared, wording.shorter)
    if left.speaker != right.speaker, shared * 10 >= shorter * 8,
      shared >= 6 || shared == shorter && left.isTagged && right.isTagged, let one = names[left.speaker],
      let other = names[right.speaker], one.surname != other.surname
    {
      return Finding(
        range: right.range,
        message: "Further up \(one.whole) says these words: check who said them.",
        related: [.init(range: left.range, message: "The same words.")])
    }
    // A short run that two utterances share is a turn of phrase.
    guard wording.differs, shorter >= fewest, left.paragraph != right.paragraph,
      left.speaker == nil || right.speaker == nil || left.speaker == right.speaker
    else { return nil }
    return Finding(
      range: right.range,
      message: "The same words are quoted differently further up: check what was said.",
      related: [.init(range: left.range, message: "The other wording.")])
  }
}
