/// The words that may report a stretch of content, and the features from which one is chosen.
package struct CueCandidates {
  package let words: QuotationWords
  /// The content, as tokens.
  package let content: Range<Int>
  /// Tokens outside the content, in text order; -1, the last, stands for none.
  package let tokens: [Int]
  /// The token that heads the content, and the word that governs it; -1 where there is none.
  private let top: Int
  private let governor: Int

  /// How many tokens on either side are looked at.
  private static let reach = 60

  package init(words: QuotationWords, content: Range<Int>) {
    self.words = words
    self.content = content
    let first = content.lowerBound
    let last = content.upperBound - 1
    let low = max(0, first - Self.reach)
    let high = min(words.count, last + 1 + Self.reach)
    let sentences = (words.sentence[first] - 1)...(words.sentence[last] + 1)
    var tokens: [Int] = []
    for token in low..<high where !content.contains(token) && sentences.contains(words.sentence[token]) {
      if words.isVerb[token] || words.cue[token] != 255 || words.isStrongCue[token] || words.isColon(token) {
        tokens.append(token)
      }
    }
    self.tokens = tokens + [-1]
    top = words.top(of: content)
    governor = top >= 0 ? words.head[top] : -1
  }

  /// Appends the features of the candidate at `index` to `features`.
  package func append(_ index: Int, to features: inout FeatureHashes) {
    let w = words
    let token = tokens[index]
    func add(_ template: UInt32, _ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0) {
      features.add(300 + template, a, b, c)
    }
    let first = content.lowerBound
    let last = content.upperBound - 1
    let marked: UInt32 = w.markIndex[first] >= 0 ? (w.markIndex[first] == w.markIndex[last] ? 2 : 1) : 0
    guard token >= 0 else {
      add(0, marked)
      add(1, first == 0 ? 1 : 0, last == w.count - 1 ? 1 : 0, marked)
      add(2, w.cueBefore[first] >= 0 ? 1 : 0, w.cueAfter[last] >= 0 ? 1 : 0, marked)
      add(3, UInt32(min(tokens.count, 4)), marked)
      return
    }
    let isBefore = token < first
    let side: UInt32 = isBefore ? 1 : 0
    let gap = isBefore ? first - token : token - last
    let distance = ContentFeatures.bucket(gap) * 2 + side
    let between = isBefore ? token + 1..<first : last + 1..<token
    let others = tokens.dropLast().count { between.contains($0) }
    let sentence =
      isBefore ? w.sentence[first] - w.sentence[token] : w.sentence[token] - w.sentence[last]
    let kind = UInt32(w.cue[token])
    let isInMarks: UInt32 = w.markState[token] == .outside ? 0 : 1
    add(10, w.stem[token])
    add(11, w.stem[token], side, marked)
    add(12, distance, kind)
    add(13, distance, marked)
    add(14, UInt32(min(others, 3)) * 2 + side, kind)
    add(15, UInt32(min(sentence, 2)) * 2 + side, marked, isInMarks)
    add(16, kind, isInMarks * 2 + side, marked)
    add(17, w.tag[token], side, UInt32(min(others, 3)))
    add(18, w.stem[token], distance)
    // How the content hangs on the word.
    let relation: UInt32 = top >= 0 ? w.relation[top] : 250
    var link: UInt32 = 0
    if governor == token {
      link = 1
    } else if top >= 0, w.head[token] == top {
      link = 2
    } else if governor >= 0, w.head[token] == governor {
      link = 3
    } else if governor >= 0, w.head[governor] == token {
      link = 4
    } else if governor >= 0, w.head[token] == w.head[governor] {
      link = 5
    }
    add(20, link, relation, side)
    add(21, link, kind, side)
    add(22, link, w.stem[token])
    add(23, link, w.relation[token], relation)
    add(24, w.governor[first] == token ? 1 : 0, w.governor[last] == token ? 1 : 0, kind)
    add(25, w.cueBefore[first] == token ? 1 : 0, w.cueAfter[last] == token ? 1 : 0, marked)
    let next = token + 1 < w.count ? w.word[token + 1] : 2
    let nextTag = token + 1 < w.count ? w.tag[token + 1] : 200
    let previousTag = token > 0 ? w.tag[token - 1] : 200
    add(26, next, side, UInt32(min(gap, 3)))
    add(27, previousTag, nextTag, side * 8 + UInt32(min(gap, 5)))
  }
}

extension QuotationWords {
  /// Whether the token is a colon.
  func isColon(_ token: Int) -> Bool {
    token >= 0 && tag[token] == UInt32(PennTag.colon.rawValue) && word[token] == Self.colon
  }

  private static let colon = FeatureHash.ofWord(":".utf8)

  /// The token of the stretch that heads it: of those whose heads lie outside, the one with most below it; -1 where
  /// there is none.
  func top(of tokens: Range<Int>) -> Int {
    var top = -1
    let sentence = sentence[tokens.lowerBound]
    for token in tokens.prefix(250) {
      guard self.sentence[token] == sentence else { break }
      guard !isPunctuation[token], !tokens.contains(head[token]) else { continue }
      if top < 0 || subtreeEnd[token] - subtreeStart[token] > subtreeEnd[top] - subtreeStart[top] { top = token }
    }
    return top
  }
}
