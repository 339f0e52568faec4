/// Finds proper names and tells persons, organizations and places apart: an averaged perceptron labels each word as
/// outside, beginning or inside a name of a kind, from left to right.
package struct NameFinder: Sendable {
  package let weights: PackedWeights

  package init(weights: PackedWeights) { self.weights = weights }

  /// The names of one sentence; `offset` is the index of its first token in the paragraph.
  package func names(
    _ tokens: UnsafeBufferPointer<Token>, atoms: UnsafeBufferPointer<WordAtoms>, bytes: UnsafeBufferPointer<UInt8>,
    offset: Int
  ) -> [Name] {
    guard tokens.count == atoms.count else { return [] }
    var names: [Name] = []
    let context = NameContext(tokens: tokens, atoms: atoms, bytes: bytes)
    func add(_ kind: Name.Kind?, _ range: Range<Int>) {
      guard let kind, let name = context.withoutTitles(range, kind) else { return }
      names.append(Name(tokens: offset + name.lowerBound..<offset + name.upperBound, kind: kind))
    }
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: FeatureList.capacity) { buffer in
      guard let base = buffer.baseAddress else { return }
      var features = FeatureList(base)
      var previous = NameLabel.outside
      var start = 0
      for index in tokens.indices {
        var label = NameLabel.outside
        if context.canBeName(index, after: previous) {
          context.fill(&features, at: index, previous: previous)
          label = highest(features, after: previous)
        }
        if !label.isInside {
          add(previous.kind, start..<index)
          start = index
        }
        previous = label
      }
      add(previous.kind, start..<tokens.count)
    }
    return names
  }

  /// Gives a name of one word the kind of person when it ends a fuller person's name of the paragraph: *Berg* after
  /// *Anna Berg*.
  static func unify(_ names: inout [Name], _ tokens: [Token], _ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      // *DAVINA HOLT: Why?* Who stands before the colon of a transcript is one person.
      let label = tokens.prefix(6).firstIndex { bytes.byte(Int($0.start)) == UInt8(ascii: ":") } ?? 0
      let isCapitals = tokens[..<label].allSatisfy { !ASCII.isLowercase(bytes.byte(Int($0.end) - 1)) }
      if label > 0, isCapitals, names.first?.tokens.lowerBound == 0 {
        names.removeAll { $0.tokens.lowerBound < label }
        names.insert(Name(tokens: 0..<label, kind: .person), at: 0)
      }
      func hash(_ word: Int) -> UInt64 { WordSet.hash(bytes, Int(tokens[word].start), Int(tokens[word].end)) }
      var surnames: Set<UInt64> = []
      for name in names where name.kind == .person && name.tokens.count > 1 {
        surnames.insert(hash(name.tokens.upperBound - 1))
      }
      guard !surnames.isEmpty else { return }
      for place in names.indices where names[place].tokens.count == 1 && names[place].kind != .person {
        if surnames.contains(hash(names[place].tokens.lowerBound)) { names[place].kind = .person }
      }
    }
  }

  private func highest(_ features: FeatureList, after previous: NameLabel) -> NameLabel {
    var best = NameLabel.outside
    var bestScore = Int32.min
    for label in NameLabel.all where label.canFollow(previous) {
      let score = weights.sum(of: features, label.index)
      if score > bestScore {
        bestScore = score
        best = label
      }
    }
    return best
  }
}

/// Where a word stands in a name: 0 outside, then the beginnings of the four kinds, then their insides.
package struct NameLabel: Equatable, Sendable {
  package let index: UInt32

  package static let outside = NameLabel(index: 0)
  package static let all = (0..<9).map { NameLabel(index: UInt32($0)) }

  package init(index: UInt32) { self.index = index }
  package init(_ kind: Name.Kind, isInside: Bool) { index = UInt32(kind.rawValue) + (isInside ? 5 : 1) }

  package var isInside: Bool { index >= 5 }
  package var kind: Name.Kind? {
    index == 0 ? nil : Name.Kind(rawValue: UInt8(truncatingIfNeeded: (index &- 1) & 3))
  }
  package func canFollow(_ previous: NameLabel) -> Bool { !isInside || kind == previous.kind }
}

/// What the name finder looks at.
package struct NameContext {
  private let tokens: UnsafeBufferPointer<Token>
  private let atoms: UnsafeBufferPointer<WordAtoms>
  private let bytes: UnsafeBufferPointer<UInt8>
  private static let nothing = WordAtoms()

  package init(
    tokens: UnsafeBufferPointer<Token>, atoms: UnsafeBufferPointer<WordAtoms>, bytes: UnsafeBufferPointer<UInt8>
  ) {
    self.tokens = tokens
    self.atoms = atoms
    self.bytes = bytes
  }

  private func atom(_ index: Int) -> WordAtoms { atoms.indices.contains(index) ? atoms[index] : NameContext.nothing }
  private func tag(_ index: Int) -> UInt32 {
    guard tokens.indices.contains(index) else { return 0xFFFF }
    return UInt32(tokens[index].partOfSpeech.rawValue) << 8 | UInt32(tokens[index].tag.rawValue)
  }

  /// Whether the word may belong to a name at all: it has a capital, or it joins what is before it to one that has.
  package func canBeName(_ index: Int, after previous: NameLabel) -> Bool {
    switch atom(index).shape {
    case .capitalized, .allCapitals, .initial, .mixedCase, .capitalizedWithMark, .otherScript: return true
    case .none: return false
    case .digits, .digitsAndLetters: return previous != .outside || tokens[index].partOfSpeech == .propn
    case .lower, .lowerWithMark, .mark:
      if tokens[index].partOfSpeech == .propn { return true }
      guard previous != .outside || tokens[index].tag == .openQuote else {
        return NameContext.particles.contains(bytes, Int(tokens[index].start), Int(tokens[index].end))
      }
      return NameContext.connectors.contains(bytes, Int(tokens[index].start), Int(tokens[index].end))
    }
  }

  private static let connectors: WordSet =
    "of the and & - ’s 's for in on de del della di da do dos la le el van von der den bin bint ibn al ul y e , / . \" “ ” to at"
  private static let particles: WordSet = "al el de la van von bin ibn den di da"
  private static let titles: WordSet = """
    mr mrs ms dr prof sen rep gov gen lt col sgt capt rev mr. mrs. ms. dr. prof. sen. rep. gov. gen. lt. col. sgt. capt.
    rev. president senator representative governor mayor judge justice secretary minister chancellor king queen prince
    princess pope sir lord lady congressman congresswoman chairman chairwoman spokesman spokeswoman director candidate
    leader chief attorney professor sheriff officer detective coach actor actress singer author st. sens. reps. messrs.
    """

  /// Words before a person's name that are no part of it, and no name by themselves.
  private static let forms: WordSet = """
    mr mrs ms dr prof sen rep gov gen lt col sgt capt rev mr. mrs. ms. dr. prof. sen. rep. gov. gen. lt. col. sgt. capt.
    rev. sens. reps. messrs. president senator representative governor mayor justice secretary minister chancellor
    emperor prince princess sir lord lady congressman congresswoman chairman chairwoman spokesman spokeswoman miss
    general colonel major captain lieutenant professor judge queen attorney sheriff officer detective brother sister
    father uncle aunt chief pope assistant vice prime speaker reverend senators representatives
    """

  /// A person's name without the titles before it, or nil where nothing else is left; other names as they are.
  func withoutTitles(_ range: Range<Int>, _ kind: Name.Kind) -> Range<Int>? {
    var range = range
    // *Sarah &* goes no further than *Sarah*.
    while range.count > 1, bytes.byte(Int(tokens[range.upperBound - 1].start)) == UInt8(ascii: "&") {
      range.removeLast()
    }
    // Neither *A* nor a pictograph is a name.
    let isName = range.contains { word in
      tokens[word].partOfSpeech == .propn && bytes.scalar(at: Int(tokens[word].start)).scalarClass == .letter
    }
    let first = tokens[range.lowerBound]
    guard isName, range.count > 1 || first.end - first.start > 1 else { return nil }
    guard kind == .person else { return range }
    let start = range.first { word in
      !NameContext.forms.contains(bytes, Int(tokens[word].start), Int(tokens[word].end))
    }
    return start.map { $0..<range.upperBound }
  }

  private func flags(_ index: Int) -> UInt32 {
    guard tokens.indices.contains(index) else { return 0 }
    let start = Int(tokens[index].start)
    let end = Int(tokens[index].end)
    guard end - start <= 24 else { return 0 }
    if NameContext.titles.contains(bytes, start, end) { return 1 }
    guard ASCII.isUppercase(bytes.byte(start)) else { return 0 }
    let word = String(decoding: (start..<end).map { ASCII.lowercased(bytes.byte($0)) }, as: UTF8.self)
    return FirstNames.contains(word) ? 2 : Nationalities.isNationality(word) ? 3 : 0
  }

  /// The features of the word at `index`, given the label of the one before.
  package func fill(_ features: inout FeatureList, at index: Int, previous: NameLabel) {
    features.removeAll()
    let word = atom(index)
    let left = atom(index - 1)
    let right = atom(index + 1)
    let shape = UInt32(word.shape.rawValue)
    let leftShape = UInt32(left.shape.rawValue)
    let rightShape = UInt32(right.shape.rawValue)
    let label = previous.index
    let here = flags(index)
    let before = flags(index - 1)
    let after = flags(index + 1)
    let wordTag = tag(index)
    let isFirst: UInt32 = index == 0 || index == 1 && left.shape == .mark ? 1 : 0

    features.add(0, label)
    features.add(1, word.form)
    features.add(2, word.form, label)
    features.add(3, shape, label, isFirst)
    features.add(4, word.suffix3, shape)
    features.add(5, word.suffix4)
    features.add(6, word.prefix3)
    features.add(7, word.cluster, shape)
    features.add(8, word.cluster, label)
    features.add(9, wordTag, label)
    features.add(10, left.form, label)
    features.add(11, left.form, shape, label)
    features.add(12, right.form, label)
    features.add(13, right.form, shape)
    features.add(14, atom(index - 2).form, label)
    features.add(15, atom(index + 2).form, label)
    features.add(16, left.cluster, label)
    features.add(17, right.cluster, label)
    features.add(18, tag(index - 1), wordTag, label)
    features.add(19, tag(index + 1), wordTag, label)
    features.add(20, leftShape << 8 | rightShape, shape, label)
    features.add(21, left.form, word.form)
    features.add(22, word.form, right.form)
    features.add(23, here, label)
    features.add(24, before << 4 | here, label)
    features.add(25, here << 4 | after, shape, label)
    features.add(26, here, rightShape, label)
    features.add(27, UInt32(atom(index + 2).shape.rawValue) << 8 | rightShape, shape, label)
    features.add(28, word.cluster, right.cluster, label)
    features.add(29, left.cluster, word.cluster)
    features.add(30, tag(index + 1), tag(index + 2), label)
    features.add(31, atom(index - 2).cluster, left.form)
    features.add(32, right.suffix3, shape, label)
    features.add(33, word.suffix2, rightShape, label)
    features.add(34, before, shape, label)
  }
}
