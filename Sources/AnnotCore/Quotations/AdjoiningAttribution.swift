/// The cue and the source that adjoin a pair of marks: *“…,” said Roe*, *“…,” Roe said*, *Roe said: “…”*, *Roe: “…”*,
/// *“…” — Roe*.
///
/// Marks, a comma and a verb of saying leave no doubt that somebody is quoted, whatever the words inside are and in
/// whatever language. The learnt finder weighs words, and so may pass over what it has never met.
struct AdjoiningAttribution {
  let words: QuotationWords
  /// The paragraph's mentions, see ``SourceCandidates/phrases(in:)``: the longest that starts at each token, and the
  /// longest that ends before it.
  private var phraseStarting: [Int: Range<Int>] = [:]
  private var phraseEnding: [Int: Range<Int>] = [:]

  init(words: QuotationWords, phrases: [Range<Int>]) {
    self.words = words
    guard !words.markedTokens.isEmpty else { return }
    for phrase in phrases {
      let starting = phraseStarting[phrase.lowerBound]
      if phrase.count > starting?.count ?? 0 { phraseStarting[phrase.lowerBound] = phrase }
      let ending = phraseEnding[phrase.upperBound]
      if phrase.count > ending?.count ?? 0 { phraseEnding[phrase.upperBound] = phrase }
    }
  }

  /// What adjoins the marked span at `index` of ``QuotationWords/markedTokens``, or nil where its place alone does not
  /// tell. The probability is that of patterns: nearly certain.
  func attribution(ofMarked index: Int) -> QuotationModel.Attribution? {
    guard let inside = words.markedTokens[checked: index], !inside.isEmpty else { return nil }
    guard
      let (cue, source) = after(inside, isTitle: words.isTitleInMarks[index])
        ?? before(inside, isTitle: words.isTitleInMarks[index])
    else {
      return signature(ofMarked: index)
    }
    return QuotationModel.Attribution(cue: cue, source: source, probability: 0.95)
  }

  /// The name that signs the marked span behind a dash: *“…” — Roe*. It fills what is left of its line.
  func signature(ofMarked index: Int) -> QuotationModel.Attribution? {
    guard let inside = words.markedTokens[checked: index], !inside.isEmpty, words.isDash(inside.upperBound + 1) else {
      return nil
    }
    let first = inside.upperBound + 2
    var end = first
    while end < words.count, end < first + Self.longestSignature, !words.isPunctuation[end], !words.startsLine[end] {
      end += 1
    }
    guard end > first, words.isCapitalized[first], words.isCapitalized[end - 1],
      end == words.count || words.isPunctuation[end] || words.startsLine[end]
    else { return nil }
    return QuotationModel.Attribution(cue: -1, source: first..<end, probability: 0.95)
  }

  private static let longestSignature = 7

  // MARK: Behind the marks

  private func after(_ inside: Range<Int>, isTitle: Bool) -> (cue: Int, source: Range<Int>)? {
    guard words.isMark[checked: inside.upperBound] == true else { return nil }
    var next = inside.upperBound + 1
    var isBroken = words.isPunctuation[inside.upperBound - 1] && !isFullStop(inside.upperBound - 1)
    if isComma(next) {
      isBroken = true
      next += 1
    }
    guard isBroken, next < words.count else { return nil }
    if isCue(next), !isTitle || isSaying(next), let source = phrase(from: next + 1),
      isSaying(next) || words.isPunctuation[checked: source.upperBound] ?? true
    {
      return (next, source)
    }
    guard let source = phrase(from: next), let cue = self.cue(behind: source), !isTitle || isSaying(cue) else {
      return nil
    }
    return (cue, source)
  }

  /// The mention that starts here. Where nothing is known of the words, what looks like a name up to the next mark.
  private func phrase(from start: Int) -> Range<Int>? {
    if let phrase = phraseStarting[start] { return phrase }
    var end = start
    while end < words.count, end < start + Self.longestName, words.isCapitalized[end], !words.isPunctuation[end] {
      end += 1
    }
    return end > start ? start..<end : nil
  }

  private static let longestName = 5

  /// The cue of which `source` is the subject: next to it, or beyond an adverb, what belongs to the source (*of the
  /// Harbour Trust*), or what it is between commas.
  private func cue(behind source: Range<Int>) -> Int? {
    var place = source.upperBound
    while words.tag[checked: place] == Self.preposition, let object = phraseStarting[place + 1] {
      place = object.upperBound
    }
    if isComma(place) {
      // *The mayor, Jane Roe, who had come by train, said*: an aside may follow another.
      for _ in 0..<2 where !isCue(place) {
        guard let close = (place + 1..<min(words.count, place + Self.longestAside)).first(where: isComma),
          !(place + 1..<close).contains(where: { words.isMark[$0] || isCue($0) })
        else { break }
        place = close + 1
      }
      guard isComma(place - 1) else { return nil }
    }
    if words.tag[checked: place] == Self.adverb { place += 1 }
    return isCue(place) ? place : nil
  }

  private static let longestAside = 16

  // MARK: Before the marks

  private func before(_ inside: Range<Int>, isTitle: Bool) -> (cue: Int, source: Range<Int>)? {
    let opening = inside.lowerBound - 1
    let lead = opening - 1
    guard words.isMark[checked: opening] == true, lead > 0, words.isColon(lead) || isComma(lead) else { return nil }
    if isCue(lead - 1), let source = subject(of: lead - 1) { return (lead - 1, source) }
    // *As Roe put it, “…”*
    if words.word[lead - 1] == Self.it, let put = words.word[checked: lead - 2], Self.put.contains(put),
      let source = subject(of: lead - 2)
    {
      return (lead - 2, source)
    }
    // *Roe:* is a label only where nothing precedes it.
    guard words.isColon(lead), !isTitle, let source = phraseEnding[lead], words.startsSentence[source.lowerBound]
    else { return nil }
    return (lead, source)
  }

  private func subject(of cue: Int) -> Range<Int>? {
    phraseEnding[cue] ?? (words.tag[checked: cue - 1] == Self.adverb ? phraseEnding[cue - 1] : nil)
  }

  // MARK: Words

  private func isComma(_ token: Int) -> Bool { words.tag[checked: token] == Self.comma && !words.isMark[token] }

  private func isFullStop(_ token: Int) -> Bool { words.word[token] == Self.fullStop }

  private func isCue(_ token: Int) -> Bool {
    guard let kind = words.cue[checked: token], words.markState[token] == .outside else { return false }
    return isSaying(token)
      || Self.tensed.contains(words.tag[token])
        && (words.isStrongCue[token] || kind == ReportingCue.Class.nonSpeech.rawValue)
  }

  /// Whether the word is a form of *say* and the like that is nothing but a cue, however it is tagged.
  private func isSaying(_ token: Int) -> Bool { Self.saying.contains(words.word[token]) }

  private static let comma = UInt32(PennTag.comma.rawValue)
  private static let preposition = UInt32(PennTag.in.rawValue)
  private static let adverb = UInt32(PennTag.rb.rawValue)
  private static let tensed: Set<UInt32> = Set([PennTag.vbd, .vbz, .vbp].map { UInt32($0.rawValue) })
  private static let fullStop = FeatureHash.ofWord(".".utf8)
  private static let it = FeatureHash.ofWord("it".utf8)
  private static let put: Set<UInt32> = Set(["put", "puts"].map { FeatureHash.ofWord($0.utf8) })
  private static let saying: Set<UInt32> = Set(
    ["said", "says", "told", "asked", "asks", "added", "adds", "replied", "replies", "wrote", "writes"].map {
      FeatureHash.ofWord($0.utf8)
    })
}

extension QuotationWords {
  /// Whether the token is a dash, whatever the tagger makes of it.
  fileprivate func isDash(_ token: Int) -> Bool { word[checked: token].map(Self.dashes.contains) ?? false }

  private static let dashes: Set<UInt32> = Set(["-", "--", "–", "—", "―"].map { FeatureHash.ofWord($0.utf8) })
}
