/// What the parser looks at before a step.
package enum ParserFeatures {
  /// The features of `state`; `words` are the sentence's, the root and the absent word last.
  package static func fill(
    _ features: inout FeatureList, _ state: ParserState, _ words: UnsafePointer<ParserWord>
  ) {
    features.removeAll()
    let s0 = state.stack(0)
    let s1 = state.stack(1)
    let s2 = state.stack(2)
    let b0 = state.ahead(0)
    let b1 = state.ahead(1)
    let b2 = state.ahead(2)
    let b3 = state.ahead(3)
    let s0w = words[s0].form
    let s1w = words[s1].form
    let s2w = words[s2].form
    let b0w = words[b0].form
    let b1w = words[b1].form
    let s0t = words[s0].tag
    let s1t = words[s1].tag
    let s2t = words[s2].tag
    let b0t = words[b0].tag
    let b1t = words[b1].tag
    let b2t = words[b2].tag
    let b3t = words[b3].tag
    let s0c = words[s0].cluster
    let s1c = words[s1].cluster
    let b0c = words[b0].cluster
    let b1c = words[b1].cluster

    features.add(0, 0)
    features.add(1, s0w)
    features.add(2, s0t)
    features.add(3, s0w, s0t)
    features.add(4, s1w)
    features.add(5, s1t)
    features.add(6, s1w, s1t)
    features.add(7, s2t)
    features.add(8, s2w)
    features.add(9, b0w)
    features.add(10, b0t)
    features.add(11, b0w, b0t)
    features.add(12, b1w)
    features.add(13, b1t)
    features.add(14, words[b2].form)
    features.add(15, b2t)

    features.add(16, s0w, b0w)
    features.add(17, s0w, b0t, s0t)
    features.add(18, s0t, b0w, b0t)
    features.add(19, s0t, b0t)
    features.add(20, s1w, s0w)
    features.add(21, s1w, s0t, s1t)
    features.add(22, s1t, s0w, s0t)
    features.add(23, s1t, s0t)
    features.add(24, b0t, b1t)
    features.add(25, b0w, b1t)
    features.add(26, b0w, b1w)
    features.add(27, s1t, b0t)
    features.add(28, s1w, b0w)
    features.add(29, s2t, b0t)

    features.add(30, s1t, s0t, b0t)
    features.add(31, s0t, b0t, b1t)
    features.add(32, s2t, s1t, s0t)
    features.add(33, b0t, b1t, b2t)
    features.add(34, s0w, b0t, b1t)
    features.add(35, s0t, b0w, b1t)
    features.add(36, s1w, s0t, b0t)
    features.add(37, s1t, s0w, b0t)
    features.add(38, s1t, s0t, b0w)
    features.add(39, b1t, b2t, b3t)

    let s0l = state.leftmost(s0)
    let s0r = state.rightmost(s0)
    let s1l = state.leftmost(s1)
    let s1r = state.rightmost(s1)
    let b0l = state.leftmost(b0)
    let s0l2 = state.secondLeft(s0)
    let s0r2 = state.secondRight(s0)
    let s1r2 = state.secondRight(s1)
    let b0l2 = state.secondLeft(b0)
    let s0lt = words[s0l].tag
    let s0rt = words[s0r].tag
    let s1rt = words[s1r].tag
    let s1lt = words[s1l].tag
    let b0lt = words[b0l].tag

    features.add(40, s0t, s0lt, b0t)
    features.add(41, s0t, s0rt, b0t)
    features.add(42, s1t, s1rt, s0t)
    features.add(43, s0t, b0t, b0lt)
    features.add(44, s1t, s0t, s0lt)
    features.add(45, s1t, s0t, s0rt)
    features.add(46, s1t, s1lt, s0t)
    features.add(47, words[s0l].form, s0t)
    features.add(48, words[s0r].form, s0t)
    features.add(49, words[s1r].form, s1t)
    features.add(50, words[b0l].form, b0t)
    features.add(51, s0t, s0lt, words[s0l2].tag)
    features.add(52, s0t, s0rt, words[s0r2].tag)
    features.add(53, s1t, s1rt, words[s1r2].tag)
    features.add(54, b0t, b0lt, words[b0l2].tag)
    features.add(55, s0t, words[s0l].form, b0t)
    features.add(56, s1t, words[s0l].form, s0t)

    let near = UInt32(truncatingIfNeeded: min(b0 &- s0, 8)) & 15
    let under = UInt32(truncatingIfNeeded: min(s0 &- s1, 8)) & 15
    let s0lv = UInt32(min(state.leftCount(s0), 4))
    let s0rv = UInt32(min(state.rightCount(s0), 4))
    let s1rv = UInt32(min(state.rightCount(s1), 4))
    let s1lv = UInt32(min(state.leftCount(s1), 4))
    let b0lv = UInt32(min(state.leftCount(b0), 4))
    features.add(57, s0w, s0rv, s0t)
    features.add(58, s0t, s0lv, s0rv)
    features.add(59, s1w, s1rv, s1t)
    features.add(60, s1t, s1lv, s1rv)
    features.add(61, b0t, b0lv)
    features.add(62, s0t, b0t, near)
    features.add(63, s1t, s0t, under)
    features.add(64, s0w, near)
    features.add(65, b0w, near)
    features.add(66, s1w, under)
    features.add(67, s0t, s0rv << 4 | s0lv, b0t)
    features.add(68, s1t, s1rv << 4 | s1lv, s0t)

    features.add(69, s0c, s0t)
    features.add(70, b0c, b0t)
    features.add(71, s0c, b0c)
    features.add(72, s1c, s0c)
    features.add(73, s0c, b0t, s0t)
    features.add(74, s0t, b0c, b0t)
    features.add(75, s1c, s0t, b0t)
    features.add(76, s1t, s0c, b0t)
    features.add(77, b0c, b1c)
    features.add(78, s1c, s0t, s1t)
    features.add(79, s1t, s0c, s0t)

    let verbs = span(words[s0].verbsBefore, words[b0].verbsBefore)
    let commas = span(words[s0].commasBefore, words[b0].commasBefore)
    let verbsUnder = span(words[s1].verbsBefore, words[s0].verbsBefore)
    let commasUnder = span(words[s1].commasBefore, words[s0].commasBefore)
    let quotes = span(words[s0].quotesBefore, words[b0].quotesBefore)
    let verbsAhead = UInt32(min(3, max(0, words[state.count].verbsBefore &- words[b0].verbsBefore)))
    features.add(80, s0t, b0t, verbs << 4 | commas)
    features.add(81, s1t, s0t, verbsUnder << 4 | commasUnder)
    features.add(82, s0t, b0t, verbsAhead << 4 | UInt32(min(state.depth, 5)))
    features.add(83, s1t, s0t, verbsAhead << 4 | commasUnder)
    features.add(84, s0t, b0t, quotes << 2 | UInt32(words[b0].quotesBefore & 1))
    features.add(85, s1t, s0t, span(words[s1].quotesBefore, words[s0].quotesBefore) << 4 | verbsUnder)
  }

  /// How many of a kind stand between two words, up to 3, from how many stand before each.
  @inline(__always)
  private static func span(_ first: Int16, _ second: Int16) -> UInt32 {
    UInt32(truncatingIfNeeded: Int(min(3, max(0, second &- first))))
  }
}
