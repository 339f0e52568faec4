/// What the parser sees of a word.
package struct ParserWord {
  package var form: UInt32
  package var cluster: UInt32
  /// Both tags in one number.
  package var tag: UInt32
  /// How many verbs, commas and quotation marks stand before the word in its sentence.
  package var verbsBefore: Int16
  package var commasBefore: Int16
  package var quotesBefore: Int16

  static let root = ParserWord(form: 1, cluster: 0, tag: 0xFFFE, verbsBefore: 0, commasBefore: 0, quotesBefore: 0)
  static let absent = ParserWord(form: 3, cluster: 0, tag: 0xFFFF, verbsBefore: 0, commasBefore: 0, quotesBefore: 0)

  /// The words of a sentence, then the root, then a word that stands for none.
  package static func words(
    _ tokens: UnsafeBufferPointer<Token>, _ atoms: UnsafeBufferPointer<WordAtoms>
  ) -> [ParserWord] {
    var words: [ParserWord] = []
    words.reserveCapacity(tokens.count + 2)
    var verbs: Int16 = 0
    var commas: Int16 = 0
    var quotes: Int16 = 0
    for (token, atom) in zip(tokens, atoms) {
      words.append(
        ParserWord(
          form: atom.form, cluster: atom.cluster,
          tag: UInt32(token.partOfSpeech.rawValue) << 8 | UInt32(token.tag.rawValue), verbsBefore: verbs,
          commasBefore: commas, quotesBefore: quotes))
      if token.partOfSpeech == .verb || token.partOfSpeech == .aux { verbs &+= 1 }
      if token.tag == .comma || token.tag == .colon { commas &+= 1 }
      if token.tag == .openQuote || token.tag == .closeQuote { quotes &+= 1 }
    }
    var root = ParserWord.root
    (root.verbsBefore, root.commasBefore, root.quotesBefore) = (verbs, commas, quotes)
    words.append(root)
    words.append(.absent)
    return words
  }
}

/// One step of the parser, in the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011).
package enum Transition: Int, CaseIterable, Sendable {
  /// The first word ahead goes onto the stack.
  case shift
  /// The top of the stack becomes a dependent of the first word ahead.
  case left
  /// The top of the stack becomes a dependent of the word under it.
  case right
}

/// How far the parse of one sentence has come: a stack, what lies ahead, and the arcs so far.
///
/// Word indices run from 0 to `count` - 1; `count` is the root, which lies ahead of everything; `count` + 1 stands for no
/// word. All indices in memory are of these, so that lookups by them stay inside the sentence's arrays.
package struct ParserState {
  package let count: Int
  package private(set) var front = 0
  package private(set) var depth = 0
  private let memory: UnsafeMutablePointer<Int16>

  /// The number of 16-bit words that a state of a sentence of `count` words needs.
  package static func size(_ count: Int) -> Int { 8 * (count + 2) }

  package init(count: Int, memory: UnsafeMutablePointer<Int16>) {
    self.count = count
    self.memory = memory
    let width = count + 2
    memory.initialize(repeating: Int16(count + 1), count: 6 * width)
    (memory + 6 * width).initialize(repeating: 0, count: 2 * width)
  }

  /// Takes over where `other` stands, keeping this state's memory.
  package mutating func copy(_ other: ParserState) {
    front = other.front
    depth = other.depth
    memory.update(from: other.memory, count: ParserState.size(count))
  }

  private func field(_ number: Int, _ word: Int) -> Int { Int(memory[number * (count + 2) + word]) }
  private func set(_ number: Int, _ word: Int, _ value: Int) {
    memory[number * (count + 2) + word] = Int16(truncatingIfNeeded: value)
  }

  package var none: Int { count + 1 }
  /// The word at a place of the stack, 0 the top.
  package func stack(_ place: Int) -> Int { place < depth ? field(0, depth - 1 - place) : none }
  /// The word at a place ahead, 0 the first.
  package func ahead(_ place: Int) -> Int { front + place <= count ? front + place : none }
  package func head(_ word: Int) -> Int { field(1, word) }
  package func leftmost(_ word: Int) -> Int { field(2, word) }
  package func secondLeft(_ word: Int) -> Int { field(3, word) }
  package func rightmost(_ word: Int) -> Int { field(4, word) }
  package func secondRight(_ word: Int) -> Int { field(5, word) }
  package func leftCount(_ word: Int) -> Int { field(6, word) }
  package func rightCount(_ word: Int) -> Int { field(7, word) }

  package var isFinished: Bool { front == count && depth == 0 }

  package func allows(_ transition: Transition) -> Bool {
    switch transition {
    case .shift: front < count
    // The root takes one dependent: what is left when everything else has a head.
    case .left: depth > 0 && (front < count || depth == 1)
    case .right: depth > 1
    }
  }

  /// Takes an allowed step.
  package mutating func take(_ transition: Transition) {
    switch transition {
    case .shift:
      set(0, depth, front)
      depth += 1
      front += 1
    case .left:
      attach(stack(0), to: front)
      depth -= 1
    case .right:
      attach(stack(0), to: stack(1))
      depth -= 1
    }
  }

  private func attach(_ word: Int, to head: Int) {
    set(1, word, head)
    if word < head {
      set(3, head, leftmost(head))
      set(2, head, word)
      set(6, head, leftCount(head) + 1)
    } else {
      set(5, head, rightmost(head))
      set(4, head, word)
      set(7, head, rightCount(head) + 1)
    }
  }
}
