/// One parsed sentence as a tree, with what is asked of trees answered in constant time.
///
/// Words are indices into the paragraph's tokens throughout. A word outside the sentence has no children, no subtree and
/// no path.
struct DependencyTree {
  let range: Range<Int>
  /// The word without a head; the sentence's first word where it is not parsed.
  let root: Int
  private let heads: [Int32]
  /// The children of all words, those of one word next to each other and in text order.
  private let children: [Int32]
  /// Where the children of each word start; one more at the end.
  private let starts: [Int32]
  private let spans: [Range<Int>]
  private let depths: [Int32]

  init(_ sentence: Sentence, in tokens: [Token]) {
    let range = sentence.tokens.clamped(to: tokens.indices)
    self.range = range
    let count = range.count
    let heads = tokens[range].map { token -> Int32 in
      let head = Int(token.head) - range.lowerBound
      return token.head >= 0 && head >= 0 && head < count ? Int32(head) : -1
    }
    var starts = [Int32](repeating: 0, count: count + 1)
    for head in heads where head >= 0 { starts[Int(head) + 1] += 1 }
    for word in 0..<count { starts[word + 1] += starts[word] }
    var next = starts
    var children = [Int32](repeating: 0, count: Int(starts[count]))
    for (word, head) in heads.enumerated() where head >= 0 {
      children[Int(next[Int(head)])] = Int32(word)
      next[Int(head)] += 1
    }
    // Heads first, so that the reverse meets every word after all that hangs on it.
    var order = (0..<count).filter { heads[$0] < 0 }
    var depths = [Int32](repeating: 0, count: count)
    var place = 0
    while place < order.count {
      let word = order[place]
      for child in children[Int(starts[word])..<Int(starts[word + 1])] {
        depths[Int(child)] = depths[word] + 1
        order.append(Int(child))
      }
      place += 1
    }
    var spans = (0..<count).map { $0..<$0 + 1 }
    for word in order.reversed() where heads[word] >= 0 {
      let head = Int(heads[word])
      spans[head] =
        min(spans[head].lowerBound, spans[word].lowerBound)..<max(spans[head].upperBound, spans[word].upperBound)
    }
    root = range.lowerBound + (order.first ?? 0)
    self.heads = heads
    self.children = children
    self.starts = starts
    self.spans = spans
    self.depths = depths
  }

  /// The head of a word, or nil for the root.
  func head(_ word: Int) -> Int? {
    guard let head = heads[checked: word - range.lowerBound], head >= 0 else { return nil }
    return range.lowerBound + Int(head)
  }

  /// The words whose head it is, in text order.
  func children(_ word: Int) -> some RandomAccessCollection<Int> {
    let place = word - range.lowerBound
    let slots = range.contains(word) ? Int(starts[place])..<Int(starts[place + 1]) : 0..<0
    return slots.lazy.map { [children, range] in range.lowerBound + Int(children[$0]) }
  }

  /// From the first to the last word of all that hangs on a word, itself included.
  func subtree(_ word: Int) -> Range<Int> {
    guard let span = spans[checked: word - range.lowerBound] else { return word..<word }
    return span.lowerBound + range.lowerBound..<span.upperBound + range.lowerBound
  }

  /// How many heads stand over a word; 0 for the root.
  func depth(_ word: Int) -> Int { Int(depths[checked: word - range.lowerBound] ?? 0) }

  /// The heads over a word, nearest first.
  func ancestors(_ word: Int) -> some Sequence<Int> {
    sequence(state: word) { state in
      guard let head = head(state) else { return nil }
      state = head
      return head
    }
  }

  /// The lowest word that both hang on, itself one of them where one hangs on the other; nil where there is none.
  func lowestCommonAncestor(_ first: Int, _ second: Int) -> Int? {
    guard range.contains(first), range.contains(second) else { return nil }
    var first = first
    var second = second
    while first != second {
      let firstDepth = depth(first)
      let secondDepth = depth(second)
      if firstDepth == 0, secondDepth == 0 { return nil }
      if firstDepth >= secondDepth { first = head(first) ?? first } else { second = head(second) ?? second }
    }
    return first
  }
}
