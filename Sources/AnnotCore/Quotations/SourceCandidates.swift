/// The mentions that may be the source of a stretch of content, and the features from which one is chosen.
package struct SourceCandidates {
  package let words: QuotationWords
  package let content: Range<Int>
  /// The word that reports, or -1.
  package let cue: Int
  /// The mentions near the content, outside it, as tokens, the head last; an empty range, the last, stands for none.
  package let phrases: [Range<Int>]

  private let hasSubject: Bool

  private static let reach = 70

  package init(words: QuotationWords, phrases: [Range<Int>], content: Range<Int>, cue: Int) {
    self.words = words
    self.content = content
    self.cue = cue
    let low = content.lowerBound - Self.reach
    let high = content.upperBound + Self.reach
    let from = phrases.partitioningIndex { $0.upperBound > low }
    let near = phrases[from...].prefix { $0.upperBound <= high }.filter { !$0.overlaps(content) }
    self.phrases = near + [0..<0]
    hasSubject =
      cue >= 0
      && near.contains { phrase in
        let head = phrase.upperBound - 1
        return words.head[head] == cue && words.isSubject(head)
      }
  }

  /// What may be a mention: noun phrases, possessors and names within them, pronouns, and subjects of other kinds
  /// (*some*, *many*); in text order of their heads.
  package static func phrases(in language: LanguageFacts) -> [Range<Int>] {
    var phrases = nounPhrases(in: language)
    let known = Set(phrases.map(\.upperBound))
    for name in language.names where !known.contains(name.tokens.upperBound) { phrases.append(name.tokens) }
    for (index, token) in language.tokens.enumerated() where !known.contains(index + 1) {
      switch token.relation {
      case .nsubj, .nsubjPass, .nsubjOuter: phrases.append(index..<index + 1)
      default: break
      }
    }
    return phrases.sorted { ($0.upperBound, $0.lowerBound) < ($1.upperBound, $1.lowerBound) }
  }

  private static func nounPhrases(in language: LanguageFacts) -> [Range<Int>] {
    var phrases: [Range<Int>] = []
    var next = 0
    let tokens = language.tokens
    func pronouns(before end: Int) {
      while next < end {
        switch tokens[next].tag {
        case .prp, .wp, .prpPossessive, .ex, .wdt: phrases.append(next..<next + 1)
        default: break
        }
        next += 1
      }
    }
    for phrase in NounPhrase.all(in: language) {
      pronouns(before: phrase.tokens.lowerBound)
      for token in phrase.tokens {
        if tokens[token].tag == .pos, token > phrase.tokens.lowerBound {
          phrases.append(phrase.tokens.lowerBound..<token)
        }
        if tokens[token].tag == .prpPossessive { phrases.append(token..<token + 1) }
      }
      phrases.append(phrase.tokens)
      next = phrase.tokens.upperBound
    }
    pronouns(before: tokens.count)
    return phrases
  }

  /// Appends the features of the candidate at `index` to `features`.
  package func append(_ index: Int, to features: inout FeatureHashes) {
    let w = words
    let phrase = phrases[index]
    func add(_ template: UInt32, _ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0) {
      features.add(400 + template, a, b, c)
    }
    func word(_ j: Int) -> UInt32 { j >= 0 && j < w.count ? w.word[j] : (j < 0 ? 1 : 2) }
    func tag(_ j: Int) -> UInt32 { j >= 0 && j < w.count ? w.tag[j] : 200 }
    func stem(_ j: Int) -> UInt32 { j >= 0 && j < w.count ? w.stem[j] : 3 }
    let first = content.lowerBound
    let last = content.upperBound - 1
    let cueSide: UInt32 = cue < 0 ? 0 : cue < first ? 1 : 2
    guard !phrase.isEmpty else {
      add(0, 0)
      add(1, cueSide, stem(cue))
      add(2, UInt32(min(phrases.count, 4)), cueSide)
      add(3, w.sentence[first] == w.sentence[last] ? 1 : 0, cueSide)
      return
    }
    let head = phrase.upperBound - 1
    let kind = w.tag[head]
    let isBefore = head < first
    let side: UInt32 = isBefore ? 1 : 0
    let distance = ContentFeatures.bucket(isBefore ? first - head : phrase.lowerBound - last)
    let between = phrases.dropLast().count { other in
      isBefore
        ? other.lowerBound > head && other.upperBound <= first
        : other.lowerBound > last && other.upperBound <= phrase.lowerBound
    }
    let isInMarks: UInt32 = w.markState[head] == .outside ? 0 : 1
    add(10, kind, side, UInt32(min(between, 3)))
    add(11, distance * 2 + side, isInMarks)
    add(12, w.word[head])
    add(13, kind, isInMarks, w.isCapitalized[head] ? 1 : 0)
    add(14, w.relation[head], kind)
    add(15, UInt32(phrase.count), tag(phrase.lowerBound))
    add(16, tag(phrase.lowerBound - 1), tag(head + 1), kind)
    add(17, word(head + 1), side)
    add(18, word(phrase.lowerBound - 1), side)
    add(19, w.sentence[head] == w.sentence[isBefore ? first : last] ? 1 : 0, side, kind)
    guard cue >= 0 else {
      add(20, kind, side, distance)
      return
    }
    // The phrase against the cue.
    let order: UInt32 = (head < cue ? 1 : 0) + 2 * side + 4 * (cue < first ? 1 : 0)
    let gap = max(0, head < cue ? cue - head : phrase.lowerBound - cue)
    let cueGap = ContentFeatures.bucket(gap)
    let stemOfCue = w.stem[cue]
    let nearer = phrases.dropLast().count { other in
      head < cue
        ? other.lowerBound > head && other.upperBound <= cue
        : other.lowerBound > cue && other.upperBound <= phrase.lowerBound
    }
    add(30, order, cueGap)
    add(31, order, UInt32(min(nearer, 4)), kind)
    add(32, order, stemOfCue, UInt32(min(nearer, 2)))
    add(33, order, UInt32(min(gap, 3)), w.tag[cue])
    add(34, w.sentence[head] == w.sentence[cue] ? 1 : 0, order, kind)
    let link = self.link(head)
    add(40, link, order)
    add(41, link, stemOfCue)
    add(42, link, kind)
    add(43, link, order, UInt32(min(nearer, 3)))
    add(44, link, w.tag[cue], w.relation[cue])
    add(45, link, w.word[head])
    add(46, hasSubject ? 1 : 0, link, order)
  }

  /// How the phrase's head hangs on the cue: the number of steps between them and the relations on the way.
  private func link(_ head: Int) -> UInt32 {
    let w = words
    var token = head
    for step in 1...3 {
      let parent = w.head[token]
      guard parent >= 0 else { break }
      if parent == cue { return UInt32(step) << 8 | w.relation[head] ^ (step > 1 ? w.relation[token] << 16 : 0) }
      token = parent
    }
    token = cue
    for step in 1...3 {
      let parent = w.head[token]
      guard parent >= 0 else { break }
      if parent == head { return UInt32(step + 4) << 8 | w.relation[cue] ^ (step > 1 ? w.relation[token] << 16 : 0) }
      if w.head[head] == parent { return UInt32(step + 8) << 8 | w.relation[head] ^ w.relation[token] << 16 }
      token = parent
    }
    return 0
  }
}

extension QuotationWords {
  /// Whether the token is the subject of its head.
  func isSubject(_ token: Int) -> Bool {
    switch Relation(rawValue: UInt8(truncatingIfNeeded: relation[token])) {
    case .nsubj, .nsubjPass, .nsubjOuter: true
    default: false
    }
  }
}
