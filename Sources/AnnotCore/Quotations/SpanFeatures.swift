/// The features from which a candidate stretch is judged as a whole, hashed.
package struct SpanFeatures {
  package let words: QuotationWords
  private let candidates: [SpanCandidate]
  /// Running counts over the tokens: cues outside marks, punctuation that ends a sentence, tokens outside marks.
  private let cueSums: [Int]
  private let sentenceSums: [Int]
  private let outsideSums: [Int]
  /// Running counts of verbs with a tense.
  private let finiteSums: [Int]
  /// For each token, the likeliest reported speech that starts within a few tokens after it, and that ends within a few
  /// before it, as logarithms.
  private var bestStarting: [Float]
  private var bestEnding: [Float]

  package init(words: QuotationWords, candidates: [SpanCandidate]) {
    self.words = words
    self.candidates = candidates
    func sums(_ counts: (Int) -> Bool) -> [Int] {
      var sums = [0]
      sums.reserveCapacity(words.count + 1)
      for token in 0..<words.count { sums.append(sums[token] + (counts(token) ? 1 : 0)) }
      return sums
    }
    cueSums = sums { words.isStrongCue[$0] && words.markState[$0] == .outside }
    sentenceSums = sums { words.startsSentence[$0] }
    outsideSums = sums { words.markState[$0] == .outside && !words.isMark[$0] }
    finiteSums = sums { Self.isFinite(words.tag[$0]) }
    bestStarting = [Float](repeating: -30, count: words.count)
    bestEnding = bestStarting
    for candidate in candidates {
      let first = candidate.tokens.lowerBound
      for token in max(0, first - Self.nearby)..<first {
        bestStarting[token] = max(bestStarting[token], candidate.speech)
      }
      let end = candidate.tokens.upperBound
      for token in end..<max(end, min(words.count, end + Self.nearby)) {
        bestEnding[token] = max(bestEnding[token], candidate.speech)
      }
    }
  }

  private static let nearby = 8
  private static func isFinite(_ tag: UInt32) -> Bool {
    switch PennTag(rawValue: UInt8(truncatingIfNeeded: tag)) {
    case .vbd, .vbz, .vbp, .md: true
    default: false
    }
  }

  /// Appends the features of candidate `index` to `features`.
  package func append(_ index: Int, to features: inout FeatureHashes) {
    let w = words
    let candidate = candidates[index]
    let first = candidate.tokens.lowerBound
    let last = candidate.tokens.upperBound - 1
    func add(_ template: UInt32, _ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0) {
      features.add(200 + template, a, b, c)
    }
    func word(_ j: Int) -> UInt32 { j >= 0 && j < w.count ? w.word[j] : (j < 0 ? 1 : 2) }
    func tag(_ j: Int) -> UInt32 { j >= 0 && j < w.count ? w.tag[j] : 200 }
    func stem(_ j: Int) -> UInt32 { j >= 0 && j < w.count ? w.stem[j] : 3 }
    func relation(_ j: Int) -> UInt32 { j >= 0 && j < w.count ? w.relation[j] : 250 }

    let speech = Self.level(candidate.speech)
    let other = Self.level(candidate.other)
    var rivals: Float = -30
    for place in stride(from: index - 1, through: max(0, index - 40), by: -1)
    where candidates[place].tokens.overlaps(candidate.tokens) {
      rivals = max(rivals, candidates[place].speech)
    }
    for place in index + 1..<max(index + 1, min(candidates.count, index + 40)) {
      guard candidates[place].tokens.lowerBound <= last else { break }
      rivals = max(rivals, candidates[place].speech)
    }
    add(0, 0)
    add(1, speech)
    add(2, other)
    add(3, speech, other)
    add(4, speech, Self.level(rivals))

    // Marks against the two ends.
    let marks = markRelation(first, last)
    let beyond = ContentFeatures.bucket(outsideSums[last + 1] - outsideSums[first])
    let sentences = UInt32(min(3, sentenceSums[last + 1] - sentenceSums[min(first + 1, last + 1)]))
    let startsSentence: UInt32 = isSentenceStart(first) ? 1 : 0
    let endsSentence: UInt32 = isSentenceEnd(last) ? 1 : 0
    let cues = UInt32(min(2, cueSums[last + 1] - cueSums[first]))
    let length = ContentFeatures.bucket(last - first)
    add(10, marks, speech)
    add(11, marks, min(beyond, 4), sentences)
    add(12, marks, startsSentence * 2 + endsSentence, sentences)
    add(13, marks, cues, sentences)
    add(14, length, marks)
    add(15, length, startsSentence * 2 + endsSentence)
    add(16, cues, speech)
    add(17, sentences, speech, marks)
    add(18, tag(first - 1), tag(last + 1), marks)
    add(19, word(first - 1), tag(last + 1), marks)
    add(20, tag(first - 1), word(last + 1), marks)
    add(21, tag(first), tag(last), marks)
    add(22, word(first), marks, startsSentence)
    add(23, word(first - 1), word(first))
    add(24, word(last), word(last + 1))
    add(25, tag(last), tag(last + 1), tag(last + 2))
    add(26, tag(first - 2), tag(first - 1), tag(first))

    // The words of the stretch as part of the sentence's tree.
    var top = -1
    var tops = 0
    let sentence = w.sentence[first]
    for token in first...min(last, first + 250) {
      guard w.sentence[token] == sentence else { break }
      let head = w.head[token]
      if head < first || head > last, !w.isPunctuation[token] {
        tops += 1
        if top < 0 || Self.rank(w, token) > Self.rank(w, top) { top = token }
      }
    }
    if top >= 0 {
      let head = w.head[top]
      let start = w.subtreeStart[top]
      let end = w.subtreeEnd[top]
      let fit: UInt32 =
        (start == first ? 0 : start < first ? 1 : 2) + (end == last ? 0 : end > last ? 3 : 6)
      let way = w.relation[top]
      let kind: UInt32 = head >= 0 ? UInt32(w.cue[head]) : 254
      add(40, way, fit, kind)
      add(41, way, stem(head), fit)
      add(42, way, kind, UInt32(min(tops, 4)))
      add(43, fit, UInt32(min(tops, 4)), marks)
      add(44, way, stem(head), head < top ? 1 : 0)
      if head >= 0 {
        let gap = head < first ? first - head : head - last
        add(45, stem(head), head < first ? ContentFeatures.bucket(gap) : 20 + ContentFeatures.bucket(gap))
        add(46, kind, word(first), way)
        add(47, way, tag(head), relation(head))
      }
      // What is left of the constituent on either side.
      if start < first { add(48, relation(first - 1), tag(first - 1), way) }
      if end > last { add(49, relation(next(after: last)), tag(next(after: last)), way) }
      if end < last { add(50, relation(last), way, tag(top)) }
      add(51, tag(top), way, marks)
      let starting = w.largestStarting[first]
      let ending = w.largestEnding[last]
      add(
        52, relation(starting), w.subtreeEnd[starting] == last ? 1 : w.subtreeEnd[starting] > last ? 2 : 0,
        relation(ending))
      add(
        53, relation(ending), w.subtreeStart[ending] == first ? 1 : w.subtreeStart[ending] < first ? 2 : 0,
        tag(last + 1))
    }
    // The cue on either side.
    let before = w.cueBefore[first]
    let after = w.cueAfter[last]
    let beforeGap = before >= 0 ? ContentFeatures.bucket(first - before) : 99
    let afterGap = after >= 0 ? ContentFeatures.bucket(after - last) : 99
    add(60, beforeGap, afterGap, marks)
    add(61, stem(before), beforeGap, marks)
    add(62, stem(after), afterGap, marks)
    add(63, beforeGap, startsSentence * 2 + endsSentence, speech)
    add(64, afterGap, startsSentence * 2 + endsSentence, speech)
    // What the cue reports on its other side, and how its clause is built.
    let finite = UInt32(min(2, finiteSums[last + 1] - finiteSums[first]))
    add(70, tag(before - 1), tag(before + 1), beforeGap)
    add(71, tag(after - 1), tag(after + 1), tag(last + 1))
    if before >= 0 { add(72, Self.level(bestEnding[before]), beforeGap, marks) }
    if after >= 0 { add(73, Self.level(bestStarting[after]), afterGap, marks) }
    add(74, finite, marks, startsSentence)
    add(75, finite, tag(first), tag(first - 1))
    add(76, finite, beforeGap, afterGap)
    add(77, tag(first), tag(before + 1), w.isMarkOrPunctuation(before - 1) ? 1 : 0)
    let mark = w.markIndex[first]
    if mark >= 0, mark == w.markIndex[last] {
      let title: UInt32 = w.isTitleInMarks[mark] ? 1 : 0
      add(78, title, marks, tag(w.markedTokens[mark].lowerBound - 2))
      add(79, title, stem(w.markedTokens[mark].lowerBound - 2), speech)
    }
    add(65, first == 0 ? 1 : 0, last == w.count - 1 ? 1 : 0, marks)
  }

  /// How close to the root a token is: what hangs higher heads the stretch.
  private static func rank(_ w: QuotationWords, _ token: Int) -> Int {
    w.subtreeEnd[token] - w.subtreeStart[token]
  }

  private func next(after token: Int) -> Int {
    var place = token + 1
    while place < words.count, words.isPunctuation[place] { place += 1 }
    return place
  }

  private func isSentenceStart(_ token: Int) -> Bool {
    var place = token
    while place >= 0, place > token - 3 {
      if words.startsSentence[place] { return true }
      guard place > 0, words.isPunctuation[place - 1] else { return false }
      place -= 1
    }
    return false
  }

  private func isSentenceEnd(_ token: Int) -> Bool {
    var place = token
    while place < words.count, place < token + 4 {
      if words.endsSentence[place] { return true }
      guard place + 1 < words.count, words.isPunctuation[place + 1] else { return false }
      place += 1
    }
    return false
  }

  /// How the stretch lies to the outermost marks: none, exactly between two, inside, across an opening or closing mark,
  /// or around whole marked spans; with the kind of span.
  private func markRelation(_ first: Int, _ last: Int) -> UInt32 {
    let w = words
    let start = w.markIndex[first]
    let end = w.markIndex[last]
    if start < 0, end < 0 { return outsideSums[last + 1] - outsideSums[first] == last - first + 1 ? 0 : 1 }
    func content(_ index: Int) -> Range<Int> {
      let inside = w.markedTokens[index]
      var low = inside.lowerBound
      var high = inside.upperBound
      while low < high, w.isPunctuation[low] { low += 1 }
      while high > low, w.isPunctuation[high - 1] { high -= 1 }
      return low..<high
    }
    if start == end {
      let inside = content(start)
      let state = w.markState[first].rawValue * 4 + w.markEnding[start]
      return 10 + state * 4 + (first <= inside.lowerBound ? 0 : 2) + (last >= inside.upperBound - 1 ? 0 : 1)
    }
    var relation: UInt32 = 100
    if start >= 0 {
      relation += first <= content(start).lowerBound ? 1 : 2
      relation += 20 * (1 + w.markEnding[start])
    }
    if end >= 0 {
      relation += last >= content(end).upperBound - 1 ? 3 : 6
      relation += 100 * w.markState[last].rawValue
    }
    return relation
  }

  /// A logarithm of a probability in steps: fine near 0, coarse far below.
  static func level(_ value: Float) -> UInt32 {
    for (level, step) in levels.enumerated() where value > step { return UInt32(level) }
    return UInt32(levels.count)
  }

  private static let levels: [Float] = [
    -0.05, -0.12, -0.25, -0.45, -0.7, -1, -1.4, -1.9, -2.5, -3.2, -4, -5, -6.5, -9, -14,
  ]
}

extension QuotationWords {
  /// Whether the token is a mark or other punctuation.
  func isMarkOrPunctuation(_ token: Int) -> Bool { isPunctuation[checked: token] ?? false }
}
