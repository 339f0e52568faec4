/// A paragraph's tokens as the quotation models see them: hashed, with the marks around them, the cues near them and
/// their place in the parse. One entry a token in every array.
package struct QuotationWords {
  /// Where a token stands to the outermost marks.
  enum MarkState: UInt32 { case outside, short, middle, long, open }

  package let count: Int
  var word: [UInt32] = []
  var stem: [UInt32] = []
  var tag: [UInt32] = []
  var relation: [UInt32] = []
  var head: [Int] = []
  var sentence: [Int] = []
  var isVerb: [Bool] = []
  var isMark: [Bool] = []
  var isPunctuation: [Bool] = []
  var isCapitalized: [Bool] = []
  var startsSentence: [Bool] = []
  var endsSentence: [Bool] = []
  /// Whether a line break stands before the token.
  var startsLine: [Bool] = []

  /// The class of the cue that the word may be, or 255.
  var cue: [UInt8] = []
  /// Whether the word is a cue that is likely to have reported words near it.
  var isStrongCue: [Bool] = []

  var markState: [MarkState] = []
  /// The index in ``markedTokens`` of the outermost span in marks around the token, or -1.
  var markIndex: [Int] = []
  /// The tokens between the marks of each outermost span.
  var markedTokens: [Range<Int>] = []
  /// What stands before the closing mark: 0 a word, 1 a comma, 2 a sentence's end; 3 where there is no closing mark.
  var markEnding: [UInt32] = []

  /// Whether the words between the marks are capitalised as a title's are.
  var isTitleInMarks: [Bool] = []

  /// The first and the last token of what depends on each token, itself included; punctuation aside.
  var subtreeStart: [Int] = []
  var subtreeEnd: [Int] = []
  /// The nearest cue above each token in the parse, and the child of that cue on the way to it; -1 where there is none.
  var governor: [Int] = []
  var branch: [Int] = []
  /// How many steps up the cue is, at most 15.
  var governorDepth: [Int] = []
  /// The nearest strong cues before and after each token, within its sentence and outside marks; -1 where there is none.
  var cueBefore: [Int] = []
  var cueAfter: [Int] = []
  /// The largest constituent that starts, and the largest that ends, at each token.
  var largestStarting: [Int] = []
  var largestEnding: [Int] = []

  /// The words of a paragraph whose marks are not paired yet.
  package init(prose: [UInt8], language: LanguageFacts) {
    self.init(bytes: prose, language: language, marks: MarkPairing.spans(in: prose))
  }

  init(bytes: [UInt8], language: LanguageFacts, marks: [MarkedSpan]) {
    let tokens = language.tokens
    count = tokens.count
    readTokens(tokens, bytes)
    readSentences(language.sentences)
    readMarks(marks, tokens, bytes)
    readParse(language.sentences)
    readCues(language.sentences)
  }
}

extension QuotationWords {
  private mutating func readTokens(_ tokens: [Token], _ bytes: [UInt8]) {
    tag = tokens.map { UInt32($0.tag.rawValue) }
    relation = tokens.map { UInt32($0.relation.rawValue) }
    head = tokens.map { tokens.indices.contains(Int($0.head)) ? Int($0.head) : -1 }
    isVerb = tokens.map { $0.partOfSpeech == .verb }
    isPunctuation = tokens.map { $0.partOfSpeech == .punct }
    isMark = [Bool](repeating: false, count: count)
    isCapitalized = tokens.map { bytes[checked: Int($0.start)].map(ASCII.isUppercase) ?? false }
    (word, stem) = bytes.withUnsafeBufferPointer { bytes in Self.hashes(of: tokens, in: bytes) }
    cue = [UInt8](repeating: 255, count: count)
    isStrongCue = isMark
    for index in tokens.indices {
      guard let kind = ReportingCue.lexicon.place(word[index]).map(ReportingCue.lexicon.kind) else { continue }
      switch tokens[index].partOfSpeech {
      case .verb, .noun, .adp, .propn: cue[index] = kind.rawValue
      default: break
      }
      isStrongCue[index] = (isVerb[index] || word[index] == Self.according) && kind.isStrong
    }
    startsLine = isMark
    var end = 0
    for (index, token) in tokens.enumerated() {
      startsLine[index] = end < token.start && bytes[end..<Int(token.start)].contains(UInt8(ascii: "\n"))
      end = min(Int(token.end), bytes.count)
    }
  }

  private static func hashes(
    of tokens: [Token], in bytes: UnsafeBufferPointer<UInt8>
  ) -> (words: [UInt32], stems: [UInt32]) {
    let texts = tokens.map { token in
      let range = token.range.clamped(to: bytes.count)
      return UnsafeBufferPointer(rebasing: bytes[range.start..<range.end])
    }
    let words = texts.map { FeatureHash.ofWord($0) }
    let stems = zip(texts, words).map { text, word in
      ReportingCue.lexicon.place(word).map(ReportingCue.lexicon.stem) ?? FeatureHash.ofStem(text)
    }
    return (words, stems)
  }

  /// Whether anything in the paragraph can report or be quoted; where nothing can, nothing else need be looked at.
  package var mayReport: Bool { !markedTokens.isEmpty || cue.contains { $0 != 255 } || word.contains(Self.according) }

  /// Whether the token is a cue that is likely to report.
  package func isReporting(_ token: Int) -> Bool { isStrongCue[token] }

  static let according = FeatureHash.ofWord("according".utf8)

  private mutating func readSentences(_ sentences: [Sentence]) {
    sentence = [Int](repeating: -1, count: count)
    startsSentence = [Bool](repeating: false, count: count)
    endsSentence = startsSentence
    for (index, each) in sentences.enumerated() {
      let range = each.tokens.clamped(to: 0..<count)
      for place in range { sentence[place] = index }
      if let first = range.first { startsSentence[first] = true }
      if let last = range.last { endsSentence[last] = true }
    }
  }

  private mutating func readMarks(_ marks: [MarkedSpan], _ tokens: [Token], _ bytes: [UInt8]) {
    markState = [MarkState](repeating: .outside, count: count)
    markIndex = [Int](repeating: -1, count: count)
    var place = 0
    for span in marks where span.depth == 0 {
      let inner = span.inner
      while place < count, Int(tokens[place].end) <= span.range.start { place += 1 }
      while place < count, Int(tokens[place].start) < inner.start { readMark(&place, .openQuote) }
      let first = place
      while place < count, Int(tokens[place].end) <= inner.end || Int(tokens[place].start) < inner.end { place += 1 }
      let inside = first..<place
      while place < count, Int(tokens[place].start) < span.range.end { readMark(&place, .closeQuote) }
      let state: MarkState
      if span.opening == nil || span.closing == nil {
        state = .open
      } else {
        state = inside.count <= 2 ? .short : inside.count <= 5 ? .middle : .long
      }
      for token in inside {
        markState[token] = state
        markIndex[token] = markedTokens.count
      }
      markedTokens.append(inside)
      var ending: UInt32 = span.closing == nil ? 3 : 0
      if span.closing != nil, let last = inside.last, isPunctuation[last] {
        ending = bytes[checked: Int(tokens[last].start)] == UInt8(ascii: ",") ? 1 : 2
      }
      markEnding.append(ending)
      let long = inside.filter { tokens[$0].end - tokens[$0].start > 4 && !isPunctuation[$0] }
      isTitleInMarks.append(inside.count > 1 && !long.isEmpty && long.allSatisfy { isCapitalized[$0] })
    }
  }

  /// All shapes of marks are one to the models.
  private mutating func readMark(_ place: inout Int, _ side: PennTag) {
    isMark[place] = true
    isPunctuation[place] = true
    tag[place] = UInt32(side.rawValue)
    word[place] = FeatureHash.of(1, tag[place])
    stem[place] = word[place]
    place += 1
  }

  private mutating func readParse(_ sentences: [Sentence]) {
    subtreeStart = Array(0..<count)
    subtreeEnd = Array(0..<count)
    largestStarting = Array(0..<count)
    largestEnding = Array(0..<count)
    for sentence in sentences where sentence.isParsed {
      let range = sentence.tokens.clamped(to: 0..<count)
      for token in range where !isPunctuation[token] {
        var place = token
        var steps = 0
        while place >= 0, steps < 64 {
          if subtreeStart[place] > token { subtreeStart[place] = token }
          if subtreeEnd[place] < token { subtreeEnd[place] = token }
          place = head[place]
          steps += 1
        }
      }
      for token in range where !isPunctuation[token] {
        let start = subtreeStart[token]
        let end = subtreeEnd[token]
        let size = end - start
        let starting = largestStarting[start]
        if size > subtreeEnd[starting] - subtreeStart[starting] || subtreeStart[starting] != start {
          largestStarting[start] = token
        }
        let ending = largestEnding[end]
        if size > subtreeEnd[ending] - subtreeStart[ending] || subtreeEnd[ending] != end {
          largestEnding[end] = token
        }
      }
    }
  }

  private mutating func readCues(_ sentences: [Sentence]) {
    governor = [Int](repeating: -1, count: count)
    branch = governor
    governorDepth = [Int](repeating: 0, count: count)
    cueBefore = governor
    cueAfter = governor
    for sentence in sentences {
      let range = sentence.tokens.clamped(to: 0..<count)
      var last = -1
      for token in range {
        cueBefore[token] = last
        if isStrongCue[token], markState[token] == .outside { last = token }
      }
      last = -1
      for token in range.reversed() {
        cueAfter[token] = last
        if isStrongCue[token], markState[token] == .outside { last = token }
      }
      guard sentence.isParsed else { continue }
      for token in range {
        var child = token
        var steps = 1
        while steps <= 15 {
          let parent = head[child]
          guard parent >= 0 else { break }
          if cue[parent] != 255, isVerb[parent] || Self.isClausal(relation[child]) {
            governor[token] = parent
            branch[token] = child
            governorDepth[token] = steps
            break
          }
          child = parent
          steps += 1
        }
      }
    }
  }

  static func isClausal(_ relation: UInt32) -> Bool {
    switch Relation(rawValue: UInt8(truncatingIfNeeded: relation)) {
    case .ccomp, .parataxis, .acl, .xcomp, .csubj: true
    default: false
    }
  }
}
