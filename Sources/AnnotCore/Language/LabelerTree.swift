/// A sentence's tree with what the labeler asks of it.
package struct LabelerTree {
  private let tokens: UnsafeBufferPointer<Token>
  private let atoms: UnsafeBufferPointer<WordAtoms>
  /// For each word, its first and last child on each side, or -1.
  private var firstChild: [Int32]
  private var lastChild: [Int32]
  private var firstRight: [Int32]
  /// The sibling before a word under the same head, or -1.
  private var siblingBefore: [Int32]
  private var siblingAfter: [Int32]
  /// The words, heads before their dependents and siblings from left to right.
  package private(set) var order: [Int]

  package init(tokens: UnsafeBufferPointer<Token>, atoms: UnsafeBufferPointer<WordAtoms>) {
    self.tokens = tokens
    self.atoms = atoms
    let count = tokens.count
    firstChild = Array(repeating: -1, count: count)
    lastChild = firstChild
    firstRight = firstChild
    siblingBefore = firstChild
    siblingAfter = firstChild
    order = []
    order.reserveCapacity(count)
    for word in 0..<count {
      let head = Int(tokens[word].head)
      guard head >= 0, head < count else {
        order.append(word)
        continue
      }
      siblingBefore[word] = lastChild[head]
      if firstChild[head] < 0 { firstChild[head] = Int32(word) }
      lastChild[head] = Int32(word)
      if word > head, firstRight[head] < 0 { firstRight[head] = Int32(word) }
    }
    // Breadth first, each head's children from left to right, by way of the chain of later siblings.
    siblingAfter = Array(repeating: -1, count: count)
    for word in 0..<count where siblingBefore[word] >= 0 { siblingAfter[Int(siblingBefore[word])] = Int32(word) }
    var next = 0
    while next < order.count, order.count < count {
      var child = firstChild[order[next]]
      while child >= 0 {
        order.append(Int(child))
        child = siblingAfter[Int(child)]
      }
      next += 1
    }
  }

  private func tag(_ word: Int) -> UInt32 {
    guard word >= 0, word < tokens.count else { return 0xFFFF }
    return UInt32(tokens[word].partOfSpeech.rawValue) << 8 | UInt32(tokens[word].tag.rawValue)
  }
  private func form(_ word: Int) -> UInt32 { word >= 0 && word < atoms.count ? atoms[word].form : 0 }
  private func cluster(_ word: Int) -> UInt32 { word >= 0 && word < atoms.count ? atoms[word].cluster : 0 }

  /// The child of `word` that stands before it and is a preposition or conjunction, if any: what marks its relation.
  private func marker(_ word: Int) -> Int {
    var child = Int(firstChild[word])
    var steps = 0
    while child >= 0, child < word, steps < 3 {
      let part = tokens[child].partOfSpeech
      if part == .adp || part == .sconj || part == .part || part == .adv && tokens[child].tag == .wrb { return child }
      child = Int(siblingAfter[child])
      steps += 1
    }
    return -1
  }

  /// The features of the arc from `word` to its head, given the relations of the words before it in ``order``; `tokens`
  /// are those that are being labelled.
  package func fill(_ features: inout FeatureList, at word: Int, tokens: UnsafeBufferPointer<Token>) {
    features.removeAll()
    let head = Int(tokens[word].head)
    guard head >= 0, head < tokens.count else { return }
    let side: UInt32 = head > word ? 1 : 0
    let distance = UInt32(min(7, abs(head - word))) << 1 | side
    let wordTag = tag(word) << 1 | side
    let headTag = tag(head) << 1 | side
    let wordForm = form(word)
    let headForm = form(head)
    let sibling = Int(siblingBefore[word])
    let siblingRelation =
      sibling >= 0 && tokens[sibling].head == tokens[word].head
      ? UInt32(tokens[sibling].relation.rawValue) + 1 : 0
    let headRelation = UInt32(tokens[head].relation.rawValue)
    let markerWord = marker(word)
    let headMarker = marker(head)
    let first = Int(firstChild[word])
    let last = Int(lastChild[word])
    let seen = relationsSeen(before: word, head: head, tokens)

    features.add(0, side)
    features.add(1, wordForm, side)
    features.add(2, wordTag)
    features.add(3, wordForm, headTag)
    features.add(4, wordTag, headForm)
    features.add(5, wordTag, headTag)
    features.add(6, wordForm, headForm, side)
    features.add(7, wordTag, headTag, distance)
    features.add(8, headForm, distance)
    features.add(9, wordTag, headTag, siblingRelation)
    features.add(10, siblingRelation, wordTag)
    features.add(11, headRelation, wordTag, headTag)
    features.add(12, form(markerWord), wordTag, headTag)
    features.add(13, form(markerWord), headForm, side)
    features.add(14, form(markerWord), wordForm, side)
    features.add(15, tag(markerWord), wordTag, headTag)
    features.add(16, tag(first), wordTag, headTag)
    features.add(17, form(first), wordTag, side)
    features.add(18, tag(last), wordTag, headTag)
    features.add(19, form(last), wordTag, side)
    features.add(20, cluster(word), headTag)
    features.add(21, wordTag, cluster(head))
    features.add(22, cluster(word), cluster(head), side)
    features.add(23, seen, wordTag, headTag)
    features.add(24, seen, wordForm, side)
    features.add(25, tag(word - 1), wordTag, headTag)
    features.add(26, tag(word + 1), wordTag, headTag)
    features.add(27, form(word - 1), wordTag, side)
    features.add(28, form(word + 1), wordTag, side)
    features.add(29, wordTag, form(head - 1), side)
    features.add(30, headTag, tag(Int(firstChild[head])), wordTag)
    features.add(31, headTag, form(Int(firstChild[head])), wordTag)
    features.add(32, wordForm, UInt32(tokens[head].partOfSpeech.rawValue), distance)
    features.add(33, tag(Int(tokens[head].head)), headTag, wordTag)
    features.add(34, atoms[word].suffix3, headTag)
    features.add(35, wordTag, atoms[head].suffix3)
    features.add(36, form(headMarker), headTag, wordTag)
    features.add(37, tag(Int(lastChild[head])), headTag, wordTag)
    features.add(38, UInt32(last == word + 1 ? 1 : 0) << 1 | UInt32(first < 0 ? 1 : 0), wordTag, headTag)
    features.add(39, seen, cluster(word), headTag)
    features.add(40, siblingRelation, wordForm, headTag)
    features.add(41, form(sibling), wordTag, headTag)
  }

  /// Which of the relations that a head has once stand to the left of `word` already, as bits.
  private func relationsSeen(before word: Int, head: Int, _ tokens: UnsafeBufferPointer<Token>) -> UInt32 {
    var bits: UInt32 = 0
    var sibling = Int(siblingBefore[word])
    var steps = 0
    while sibling >= 0, steps < 8 {
      switch tokens[sibling].relation {
      case .nsubj, .csubj: bits |= 1
      case .nsubjPass, .csubjPass: bits |= 2
      case .obj: bits |= 4
      case .auxPass: bits |= 8
      case .cop: bits |= 16
      case .expl: bits |= 32
      case .ccomp, .xcomp: bits |= 64
      case .mark: bits |= 128
      case .cc: bits |= 256
      case .conj: bits |= 512
      case .iobj: bits |= 1024
      default: break
      }
      sibling = Int(siblingBefore[sibling])
      steps += 1
    }
    return bits
  }
}
