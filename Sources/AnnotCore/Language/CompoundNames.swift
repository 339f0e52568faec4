/// Joins the names of bodies that a name finder cuts at *and* or *&*: *the Health and Safety Executive*, *Kent Fire and
/// Rescue*, *the Department for Culture, Media and Sport*, *Ernst & Young*.
///
/// Two names beside *and* are two, as a rule. They are one where a word for a body ends the whole or stands before it, and
/// what stands beside *and* are common words that only a name writes with capitals; in a few pairs of words; and around
/// *&*.
struct CompoundNames {
  private let tokens: ArraySlice<Token>
  private let atoms: ArraySlice<WordAtoms>
  private let bytes: [UInt8]

  /// - Parameter tokens: those of a sentence, with their atoms, at their places in the paragraph.
  init(_ tokens: ArraySlice<Token>, _ atoms: ArraySlice<WordAtoms>, in bytes: [UInt8]) {
    self.tokens = tokens
    self.atoms = atoms
    self.bytes = bytes
  }

  /// Puts each such name in the place of what was found of it in `names`, which are in text order.
  func join(_ names: inout [Name]) {
    let joints = tokens.indices.dropFirst().dropLast().filter {
      isJoint($0) && isCapital($0 - 1) && isCapital($0 + 1)
    }
    guard !joints.isEmpty else { return }
    let isTitleCase = isTitleCase
    var wholes: [Range<Int>] = []
    for joint in joints {
      guard let whole = whole(around: joint, names, isTitleCase: isTitleCase) else { continue }
      if let last = wholes.last, last.upperBound >= whole.lowerBound {
        wholes[wholes.count - 1] = min(last.lowerBound, whole.lowerBound)..<whole.upperBound
      } else {
        wholes.append(whole)
      }
    }
    guard !wholes.isEmpty else { return }
    let others = names.filter { name in
      let next = wholes.partitioningIndex { $0.upperBound > name.tokens.lowerBound }
      return wholes[checked: next].map { !$0.overlaps(name.tokens) } ?? true
    }
    names = (others + wholes.map { Name(tokens: $0, kind: .organization) }).sorted {
      $0.tokens.lowerBound < $1.tokens.lowerBound
    }
  }

  private func whole(around joint: Int, _ names: [Name], isTitleCase: Bool) -> Range<Int>? {
    var start = joint - 1
    while isCapital(start - 1) { start -= 1 }
    var end = joint + 2
    while isCapital(end) { end += 1 }
    let (left, right) = (word(joint - 1), word(joint + 1))
    // *Jim & Sarah* are two.
    if isAmpersand(joint) { return FirstNames.contains(left) && FirstNames.contains(right) ? nil : start..<end }
    if Self.pairs.contains("\(left) \(right)") { return start..<end }
    guard !isTitleCase else { return nil }
    let first = names.partitioningIndex { $0.tokens.upperBound > start }
    let isPersonal = names[first...].prefix { $0.tokens.lowerBound < end }.contains { name in
      name.kind == .person && name.tokens.contains { FirstNames.contains(word($0)) }
    }
    let sides = [joint - 1, joint + 1]
    guard !isPersonal, !sides.contains(where: isRole) else { return nil }
    start = startOfList(start)
    if let head = head(before: start) { return isCommon(joint - 1) ? head..<end : nil }
    let isBody = end > joint + 2 && isBody(end - 1)
    return isBody && !sides.contains(where: isKnownName) && sides.contains(where: isCommon) ? start..<end : nil
  }

  /// Where a list begins that goes on at `start`: *Culture, **Media** and Sport*.
  private func startOfList(_ start: Int) -> Int {
    var start = start
    while isComma(start - 1), isCapital(start - 2), isCommon(start - 2) {
      start -= 2
      while isCapital(start - 1) { start -= 1 }
    }
    return start
  }

  /// Where the name begins if a body of something stands before `start`: *the **Department** of*.
  private func head(before start: Int) -> Int? {
    guard tokens.indices.contains(start - 2), Self.prepositions.contains(tokens[start - 1], in: bytes),
      isCapital(start - 2), isBody(start - 2)
    else { return nil }
    var head = start - 2
    while isCapital(head - 1) { head -= 1 }
    return head
  }

  // MARK: Words

  private func word(_ index: Int) -> String {
    guard let token = tokens[checked: index] else { return "" }
    let range = token.range.clamped(to: bytes.count)
    return String(decoding: bytes[range.start..<range.end], as: UTF8.self).lowercased()
  }

  private func isJoint(_ index: Int) -> Bool {
    isAmpersand(index) || tokens[index].tag == .cc && word(index) == "and"
  }

  private func isAmpersand(_ index: Int) -> Bool {
    let range = tokens[index].range
    return range.length == 1 && bytes[checked: range.start] == UInt8(ascii: "&")
  }

  private func isComma(_ index: Int) -> Bool { tokens[checked: index]?.tag == .comma }

  /// Whether the word has a capital that is not that of an article.
  private func isCapital(_ index: Int) -> Bool {
    guard let token = tokens[checked: index], token.tag != .dt, token.tag != .in else { return false }
    switch atoms[index].shape {
    case .capitalized, .allCapitals, .mixedCase, .capitalizedWithMark: return true
    default: return false
    }
  }

  /// What the word mostly is, if it is known.
  private func likeliest(_ index: Int) -> PartOfSpeech? {
    tokens.indices.contains(index) ? LanguagePipeline.tagger.likeliest(atoms[index].form) : nil
  }

  private func isKnownName(_ index: Int) -> Bool {
    likeliest(index) == .propn || Self.directions.contains(tokens[index], in: bytes)
  }

  private func isCommon(_ index: Int) -> Bool { likeliest(index) != nil && !isKnownName(index) }

  private func isRole(_ index: Int) -> Bool { Roles.isRole(word(index)) || Roles.isTitle(word(index)) }

  private func isBody(_ index: Int) -> Bool {
    let word = word(index)
    return Roles.isBody(word) || word == "executive" || word.hasSuffix("s") && Roles.isBody(String(word.dropLast()))
  }

  /// Whether most words have capitals, as in a headline, where they tell nothing.
  private var isTitleCase: Bool {
    let words = atoms.filter { $0.shape != .mark }
    return 3 * words.count { $0.shape == .lower || $0.shape == .lowerWithMark } < words.count
  }

  private static let prepositions: WordSet = "of for on"
  private static let directions: WordSet = "north south east west northern southern eastern western upper lower old new"
  private static let pairs: Set<String> = [
    "fire rescue", "parks wildlife", "parks recreation", "search rescue", "marks spencer", "standard poor",
    "procter gamble", "johnson johnson", "simon schuster", "smith wesson", "barnes noble", "black decker",
    "dun bradstreet", "legal general", "trinidad tobago", "antigua barbuda", "bosnia herzegovina", "rolls royce",
  ]
}
