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
      for (word, run) in utterance(place).runs.enumerated() {
        guard let earlier = first.insert(run, (index, word)), earlier.utterance != index,
          compared.insert(earlier.utterance).inserted
        else { continue }
        let known = tellings ?? Tellings(article)
        tellings = known
        let (left, right) = (known.telling(utterances[earlier.utterance]), known.telling(place))
        if let finding = finding(left, earlier.word, right, word) { findings.append(finding) }
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

  private struct Name {
    var whole: String
    var surname: String

    init(_ whole: String) {
      self.whole = whole
      surname = whole.lowercased().split(separator: " ").last.map(String.init) ?? ""
    }
  }

  /// An utterance with what the article tells of it.
  private struct Telling {
    /// In bytes of the article.
    var range: TextRange
    var paragraph: Int
    var words: [UInt64]
    var speaker: Speaker.ID?
    var name: Name?
    var isTagged: Bool
  }

  private struct Tellings {
    private let article: Article
    /// The parts of the quotations in text order, with the quotation's place, and the furthest end up to there.
    private var parts: [(range: TextRange, quotation: Int, end: Int)] = []

    init(_ article: Article) {
      self.article = article
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
      let name = speaker.flatMap { article.speakers[checked: $0.index] }.flatMap { speaker in
        speaker.kind == .person && speaker.name.first?.isUppercase == true ? Name(speaker.name) : nil
      }
      return Telling(
        range: range, paragraph: place.paragraph, words: utterance.words, speaker: speaker, name: name,
        isTagged: utterance.isTagged(in: paragraph))
    }
  }

  /// How many words the two have in common from their starts on, past a word or two that one of them has otherwise, and
  /// whether there are such, or both go on in different ways.
  private static func shared(_ left: [UInt64], _ right: [UInt64]) -> (agreed: Int, differ: Bool) {
    var (first, second, agreed) = (0, 0, 0)
    var differ = false
    while first < left.count, second < right.count {
      if left[first] == right[second] {
        (first, second, agreed) = (first + 1, second + 1, agreed + 1)
        continue
      }
      differ = true
      let skip = [(1, 1), (0, 1), (1, 0), (2, 2), (1, 2), (2, 1), (0, 2), (2, 0)].first { skip in
        guard let next = left[checked: first + skip.0], let other = right[checked: second + skip.1] else {
          return false
        }
        return next == other && left[checked: first + skip.0 + 1] == right[checked: second + skip.1 + 1]
      }
      guard let skip else { break }
      (first, second) = (first + skip.0, second + skip.1)
    }
    return (agreed, differ)
  }

  private static func finding(_ left: Telling, _ leftWord: Int, _ right: Telling, _ rightWord: Int) -> Finding? {
    // How far the two agree on both sides of the shared words.
    let before = shared(left.words[..<leftWord].reversed(), right.words[..<rightWord].reversed())
    let after = shared(Array(left.words[leftWord...]), Array(right.words[rightWord...]))
    let shared = before.agreed + after.agreed
    let shorter = min(left.words.count, right.words.count)
    if left.speaker != right.speaker, shared * 10 >= shorter * 8,
      shared >= 6 || shared == shorter && left.isTagged && right.isTagged, let one = left.name,
      let other = right.name, one.surname != other.surname
    {
      return Finding(
        range: right.range,
        message: "Further up \(one.whole) says these words: check who said them.",
        related: [.init(range: left.range, message: "The same words.")])
    }
    // A short run that two utterances share is a turn of phrase.
    guard before.differ || after.differ, shorter >= fewest, shared * 10 >= shorter * 5,
      left.paragraph != right.paragraph,
      left.speaker == nil || right.speaker == nil || left.speaker == right.speaker
    else { return nil }
    return Finding(
      range: right.range,
      message: "The same words are quoted differently further up: check what was said.",
      related: [.init(range: left.range, message: "The other wording.")])
  }
}
