/// The features from which the chain reads whether a token is content, hashed.
package struct ContentFeatures {
  package let words: QuotationWords

  package init(words: QuotationWords) { self.words = words }

  /// Appends the features of token `i` to `features`.
  package func append(at i: Int, to features: inout FeatureHashes) {
    let w = words
    func add(_ template: UInt32, _ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0) {
      features.add(template, a, b, c)
    }
    func word(_ j: Int) -> UInt32 { j >= 0 && j < w.count ? w.word[j] : (j < 0 ? 1 : 2) }
    func tag(_ j: Int) -> UInt32 { j >= 0 && j < w.count ? w.tag[j] : 200 }
    func state(_ j: Int) -> UInt32 {
      guard j >= 0, j < w.count else { return 9 }
      return w.isMark[j] ? 8 : w.markState[j].rawValue
    }
    func stem(_ j: Int) -> UInt32 { j >= 0 && j < w.count ? w.stem[j] : 3 }
    func relation(_ j: Int) -> UInt32 { j >= 0 && j < w.count ? w.relation[j] : 250 }

    let here = w.tag[i]
    let mark = state(i)
    add(0, 0)
    add(1, word(i))
    add(2, word(i - 1))
    add(3, word(i + 1))
    add(4, word(i - 2))
    add(5, word(i + 2))
    add(6, word(i - 1), word(i))
    add(7, word(i), word(i + 1))
    add(8, here, tag(i - 1), tag(i + 1))
    add(9, tag(i - 2), tag(i - 1), here)
    add(10, here, tag(i + 1), tag(i + 2))
    add(11, here)
    add(12, tag(i - 1), here)
    add(13, here, tag(i + 1))

    // Marks.
    add(20, state(i - 1), mark, state(i + 1))
    var around: UInt32 = 0
    if w.markIndex[i] >= 0 {
      let index = w.markIndex[i]
      let inside = w.markedTokens[index]
      let first = inside.lowerBound == i ? UInt32(1) : 0
      let last = inside.upperBound - 1 == i ? UInt32(1) : 0
      let ending = w.markEnding[index]
      around = 1 + ending
      let before = inside.lowerBound - 2
      let after = inside.upperBound + 1
      add(21, mark * 8 + ending, first * 2 + last, w.isCapitalized[inside.lowerBound] ? 1 : 0)
      add(22, mark * 8 + ending, word(before), first * 2 + last)
      add(23, mark * 8 + ending, word(after), first * 2 + last)
      add(24, mark * 8 + ending, tag(before), tag(after))
      add(25, mark * 8 + ending, stem(before))
      let title: UInt32 = w.isTitleInMarks[index] ? 1 : 0
      add(28, title, mark * 8 + ending, tag(before))
      add(29, title, stem(before), first * 2 + last)
      add(26, mark, tag(inside.lowerBound), first * 2 + last)
    } else {
      add(27, state(i - 2), mark, state(i + 2))
    }
    let position: UInt32 =
      (w.startsSentence[i] ? 1 : 0) + (w.endsSentence[i] ? 2 : 0) + (i == 0 ? 4 : 0) + (i == w.count - 1 ? 8 : 0)
    add(30, position, mark)
    add(31, position, w.isCapitalized[i] ? 1 : 0, here)

    // The nearest cues before and after, outside marks.
    let before = w.cueBefore[i]
    let after = w.cueAfter[i]
    let beforeStem = before >= 0 ? w.stem[before] : 0
    let afterStem = after >= 0 ? w.stem[after] : 0
    let beforeDistance: UInt32 = before >= 0 ? Self.bucket(i - before) : 99
    let afterDistance: UInt32 = after >= 0 ? Self.bucket(after - i) : 99
    add(40, beforeDistance, mark)
    add(41, afterDistance, mark)
    add(42, beforeStem, min(beforeDistance, 3), mark)
    add(43, afterStem, min(afterDistance, 3), mark)
    add(44, beforeDistance, afterDistance, mark)
    add(45, beforeStem, beforeDistance, here)
    add(46, beforeStem, word(i))
    add(47, beforeDistance, word(i))
    add(48, afterDistance, word(i))
    add(49, beforeDistance, here, tag(i - 1))
    add(50, afterDistance, here, tag(i + 1))

    // The parse: the cue that governs the token and the way up to it.
    let governor = w.governor[i]
    if governor >= 0 {
      let branch = w.branch[i]
      let way = w.relation[branch] * 2 + (branch < governor ? 1 : 0)
      let side: UInt32 = i < governor ? 1 : 0
      let depth = UInt32(w.governorDepth[i])
      let edge: UInt32 =
        (w.subtreeStart[branch] == i ? 1 : 0) + (w.subtreeEnd[branch] == i ? 2 : 0) + (branch == i ? 4 : 0)
      let kind = UInt32(w.cue[governor])
      let stem = w.stem[governor]
      add(60, way, stem, side)
      add(61, way, kind, side * 16 + min(depth, 6))
      add(62, way, edge, kind)
      add(63, way, edge, stem)
      add(64, way, mark * 2 + side, kind)
      add(65, way, edge * 64 + here, side)
      add(66, way, word(i), kind)
      add(67, way, relation(i), edge)
      let next = i + 1 < w.count && w.governor[i + 1] == governor && w.branch[i + 1] == branch
      let previous = i > 0 && w.governor[i - 1] == governor && w.branch[i - 1] == branch
      add(68, way, (next ? 1 : 0) + (previous ? 2 : 0), kind)
      add(69, way, stem, (next ? 1 : 0) + (previous ? 2 : 0))
      add(70, way, w.tag[governor], relation(governor))
      let upper = w.governor[governor]
      if upper >= 0 {
        let upperBranch = w.branch[governor]
        let upperWay = w.relation[upperBranch] * 2 + (upperBranch < upper ? 1 : 0)
        add(71, way, upperWay, UInt32(w.cue[upper]))
        add(72, way, upperWay, w.stem[upper])
      }
    } else {
      add(73, mark, relation(i), around)
      add(74, before >= 0 ? 1 : 0, after >= 0 ? 1 : 0, mark)
    }

    // The largest constituents that start and end here.
    let starting = w.largestStarting[i]
    let ending = w.largestEnding[i]
    if w.subtreeStart[starting] == i {
      let head = w.head[starting]
      add(80, relation(starting), stem(head), mark)
      add(81, relation(starting), tag(starting), tag(head))
      add(82, relation(starting), tag(i - 1), head >= 0 ? UInt32(w.cue[head]) : 254)
    }
    if w.subtreeEnd[ending] == i {
      let head = w.head[ending]
      add(83, relation(ending), stem(head), tag(i + 1))
      add(84, relation(ending), tag(ending), word(i + 1))
      add(85, relation(ending), tag(i + 1), tag(i + 2))
    }
    if i + 1 < w.count {
      let following = w.largestStarting[i + 1]
      if w.subtreeStart[following] == i + 1 {
        add(86, relation(following), stem(w.head[following]), mark)
        add(87, relation(following), tag(i + 1), here)
      }
    }
    if i > 0 {
      let preceding = w.largestEnding[i - 1]
      if w.subtreeEnd[preceding] == i - 1 {
        add(88, relation(preceding), stem(w.head[preceding]), mark)
        add(89, relation(preceding), tag(i - 1), here)
      }
    }
    add(90, relation(i), stem(w.head[i]))
    add(91, relation(i), here, stem(w.head[i]))
  }

  /// 0, 1, 2, 3, 4 to 5, 6 to 8, 9 to 13, 14 to 21, more.
  static func bucket(_ distance: Int) -> UInt32 {
    switch distance {
    case ..<4: UInt32(max(0, distance))
    case ..<6: 4
    case ..<9: 5
    case ..<14: 6
    case ..<22: 7
    case ..<40: 8
    default: 9
    }
  }
}
